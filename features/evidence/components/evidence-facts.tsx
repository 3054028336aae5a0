import { Day } from "@/components/ui/day";
import type { RevisionView } from "../find-evidence";
import { Ends } from "./ends";

/** The three facts that come first: holds from, holds until, holds for. */
export function EvidenceFacts({ revision, today }: { revision: RevisionView; today: string }) {
  const { effectiveOn, expiresOn, releases, state } = revision;
  const facts = [
    { label: "Holds from", value: <Day value={effectiveOn} /> },
    { label: "Holds until", value: <Ends on={expiresOn} today={today} counts={state === "ACCEPTED"} /> },
    {
      label: releases.length === 1 ? "Holds for 1 release" : `Holds for ${releases.length} releases`,
      value: releases.length ? (
        releases.map(({ name }) => name).join(", ")
      ) : (
        <span className="text-ink-3">None yet</span>
      ),
    },
  ];
  return (
    <dl className="grid border-y border-line text-13 md:grid-cols-3 md:divide-x md:divide-line">
      {facts.map(({ label, value }) => (
        <div key={label} className="py-2.5 md:px-4 md:first:pl-0">
          <dt className="text-12 text-ink-3">{label}</dt>
          <dd className="font-medium">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
