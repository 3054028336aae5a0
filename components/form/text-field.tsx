import type { ComponentPropsWithRef, ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import { apart, Field, type FieldProps, wiring } from "./field";

export type TextFieldProps = FieldProps &
  Omit<ComponentPropsWithRef<"input">, keyof FieldProps | "size"> & {
    /** Tailwind width that hints at the answer's length, such as `max-w-44`. */
    width?: string;
    /** 40 px, for forms that stand alone. */
    tall?: boolean;
    /** At the right of the label: a link such as "Forgotten?". */
    action?: ReactNode;
  };

export function TextField({ width, tall, action, className, ...props }: TextFieldProps) {
  const { field, control } = apart(props);
  return (
    <Field {...field} action={action}>
      <input
        type="text"
        {...control}
        {...wiring(field)}
        className={classNames("input", tall && "h-10", field.error && "input-bad", width, className)}
      />
    </Field>
  );
}
