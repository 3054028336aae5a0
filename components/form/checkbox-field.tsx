import type { ComponentPropsWithRef, ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/icon";
import { apart, type FieldProps, wiring } from "./field";

export type CheckboxFieldProps = FieldProps & Omit<ComponentPropsWithRef<"input">, keyof FieldProps>;

/** One box and its sentence. */
export function CheckboxField({ className, ...props }: CheckboxFieldProps) {
  const { field, control } = apart(props);
  const { label, hint, error } = field;
  const wires = wiring(field);
  return (
    <div className={classNames("field", error && "field-bad", className)}>
      {error && (
        <p id={`${wires.id}-error`} className="error mb-1.5">
          <Icon name="circle-alert" className="mt-px" />
          {error}
        </p>
      )}
      <label className="flex min-h-6 items-start gap-2 text-13">
        <input type="checkbox" {...control} {...wires} className="tick" />
        <Choice label={label} hint={hint} hintId={`${wires.id}-hint`} />
      </label>
    </div>
  );
}

export function Choice({ label, hint, hintId }: { label: ReactNode; hint?: ReactNode; hintId?: string }) {
  return (
    <span>
      {label}
      {hint && (
        <span id={hintId} className="block text-12 font-normal text-ink-3">
          {hint}
        </span>
      )}
    </span>
  );
}
