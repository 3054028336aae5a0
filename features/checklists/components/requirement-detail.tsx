import Link from "next/link";
import { FactList } from "@/components/ui/fact-list";
import { Icon, type IconName } from "@/components/ui/icon";
import { Note } from "@/components/ui/note";
import type { Objective, Requirement, SourceItem, Value } from "@/lib/content";
import { requirementPath } from "../paths";
import { BuyerSentence } from "./buyer-sentence";
import { Crosswalk } from "./crosswalk";
import { SameObjective } from "./same-objective";

export type RequirementDetailProps = {
  requirement: Requirement;
  /** When it applies, in words; null if always. */
  appliesWhen: string | null;
  places: SourceItem[];
  objective: Objective | null;
  sameObjective: Requirement[];
  previous?: Requirement;
  next?: Requirement;
};

/** One requirement in full: what it says, how to check it, where it comes from, what it shares with others. */
export function RequirementDetail(props: RequirementDetailProps) {
  const { requirement, appliesWhen, places, objective, sameObjective, previous, next } = props;
  const { statement, guidance, caution, evidence, values, buyer } = requirement;
  return (
    <article aria-label={`Requirement ${requirement.id}`}>
      <header className="flex items-center gap-1">
        <p className="mr-auto font-mono text-12 text-ink-3 wrap-anywhere">{requirement.key}</p>
        {previous && <Neighbour to={previous} word="Previous" icon="chevron-up" />}
        {next && <Neighbour to={next} word="Next" icon="chevron-down" />}
      </header>
      <h2 className="mt-2 text-18 font-semibold">{statement}</h2>
      {guidance && <p className="mt-1.5 text-13 text-ink-2">{guidance}</p>}
      {caution && (
        <Note kind="caution" icon="history" title={caution.why} className="mt-4">
          {caution.instead}
        </Note>
      )}
      <div className="mt-4">
        <FactList
          ruled
          items={[
            {
              label: "Applies when",
              value: appliesWhen ? `${upperFirst(appliesWhen)}, or that is not known` : "Always",
            },
            ...(evidence.length > 0 ? [{ label: "Good evidence", value: upperFirst(evidence.join(", ")) }] : []),
            ...Object.values(values).map((value) => ({ label: "Asks for", value: `${value.ask} ${formOf(value)}` })),
            {
              label: "For buyers",
              value: buyer ? <BuyerSentence sentence={buyer} /> : "Nothing: buyers gain nothing from it",
            },
            ...places.map(({ place, says }) => ({ label: "In the source", value: place, note: says })),
          ]}
        />
      </div>
      {objective && <SameObjective objective={objective} others={sameObjective} />}
      {objective && <Crosswalk objective={objective} />}
    </article>
  );
}

function Neighbour({ to, word, icon }: { to: Requirement; word: string; icon: IconName }) {
  return (
    <Link
      href={requirementPath(to)}
      prefetch={false}
      aria-label={`${word}: ${to.id}`}
      title={`${word}: ${to.id}`}
      className="btn btn-sm btn-quiet btn-icon max-md:size-11"
    >
      <Icon name={icon} size={14} />
    </Link>
  );
}

function formOf(value: Value): string {
  if (value.type === "integer") return `A number from ${value.min} to ${value.max}.`;
  return value.type === "one" ? `${value.options.join(" or ")}.` : "A few words.";
}

const upperFirst = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
