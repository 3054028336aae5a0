import type { ComponentPropsWithRef, ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import { Field, type FieldProps, wiring } from "./field";

export type TextFieldProps = FieldProps &
  Omit<ComponentPropsWithRef<"input">, keyof FieldProps | "size"> & {
    /** Tailwind width that hints at the answer's length, such as `max-w-44`. */
    width?: string;
    /** 40 px, for forms that stand alone. */
    tall?: boolean;
    /** At the right of the label: a link such as "Forgotten?". */
    action?: ReactNode;
  };

export function TextField({
  label,
  hint,
  error,
  optional,
  id,
  width,
  tall,
  action,
  className,
  ...input
}: TextFieldProps) {
  const field = { name: input.name, label, hint, error, optional, id };
  return (
    <Field {...field} action={action}>
      <input
        type="text"
        {...input}
        {...wiring(field)}
        className={classNames("input", tall && "h-10", error && "input-bad", width, className)}
      />
    </Field>
  );
}
