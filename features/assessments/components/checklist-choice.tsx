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
  /** For a new assessment: those that are good to begin with stand on top. */
  beginning?: boolean;
  /** What another release of the product is held against stands on top instead. */
  before?: Before | null;
};

export type Before = { name: string; checklistIds: readonly string[] };

const toBegin = {
  id: "begin",
  title: "To begin with",
  about: "Ticked for you. The lens of the product then shows what its answers buy of standards and laws.",
};

const asIn = ({ name }: Before) => ({
  id: "begin",
  title: `As in release ${name}`,
  about: "Ticked for you. Each requirement then shows what was accepted there.",
});

/** Which checklists a release is held against: what each is for, whose it is, and how much of it applies here. */
export function ChecklistChoice({ label = "Checklists", lists, today, beginning = false, before, ...field }: Props) {
  const first = before ? asIn(before) : toBegin;
  const isFirst = ({ id, begin }: ChecklistHere) => beginning && (before ? before.checklistIds.includes(id) : begin);
  const groups = [first, ...checklistKinds].map(({ id, title, about }) => ({
    id,
    title,
    about,
    options: lists
      .filter((list) => (isFirst(list) ? "begin" : list.kind) === id)
      .map((list) => ({
        value: list.id,
        label: list.title,
        hint: <WhatItBrings list={list} today={today} />,
      })),
  }));
  return <GroupedCheckboxes label={label} {...field} groups={groups.filter(({ options }) => options.length > 0)} />;
}
