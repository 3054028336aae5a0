"use client";

import { useRouter } from "next/navigation";
import { CommandForm } from "@/components/form/command-form";
import { SubmitButton } from "@/components/form/submit-button";
import { useCommandForm } from "@/components/form/use-command-form";
import { type Before, ChecklistChoice } from "@/features/assessments/components/checklist-choice";
import type { ChecklistHere } from "@/features/assessments/held-checklists/describe-choice";
import { type StartAssessmentInput, startAssessmentSchema } from "@/features/assessments/schema";
import type { Outcome } from "@/lib/outcome";

type Props = {
  releaseId: string;
  checklists: ChecklistHere[];
  /** Another release that is assessed already, with its checklists. */
  before: Before | null;
  today: string;
  send: (input: StartAssessmentInput) => Promise<Outcome<{ assessmentId: string }>>;
};

/** Which checklists a release is held against. */
export function StartAssessmentForm({ releaseId, checklists, before, today, send }: Props) {
  const router = useRouter();
  const begin = checklists.filter((list) => list.begin).map(({ id }) => id);
  const form = useCommandForm({
    schema: startAssessmentSchema,
    defaults: { releaseId, checklistIds: [...(before?.checklistIds ?? begin)] },
    send,
    onDone: ({ assessmentId }) => router.push(`/assessments/${assessmentId}`),
  });
  return (
    <CommandForm form={form} buttons={<SubmitButton pending={form.pending}>Start the assessment</SubmitButton>}>
      <ChecklistChoice
        beginning
        before={before}
        hint="One is enough to start. More can be added at any time, and what they share is answered once."
        lists={checklists}
        today={today}
        {...form.field("checklistIds")}
      />
    </CommandForm>
  );
}
