"use client";

import { useRouter } from "next/navigation";
import { CheckboxGroup } from "@/components/form/choice-group";
import { CommandForm } from "@/components/form/command-form";
import { SubmitButton } from "@/components/form/submit-button";
import { useCommandForm } from "@/components/form/use-command-form";
import { WhatItBrings } from "@/features/assessments/components/what-it-brings";
import type { ChecklistHere } from "@/features/assessments/held-checklists/find-checklists";
import { type StartAssessmentInput, startAssessmentSchema } from "@/features/assessments/schema";
import type { Outcome } from "@/lib/outcome";

type Props = {
  releaseId: string;
  checklists: ChecklistHere[];
  today: string;
  send: (input: StartAssessmentInput) => Promise<Outcome<{ assessmentId: string }>>;
};

/** Which checklists a release is held against. */
export function StartAssessmentForm({ releaseId, checklists, today, send }: Props) {
  const router = useRouter();
  const form = useCommandForm({
    schema: startAssessmentSchema,
    defaults: { releaseId, checklistIds: checklists.length === 1 ? checklists.map(({ id }) => id) : [] },
    send,
    onDone: ({ assessmentId }) => router.push(`/assessments/${assessmentId}`),
  });
  return (
    <CommandForm form={form} buttons={<SubmitButton pending={form.pending}>Start the assessment</SubmitButton>}>
      <CheckboxGroup
        label="Checklists"
        hint="One or several; more can be added later. The assessment keeps the versions it starts with."
        options={checklists.map((list) => ({
          value: list.id,
          label: list.title,
          hint: <WhatItBrings list={list} today={today} />,
        }))}
        {...form.field("checklistIds")}
      />
    </CommandForm>
  );
}
