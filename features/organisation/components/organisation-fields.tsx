import { SelectField, type SelectFieldProps } from "@/components/form/select-field";
import { TextField, type TextFieldProps } from "@/components/form/text-field";

// The fields that setting up and describing an organisation word alike.

export function SecurityContactField(props: Omit<TextFieldProps, "label" | "hint" | "optional">) {
  return (
    <TextField
      {...props}
      label="Where people report a security problem"
      hint="An email address, or a page that starts with https://. Policies print it."
      optional
    />
  );
}

export function TimeZoneField({ zones, ...props }: Omit<SelectFieldProps, "label" | "options"> & { zones: string[] }) {
  return (
    <SelectField
      {...props}
      label="Time zone"
      hint="Dates, such as the last day of an exception, are judged here."
      options={zones.map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }))}
    />
  );
}
