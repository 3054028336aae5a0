import { classNames } from "./class-names";

/** A fingerprint: "5b0e…77d2", or whole in groups of four so that two can be compared by eye. */
export function Hash({ value, whole, className }: { value: string; whole?: boolean; className?: string }) {
  const shown = whole ? (value.match(/.{1,4}/g) ?? []).join(" ") : `${value.slice(0, 4)}…${value.slice(-4)}`;
  return (
    <code
      title={whole ? undefined : value}
      className={classNames("font-mono text-12", whole ? "text-ink-2" : "text-ink-3", className)}
    >
      {shown}
    </code>
  );
}
