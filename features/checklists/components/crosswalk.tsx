import type { Objective } from "@/lib/content";

const names: Record<string, string> = {
  "etsi-en-303-645-v2": "EN 303 645, V2.1.1",
  "etsi-en-303-645-v3": "EN 303 645, V3.1.3",
  "uk-psti-2023": "UK PSTI",
  "eu-cra-2024": "EU CRA",
  "nist-ir-8259a": "NIST IR 8259A",
  "nist-ir-8425": "NIST IR 8425",
  "owasp-iot-top10-2018": "OWASP IoT Top 10, 2018",
  "owasp-isvs-1.0-rc2": "OWASP ISVS, 1.0 RC2",
};
const fits = { strong: "Strong", partial: "Partial", weak: "Weak" };

/** Where other standards and laws say something alike, and how well it fits. Never a claim to conform. */
export function Crosswalk({ objective }: { objective: Objective }) {
  const rows = Object.entries(objective.crosswalk);
  return (
    <section className="mt-5">
      <h3 className="mb-1.5 flex text-13 font-semibold">
        In other standards and laws
        <span className="ml-auto font-normal text-ink-3">{fits[objective.fit]} match</span>
      </h3>
      {rows.length > 0 ? (
        <dl className="divide-y divide-line border-y border-line text-13">
          {rows.map(([standard, places]) => (
            <div key={standard} className="grid grid-cols-[11rem_minmax(0,1fr)] gap-x-3 py-2">
              <dt>{names[standard] ?? standard}</dt>
              <dd className="font-mono text-12 text-ink-2">{places.join(", ")}</dd>
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
