import type { ComponentPropsWithRef, ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import { Field, type FieldProps, wiring } from "./field";

export type TextAreaFieldProps = FieldProps &
  Omit<ComponentPropsWithRef<"textarea">, keyof FieldProps> & { action?: ReactNode };

/** Grows with what is typed. */
export function TextAreaField({
  label,
  hint,
  error,
  optional,
  id,
  action,
  className,
  ...textarea
}: TextAreaFieldProps) {
  const field = { name: textarea.name, label, hint, error, optional, id };
  return (
    <Field {...field} action={action}>
      <textarea
        rows={3}
        {...textarea}
        {...wiring(field)}
        className={classNames("input", error && "input-bad", className)}
      />
    </Field>
  );
}
