"use client";

import { CommandForm } from "@/components/form/command-form";
import { SubmitButton } from "@/components/form/submit-button";
import { useCommandForm } from "@/components/form/use-command-form";
import { useToast } from "@/components/ui/toast";
import { counted } from "@/lib/counted";
import { addChecklistsAction } from "../actions";
import type { ChecklistHere } from "../held-checklists/describe-choice";
import { addChecklistsSchema } from "../schema";
import { ChecklistChoice } from "./checklist-choice";

/** Which checklists join a running assessment, with what each brings. */
export function AddChecklistsForm({
  assessmentId,
  offered,
  today,
}: {
  assessmentId: string;
  offered: ChecklistHere[];
  today: string;
}) {
  const toast = useToast();
  const form = useCommandForm({
    schema: addChecklistsSchema,
    defaults: { assessmentId, checklistIds: [] },
    send: addChecklistsAction,
    onDone: ({ added }) => toast({ text: counted(added, "checklist added.", "checklists added.") }),
  });
  return (
    <CommandForm form={form} buttons={<SubmitButton pending={form.pending}>Add to the assessment</SubmitButton>}>
      <ChecklistChoice
        label="Which ones join"
        hint="Each comes at its newest version, which the assessment then keeps. What is the same is answered once."
        lists={offered}
        today={today}
        {...form.field("checklistIds")}
      />
    </CommandForm>
  );
}
