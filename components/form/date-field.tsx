import { TextField, type TextFieldProps } from "./text-field";

/** A calendar day, typed or picked; its value is YYYY-MM-DD, and an empty string while there is none. */
export function DateField(props: TextFieldProps) {
  return <TextField type="date" width="w-44" {...props} />;
}
