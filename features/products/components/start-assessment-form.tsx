"use client";

import { useRouter } from "next/navigation";
import { CheckboxGroup } from "@/components/form/choice-group";
import { CommandForm } from "@/components/form/command-form";
import { SubmitButton } from "@/components/form/submit-button";
import { useCommandForm } from "@/components/form/use-command-form";
import { type StartAssessmentInput, startAssessmentSchema } from "@/features/assessments/schema";
import type { Outcome } from "@/lib/outcome";

type Props = {
  releaseId: string;
  checklists: { id: string; title: string; version: string; requirements: number }[];
  send: (input: StartAssessmentInput) => Promise<Outcome<{ assessmentId: string }>>;
};

/** Which checklists a release is held against. */
export function StartAssessmentForm({ releaseId, checklists, send }: Props) {
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
        hint="The assessment keeps the versions it starts with."
        options={checklists.map(({ id, title, version, requirements }) => ({
          value: id,
          label: title,
          hint: `Version ${version}, ${requirements} requirements before the profile takes any away`,
        }))}
        {...form.field("checklistIds")}
      />
    </CommandForm>
  );
}
