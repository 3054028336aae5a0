import type { ComponentPropsWithRef } from "react";
import { classNames } from "@/components/ui/class-names";
import { Field, type FieldProps, wiring } from "./field";

export type SelectFieldProps = FieldProps &
  Omit<ComponentPropsWithRef<"select">, keyof FieldProps> & {
    options: { value: string; label: string }[];
    /** The first, empty choice: "Choose a product". */
    none?: string;
    width?: string;
  };

export function SelectField({
  label,
  hint,
  error,
  optional,
  id,
  options,
  none,
  width,
  className,
  ...select
}: SelectFieldProps) {
  const field = { name: select.name, label, hint, error, optional, id };
  return (
    <Field {...field}>
      <select {...select} {...wiring(field)} className={classNames("input", error && "input-bad", width, className)}>
        {none !== undefined && <option value="">{none}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
