import { z } from "zod";
import { isDay } from "@/lib/day";

const verdicts = ["MET", "PARTLY_MET", "NOT_MET", "NOT_APPLICABLE"] as const;

/** The blanks of the buyer's sentence, by name. What each may hold is the requirement's matter. */
const valuesSchema = z.record(z.string().max(60), z.union([z.string().max(400), z.number()]));

export const startAssessmentSchema = z.object({
  releaseId: z.uuid(),
  checklistIds: z.array(z.string().max(200)).min(1, "Choose at least one checklist").max(50),
});

export const addChecklistsSchema = startAssessmentSchema.omit({ releaseId: true }).extend({ assessmentId: z.uuid() });
export const removeChecklistSchema = z.object({ assessmentId: z.uuid(), checklistId: z.string().max(200) });

export const upgradeAssessmentSchema = z.object({
  assessmentId: z.uuid(),
  /** What was shown: each checklist with the version that it has, and the one that it moves to. */
  moves: z
    .array(z.object({ checklistId: z.string().max(200), from: z.string().max(20), to: z.string().max(20) }))
    .min(1, "Nothing is newer")
    .max(50),
});

export const answerRequirementSchema = z.object({
  answerId: z.uuid(),
  /** The revision that the person was looking at. */
  revision: z.int().min(0),
  verdict: z.enum(verdicts, "Choose one of the verdicts").nullable(),
  rationale: z.string().max(10_000, "Keep it under 10,000 characters"),
  values: valuesSchema.default({}),
});

const answerIds = z.array(z.uuid()).min(1, "Select at least one requirement").max(500, "Select 500 at most");

export const assignAnswersSchema = z
  .object({
    answerIds,
    /** Left out: stays as it is. Null: nobody. */
    assigneeId: z.uuid().nullish(),
    dueOn: z.string().refine(isDay, "Enter a day").nullish(),
  })
  .refine(({ assigneeId, dueOn }) => assigneeId !== undefined || dueOn !== undefined, "Choose a person or a day");

export const setVerdictsSchema = z.object({ answerIds, verdict: z.enum(verdicts, "Choose a verdict").nullable() });

export const answerSchema = z.object({ answerId: z.uuid() });
export const submitAnswersSchema = z.object({ answerIds });

export const reopenAnswerSchema = answerSchema.extend({
  why: z
    .string()
    .trim()
    .min(10, "Say why it has to be looked at again, in at least ten characters")
    .max(2000, "Keep it under 2,000 characters"),
});

export const takeOverAnswerSchema = answerSchema.extend({
  /** The accepted answer. */
  fromId: z.uuid(),
  /** The revision that the person was looking at. */
  revision: z.int().min(0),
});
export const takeOverAnswersSchema = z.object({
  assessmentId: z.uuid(),
  pairs: z
    .array(z.object({ answerId: z.uuid(), fromId: z.uuid() }))
    .min(1, "Choose at least one answer")
    .max(500, "Choose 500 at most"),
});

const note = z.string().trim().max(2000, "Keep it under 2,000 characters");
export const acceptAnswerSchema = z.object({ submissionId: z.uuid(), note: note.default("") });
export const returnAnswerSchema = z.object({
  submissionId: z.uuid(),
  note: note.min(10, "Say what would make you accept it, in at least ten characters"),
});

export type StartAssessmentInput = z.input<typeof startAssessmentSchema>;
export type AddChecklistsInput = z.input<typeof addChecklistsSchema>;
export type RemoveChecklistInput = z.input<typeof removeChecklistSchema>;
export type UpgradeAssessmentInput = z.input<typeof upgradeAssessmentSchema>;
export type AnswerRequirementInput = z.input<typeof answerRequirementSchema>;
export type AssignAnswersInput = z.input<typeof assignAnswersSchema>;
export type SetVerdictsInput = z.input<typeof setVerdictsSchema>;
export type AnswerInput = z.input<typeof answerSchema>;
export type SubmitAnswersInput = z.input<typeof submitAnswersSchema>;
export type TakeOverAnswerInput = z.input<typeof takeOverAnswerSchema>;
export type TakeOverAnswersInput = z.input<typeof takeOverAnswersSchema>;
export type ReopenAnswerInput = z.input<typeof reopenAnswerSchema>;
export type AcceptAnswerInput = z.input<typeof acceptAnswerSchema>;
export type ReturnAnswerInput = z.input<typeof returnAnswerSchema>;
