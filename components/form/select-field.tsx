import type { ComponentPropsWithRef } from "react";
import { classNames } from "@/components/ui/class-names";
import { apart, Field, type FieldProps, wiring } from "./field";

export type SelectFieldProps = FieldProps &
  Omit<ComponentPropsWithRef<"select">, keyof FieldProps> & {
    options: { value: string; label: string }[];
    /** The first, empty choice: "Choose a product". */
    none?: string;
    width?: string;
  };

export function SelectField({ options, none, width, className, ...props }: SelectFieldProps) {
  const { field, control } = apart(props);
  return (
    <Field {...field}>
      <select
        {...control}
        {...wiring(field)}
        className={classNames("input", field.error && "input-bad", width, className)}
      >
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
