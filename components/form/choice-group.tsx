import type { ComponentPropsWithRef, ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import { Choice } from "./checkbox-field";
import { apart, Field, type FieldProps } from "./field";

export type ChoiceGroupProps = FieldProps &
  Omit<ComponentPropsWithRef<"input">, keyof FieldProps | "type"> & {
    options: { value: string; label: ReactNode; hint?: ReactNode }[];
    /** Two columns from 768 px. */
    columns?: boolean;
  };

/** One of several; all options are shown. */
export function RadioGroup(props: ChoiceGroupProps) {
  return <ChoiceGroup {...props} type="radio" />;
}

/** Any of several; with `form.field`, the value is the list of those ticked. */
export function CheckboxGroup(props: ChoiceGroupProps) {
  return <ChoiceGroup {...props} type="checkbox" />;
}

function ChoiceGroup({ options, columns, type, ...props }: ChoiceGroupProps & { type: "radio" | "checkbox" }) {
  const { field, control } = apart(props);
  return (
    <Field {...field} group>
      <div className={classNames("grid gap-x-6 gap-y-2", columns && "md:grid-cols-2")}>
        {options.map((option) => (
          <label
            key={option.value}
            className="flex min-h-6 items-start gap-2 text-13 has-checked:font-medium max-md:min-h-9 max-md:py-2"
          >
            <input
              {...control}
              type={type}
              value={option.value}
              aria-invalid={field.error ? true : undefined}
              className="tick"
            />
            <Choice label={option.label} hint={option.hint} />
          </label>
        ))}
      </div>
    </Field>
  );
}
