import { TextLink } from "@/components/ui/text-link";
import type { Objective, Requirement } from "@/lib/content";
import { requirementPath } from "../paths";

/** The idea behind a requirement, and the others that share it. */
export function SameObjective({ objective, others }: { objective: Objective; others: Requirement[] }) {
  return (
    <section className="mt-5">
      <h3 className="text-13 font-semibold">
        Objective <span className="ml-1 font-mono text-12 font-normal text-ink-2">{objective.id}</span>
      </h3>
      <p className="mt-0.5 text-13 text-ink-2">
        {objective.title}.{" "}
        {others.length === 0
          ? "No other requirement shares it."
          : `${others.length} other requirement${others.length === 1 ? " shares" : "s share"} it.`}
      </p>
      {others.length > 0 && (
        <ul className="mt-2 divide-y divide-line rounded-md border border-line">
          {others.map((other) => (
            <li key={other.key} className="grid grid-cols-[2.75rem_minmax(0,1fr)] gap-x-3 px-3 py-2 text-13">
              <span className="pt-px font-mono text-12 text-ink-3">{other.id}</span>
              <TextLink href={requirementPath(other)} plain className="no-underline hover:underline">
                {other.statement}
              </TextLink>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
