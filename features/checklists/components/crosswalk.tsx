import { TextLink } from "@/components/ui/text-link";
import type { Objective } from "@/lib/content";
import type { CrosswalkRow } from "../crosswalk";
import { Fit } from "./fit";

/** Where other standards and laws say something alike, and how well it fits. Never a claim to conform. */
export function Crosswalk({ objective, rows }: { objective: Objective; rows: CrosswalkRow[] }) {
  return (
    <section className="mt-5">
      <h3 className="mb-1.5 flex items-center justify-between gap-3 text-13 font-semibold">
        In other standards and laws
        {rows.length > 0 && <Fit fit={objective.fit} />}
      </h3>
      {rows.length > 0 ? (
        <dl className="divide-y divide-line border-y border-line text-13">
          {rows.map(({ standard, name, places }) => (
            <div
              key={standard}
              className="grid grid-cols-[9rem_minmax(0,1fr)] gap-x-3 py-1 md:grid-cols-[11rem_minmax(0,1fr)]"
            >
              <dt className="leading-6">{name}</dt>
              <dd className="flex flex-wrap gap-x-3 font-mono text-12 text-ink-2">
                {places.map(({ id, href }) =>
                  href ? (
                    <TextLink key={id} href={href} className="min-w-6 leading-6">
                      {id}
                    </TextLink>
                  ) : (
                    <span key={id} className="leading-6">
                      {id}
                    </span>
                  ),
                )}
              </dd>
            </div>
          ))}
        </dl>
      ) : (
        <p className="text-13 text-ink-2">None of them speaks of it.</p>
      )}
      {objective.note && <p className="mt-2 text-13 text-ink-2">{objective.note}.</p>}
      <p className="mt-2 text-12 text-ink-3">A match says what is alike. It never says that you conform.</p>
    </section>
  );
}
