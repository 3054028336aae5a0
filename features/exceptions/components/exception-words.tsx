type Props = { reason: string; compensation: string; tellBuyers: boolean; buyerWording: string | null };

/** What was asked for, in the words of whoever asked. Serif is what will be published. */
export function ExceptionWords({ reason, compensation, tellBuyers, buyerWording }: Props) {
  return (
    <dl className="grid max-w-measure gap-5">
      <Words label="Why it is not met">{reason}</Words>
      <Words label="What makes it safer">{compensation}</Words>
      <div>
        <dt className="text-12 text-ink-3">What buyers will read</dt>
        <dd className={tellBuyers ? "mt-0.5 font-serif text-18" : "mt-0.5 text-14 text-ink-2"}>
          {tellBuyers ? `“${buyerWording}”` : "Nothing: buyers do not have to know."}
        </dd>
      </div>
    </dl>
  );
}

function Words({ label, children }: { label: string; children: string }) {
  return (
    <div>
      <dt className="text-12 text-ink-3">{label}</dt>
      <dd className="mt-0.5 text-14 whitespace-pre-line">{children}</dd>
    </div>
  );
}
