import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/icon";

/** What every field takes. Spread `form.field("name")` into it, then add label and hint. */
export type FieldProps = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string;
  /** Required is the rule; this adds "(optional)". */
  optional?: boolean;
  /** Made from the name unless given; give it where one page shows a form twice. */
  id?: string;
};

/** The ids that tie label, hint and error to a control. */
export function wiring({ id, name, hint, error }: FieldProps) {
  const own = id ?? `field-${name}`;
  const described = [hint && `${own}-hint`, error && `${own}-error`].filter(Boolean).join(" ");
  return { id: own, "aria-invalid": error ? true : undefined, "aria-describedby": described || undefined };
}

/** Parts what the field around a control takes from what the control itself takes. */
export function apart<P extends FieldProps>({ label, hint, error, optional, id, ...control }: P) {
  return { field: { name: control.name, label, hint, error, optional, id }, control };
}

/** Label, hint, error, then the control: the reader meets the error before the field. */
export function Field({
  children,
  action,
  group,
  ...field
}: FieldProps & {
  children: ReactNode /** At the right of the label. */;
  action?: ReactNode /** Several controls: the label names the group. */;
  group?: boolean;
}) {
  const { id } = wiring(field);
  const { label, hint, error, optional } = field;
  const words = (
    <>
      {label}
      {optional && <span className="font-normal text-ink-3"> (optional)</span>}
    </>
  );
  const inside = (
    <>
      {group ? (
        <legend className="label">{words}</legend>
      ) : (
        <div className="flex items-baseline">
          <label className="label" htmlFor={id}>
            {words}
          </label>
          {action && <span className="ml-auto text-13">{action}</span>}
        </div>
      )}
      {hint && (
        <p id={`${id}-hint`} className="hint mb-1.5">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="error mb-1.5">
          <Icon name="circle-alert" className="mt-px" />
          {error}
        </p>
      )}
      {children}
    </>
  );
  const classes = classNames("field", error && "field-bad");
  if (!group) return <div className={classes}>{inside}</div>;
  const { "aria-describedby": describedBy } = wiring(field);
  return (
    <fieldset id={id} tabIndex={-1} aria-describedby={describedBy} className={classes}>
      {inside}
    </fieldset>
  );
}
