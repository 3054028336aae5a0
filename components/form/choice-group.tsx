import type { ComponentPropsWithRef, ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import { Choice } from "./checkbox-field";
import { apart, Field, type FieldProps } from "./field";

type Option = { value: string; label: ReactNode; hint?: ReactNode };

export type ChoiceGroupProps = FieldProps &
  Omit<ComponentPropsWithRef<"input">, keyof FieldProps | "type"> & {
    options: Option[];
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

type Grouped = Omit<ChoiceGroupProps, "options" | "columns"> & {
  groups: { id: string; title: string; about: ReactNode; options: Option[] }[];
};

/** Any of many, under headings that help to choose. */
export function GroupedCheckboxes({ groups, ...props }: Grouped) {
  const { field, control } = apart(props);
  return (
    <Field {...field} group>
      <div className="mt-3 grid gap-6">
        {groups.map(({ id, title, about, options }) => (
          <fieldset key={id} aria-labelledby={`${field.name}-${id}`} className="min-w-0">
            <h3 id={`${field.name}-${id}`} className="text-13 font-semibold">
              {title}
            </h3>
            <p className="mb-2.5 text-12 text-ink-2">{about}</p>
            <Options {...{ options, control, type: "checkbox", wrong: Boolean(field.error) }} />
          </fieldset>
        ))}
      </div>
    </Field>
  );
}

function ChoiceGroup({ options, columns, type, ...props }: ChoiceGroupProps & { type: "radio" | "checkbox" }) {
  const { field, control } = apart(props);
  return (
    <Field {...field} group>
      <Options {...{ options, columns, control, type, wrong: Boolean(field.error) }} />
    </Field>
  );
}

type OptionsProps = Pick<ChoiceGroupProps, "options" | "columns"> & {
  control: ComponentPropsWithRef<"input">;
  type: "radio" | "checkbox";
  wrong: boolean;
};

function Options({ options, columns, control, type, wrong }: OptionsProps) {
  return (
    <div className={classNames("grid gap-x-6 gap-y-2", columns && "md:grid-cols-2")}>
      {options.map((option) => (
        <label
          key={option.value}
          className="flex min-h-6 items-start gap-2 text-13 has-checked:font-medium max-md:min-h-9 max-md:py-2"
        >
          <input {...control} type={type} value={option.value} aria-invalid={wrong || undefined} className="tick" />
          <Choice label={option.label} hint={option.hint} />
        </label>
      ))}
    </div>
  );
}
