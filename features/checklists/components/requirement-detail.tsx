import Link from "next/link";
import { FactList } from "@/components/ui/fact-list";
import { Icon, type IconName } from "@/components/ui/icon";
import { Note } from "@/components/ui/note";
import { TextLink } from "@/components/ui/text-link";
import type { Checklist, Objective, Requirement, Value } from "@/lib/content";
import type { CrosswalkRow } from "../crosswalk";
import type { RequirementPlace } from "../describe-requirement";
import type { Neighbour } from "../neighbour-rules";
import { requirementPath } from "../paths";
import { BuyerSentence } from "./buyer-sentence";
import { Crosswalk } from "./crosswalk";
import { NeighbourList } from "./neighbour-list";

export type RequirementDetailProps = {
  requirement: Requirement;
  /** When it applies, in words; null if always. */
  appliesWhen: string | null;
  places: RequirementPlace[];
  /** The checklist that defines it, where this one only uses it. */
  owner: Checklist | null;
  objective: Objective | null;
  moreObjectives: Objective[];
  crosswalk: CrosswalkRow[];
  neighbours: Neighbour[];
  previous?: Requirement;
  next?: Requirement;
};

/** One requirement in full: what it says, how to check it, where it comes from, what it shares with others. */
export function RequirementDetail(props: RequirementDetailProps) {
  const { requirement, appliesWhen, places, owner, objective, previous, next } = props;
  const { statement, guidance, caution, evidence, values, buyer, status, notApplicable } = requirement;
  return (
    <article aria-label={`Requirement ${requirement.id}`}>
      <header className="flex items-center gap-1">
        <p className="mr-auto font-mono text-12 text-ink-3 wrap-anywhere">{requirement.key}</p>
        {previous && <Step to={previous} word="Previous" icon="chevron-up" />}
        {next && <Step to={next} word="Next" icon="chevron-down" />}
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
            ...(owner ? [{ label: "Comes from", value: <Owner owner={owner} id={requirement.id} /> }] : []),
            {
              label: "Applies when",
              value: appliesWhen ? `${upperFirst(appliesWhen)}, or that is not known` : "Always",
              note: notApplicable === "by-condition" ? "Nobody can answer it with: not applicable" : undefined,
            },
            ...(status ? [{ label: "The source says", value: upperFirst(status) }] : []),
            ...(evidence.length > 0 ? [{ label: "Good evidence", value: upperFirst(evidence.join(", ")) }] : []),
            ...Object.values(values).map((value) => ({ label: "Asks for", value: `${value.ask} ${formOf(value)}` })),
            {
              label: "For buyers",
              value: buyer ? <BuyerSentence sentence={buyer} /> : "Nothing: buyers gain nothing from it",
            },
            ...places.map(({ href, place, says }) => ({
              label: "In the source",
              value: href ? <TextLink href={href}>{place}</TextLink> : place,
              note: says,
            })),
          ]}
        />
      </div>
      {objective && <NeighbourList {...props} objective={objective} />}
      {objective && <Crosswalk objective={objective} rows={props.crosswalk} />}
    </article>
  );
}

function Step({ to, word, icon }: { to: Requirement; word: string; icon: IconName }) {
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

function Owner({ owner, id }: { owner: Checklist; id: string }) {
  const listed = { checklistId: owner.id, version: owner.version };
  return (
    <>
      <TextLink href={requirementPath({ listed, id })}>{owner.short}</TextLink>, which both lists share: one answer
      serves both
    </>
  );
}

function formOf(value: Value): string {
  if (value.type === "integer") return `A number from ${value.min} to ${value.max}.`;
  return value.type === "one" ? `${value.options.join(" or ")}.` : "A few words.";
}

const upperFirst = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
