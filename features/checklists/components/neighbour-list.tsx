import { TextLink } from "@/components/ui/text-link";
import type { Objective } from "@/lib/content";
import type { Neighbour } from "../neighbour-rules";
import { objectivePath, requirementPath } from "../paths";

const words = { "very-same": "The very same", "same-text": "Same words", "same-objective": "Same objective" };
/** More than these stand on the page of the objective. */
const SHOWN = 5;

type Props = { objective: Objective; moreObjectives: Objective[]; neighbours: Neighbour[] };

/** The idea behind a requirement, and where else it is asked for: one answer may serve them all. */
export function NeighbourList({ objective, moreObjectives, neighbours }: Props) {
  // What one answer serves at once is shown whole; of what only looks alike, the first few.
  const near = neighbours.filter(({ how }) => how !== "same-objective");
  const shown = neighbours.slice(0, Math.max(SHOWN, near.length));
  const rest = neighbours.length - shown.length;
  return (
    <section className="mt-5">
      <h3 className="text-13 font-semibold">
        Objective{" "}
        <TextLink href={objectivePath(objective)} className="ml-1 font-mono text-12 font-normal">
          {objective.id}
        </TextLink>
      </h3>
      <p className="mt-0.5 text-13 text-ink-2">
        {objective.title}.{" "}
        {neighbours.length === 0
          ? "No other requirement shares it."
          : `${neighbours.length} other place${neighbours.length === 1 ? " asks" : "s ask"} for the same or for something alike.`}
      </p>
      {shown.length > 0 && (
        <ul className="mt-2 divide-y divide-line rounded-md border border-line">
          {shown.map(({ how, requirement, checklist }) => (
            <li
              key={requirementPath(requirement)}
              className="grid gap-x-3 px-3 py-2 text-13 md:grid-cols-[7rem_minmax(0,1fr)]"
            >
              <span className={how === "same-objective" ? "text-ink-3" : "font-medium"}>{words[how]}</span>
              <span>
                <TextLink href={requirementPath(requirement)} plain className="no-underline hover:underline">
                  {how === "very-same" ? "One answer counts for both, once" : requirement.statement}
                </TextLink>
                <span className="block text-12 text-ink-3">
                  {checklist} · <span className="font-mono">{requirement.id}</span>
                </span>
              </span>
            </li>
          ))}
        </ul>
      )}
      {rest > 0 && (
        <p className="mt-2 text-13">
          <TextLink href={objectivePath(objective)}>{rest} more</TextLink>
        </p>
      )}
      {moreObjectives.length > 0 && (
        <p className="mt-2 text-13 text-ink-2">
          It also serves{" "}
          {moreObjectives.map((other, place) => (
            <span key={other.id}>
              {place > 0 && ", "}
              <TextLink href={objectivePath(other)} className="font-mono text-12">
                {other.id}
              </TextLink>
            </span>
          ))}
          .
        </p>
      )}
    </section>
  );
}
