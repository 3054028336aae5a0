import { GroupedCheckboxes } from "@/components/form/choice-group";
import type { FieldProps } from "@/components/form/field";
import { checklistKinds } from "@/features/checklists/group-rules";
import type { ChecklistHere } from "../held-checklists/describe-choice";
import { WhatItBrings } from "./what-it-brings";

type Props = Omit<FieldProps, "label"> & {
  /** Where the heading above says "Checklists" already. */
  label?: string;
  lists: ChecklistHere[];
  today: string;
  /** For a first assessment: those that are good to begin with stand on top. */
  beginning?: boolean;
};

const toBegin = {
  id: "begin",
  title: "To begin with",
  about: "Ticked for you. The lens of the product then shows what its answers buy of standards and laws.",
};

/** Which checklists a release is held against: what each is for, whose it is, and how much of it applies here. */
export function ChecklistChoice({ label = "Checklists", lists, today, beginning = false, ...field }: Props) {
  const groups = [toBegin, ...checklistKinds].map(({ id, title, about }) => ({
    id,
    title,
    about,
    options: lists
      .filter(({ begin, kind }) => (beginning && begin ? "begin" : kind) === id)
      .map((list) => ({
        value: list.id,
        label: list.title,
        hint: <WhatItBrings list={list} today={today} />,
      })),
  }));
  return <GroupedCheckboxes label={label} {...field} groups={groups.filter(({ options }) => options.length > 0)} />;
}
