import type { ComponentPropsWithRef, ReactNode } from "react";
import { Kbd } from "@/components/ui/kbd";
import { type Verdict, VerdictGlyph, verdictWord } from "@/components/ui/verdict";

export type SegmentedProps = Omit<ComponentPropsWithRef<"input">, "type" | "value"> & {
  name: string;
  label: string;
  options: { value: string; label: ReactNode }[];
  /** The chosen value; leave it out where a form registers the inputs. */
  value?: string | null;
};

/** A few short choices side by side: Yes, No, Unknown. Chosen is accent, never a verdict's colour. */
export function Segmented({ label, options, value, ...input }: SegmentedProps) {
  return (
    <div role="radiogroup" aria-label={label} className="segments">
      {options.map((option) => (
        <label key={option.value} className="segment">
          <input
            {...input}
            type="radio"
            value={option.value}
            checked={value === undefined ? undefined : value === option.value}
            className="sr-only"
          />
          {option.label}
        </label>
      ))}
    </div>
  );
}

const verdicts = ["MET", "PARTLY_MET", "NOT_MET", "NOT_APPLICABLE"] as const;

export type VerdictKeysProps = Omit<ComponentPropsWithRef<"input">, "type" | "value" | "onChange"> & {
  name: string;
  value: Verdict | null;
  onChoose: (verdict: Verdict) => void;
  /** Left out where the standard does not allow it. */
  allowNotApplicable?: boolean;
};

/** The four verdicts with their keys. The screen listens for 1 to 4 and 0; these only show them. */
export function VerdictKeys({ value, onChoose, allowNotApplicable = true, ...input }: VerdictKeysProps) {
  return (
    <div role="radiogroup" aria-label="Verdict" className="verdict-keys">
      {verdicts.map(
        (verdict, index) =>
          (allowNotApplicable || verdict !== "NOT_APPLICABLE") && (
            <label key={verdict} data-verdict={verdict} className="verdict-key">
              <input
                {...input}
                type="radio"
                value={verdict}
                checked={value === verdict}
                onChange={() => onChoose(verdict)}
                className="sr-only"
              />
              <VerdictGlyph verdict={verdict} size={14} silent />
              {verdictWord(verdict)}
              <Kbd keys={`${index + 1}`} className="max-md:hidden" />
            </label>
          ),
      )}
    </div>
  );
}
