import { classNames } from "./class-names";

/** The bar on its three points: answer, evidence, second person. */
export function Mark({ size = 18, className }: { size?: number; className?: string }) {
  return (
    <svg width={size} height={size} viewBox="0 0 18 18" aria-hidden className={classNames("shrink-0", className)}>
      <rect x="1" y="4" width="16" height="3.4" rx=".6" fill="currentColor" />
      <g className="fill-accent">
        <circle cx="3" cy="12.4" r="1.9" />
        <circle cx="9" cy="12.4" r="1.9" />
        <circle cx="15" cy="12.4" r="1.9" />
      </g>
    </svg>
  );
}

/** The name of the product with its mark. `size` is that of the letters, in pixels; never under 14. */
export function WordMark({ size = 16 }: { size?: 14 | 16 | 18 | 48 }) {
  const text = { 14: "text-14", 16: "text-16", 18: "text-18", 48: "text-48" }[size];
  return (
    <span className={classNames("inline-flex items-center gap-[0.5em] font-semibold tracking-[-0.01em]", text)}>
      <Mark size={Math.round(size * 1.14)} />
      Plainproof
    </span>
  );
}
