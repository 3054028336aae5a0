import { CheckboxGroup, type ChoiceGroupProps } from "@/components/form/choice-group";
import { roles } from "../rules";

/** The five roles as boxes, each with what it may do. */
export function RoleChoices(field: Omit<ChoiceGroupProps, "label" | "options">) {
  const options = roles.map(({ role, word, does }) => ({ value: role, label: word, hint: does }));
  return <CheckboxGroup label="Roles" hint="They add up." options={options} {...field} />;
}
