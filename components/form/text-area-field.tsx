import type { ComponentPropsWithRef, ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import { apart, Field, type FieldProps, wiring } from "./field";

export type TextAreaFieldProps = FieldProps &
  Omit<ComponentPropsWithRef<"textarea">, keyof FieldProps> & { action?: ReactNode };

/** Grows with what is typed. */
export function TextAreaField({ action, className, ...props }: TextAreaFieldProps) {
  const { field, control } = apart(props);
  return (
    <Field {...field} action={action}>
      <textarea
        rows={3}
        {...control}
        {...wiring(field)}
        className={classNames("input", field.error && "input-bad", className)}
      />
    </Field>
  );
}
