import { classNames } from "./class-names";

/** The verdict of an answer, as the database names it; null while there is none. */
export type Verdict = "MET" | "PARTLY_MET" | "NOT_MET" | "NOT_APPLICABLE";

const words = {
  MET: "Met",
  PARTLY_MET: "Partly met",
  NOT_MET: "Not met",
  NOT_APPLICABLE: "Not applicable",
  NONE: "No answer yet",
};
const pills = {
  MET: "chip-met",
  PARTLY_MET: "chip-partly",
  NOT_MET: "chip-notmet",
  NOT_APPLICABLE: "chip-na",
  NONE: "chip-none",
};
const colours = {
  MET: "text-met",
  PARTLY_MET: "text-partly",
  NOT_MET: "text-notmet",
  NOT_APPLICABLE: "text-na",
  NONE: "text-ink-3",
};

/** The verdict as every screen calls it, also where there is none yet. */
export function verdictWord(verdict: Verdict | null): string {
  return words[verdict ?? "NONE"];
}

type GlyphProps = { size?: 14 | 16; className?: string /** The word stands beside it. */; silent?: boolean };

/** The verdict's shape. Each differs by outline, so that colour is never needed to tell them apart. */
export function VerdictGlyph({ verdict, size = 16, className, silent }: GlyphProps & { verdict: Verdict | null }) {
  const kind = verdict ?? "NONE";
  return (
    <Glyph size={size} className={classNames(colours[kind], className)} label={silent ? undefined : words[kind]}>
      {kind === "MET" && (
        <>
          <circle cx="8" cy="8" r="7" fill="currentColor" />
          <path
            d="M4.8 8.3 7 10.5l4.3-4.9"
            fill="none"
            className="stroke-surface"
            strokeWidth="1.7"
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        </>
      )}
      {kind === "PARTLY_MET" && (
        <>
          <Ring />
          <path d="M8 1.75a6.25 6.25 0 0 0 0 12.5Z" fill="currentColor" />
        </>
      )}
      {kind === "NOT_MET" && (
        <>
          <rect x="1.5" y="1.5" width="13" height="13" rx="2" fill="currentColor" />
          <path d="m5.3 5.3 5.4 5.4m0-5.4-5.4 5.4" className="stroke-surface" strokeWidth="1.7" strokeLinecap="round" />
        </>
      )}
      {kind === "NOT_APPLICABLE" && (
        <>
          <Ring />
          <path d="M12.2 3.8 3.8 12.2" stroke="currentColor" strokeWidth="1.5" />
        </>
      )}
      {kind === "NONE" && <Ring dashes="2.2 2.4" />}
    </Glyph>
  );
}

/** The diamond in a diamond: an exception. */
export function ExceptedGlyph({ size = 16, className, silent }: GlyphProps) {
  return (
    <Glyph size={size} className={classNames("text-excepted", className)} label={silent ? undefined : "Exception"}>
      <path d="M8 .9 15.1 8 8 15.1.9 8Z" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinejoin="round" />
      <path d="M8 4.6 11.4 8 8 11.4 4.6 8Z" fill="currentColor" />
    </Glyph>
  );
}

export function VerdictPill({ verdict }: { verdict: Verdict | null }) {
  return (
    <span className={classNames("chip", pills[verdict ?? "NONE"])}>
      <VerdictGlyph verdict={verdict} size={14} silent />
      {verdictWord(verdict)}
    </span>
  );
}

function Ring({ dashes }: { dashes?: string }) {
  return <circle cx="8" cy="8" r="6.25" fill="none" stroke="currentColor" strokeWidth="1.5" strokeDasharray={dashes} />;
}

function Glyph({
  size,
  className,
  label,
  children,
}: {
  size: number;
  className: string;
  label?: string;
  children: React.ReactNode;
}) {
  const a11y = label ? { role: "img", "aria-label": label } : { "aria-hidden": true };
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: has a label where no word stands beside it, and is hidden otherwise
    <svg
      data-glyph
      width={size}
      height={size}
      viewBox="0 0 16 16"
      className={classNames("shrink-0", className)}
      {...a11y}
    >
      {children}
    </svg>
  );
}
