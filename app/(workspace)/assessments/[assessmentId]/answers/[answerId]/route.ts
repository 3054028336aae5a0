import { answerRequirement } from "@/features/assessments/answer-requirement";
import type { AnswerRequirementInput } from "@/features/assessments/schema";
import { saveDoor } from "@/lib/save-door";

/** Autosave: an answer as somebody has just typed it. 409 brings what stands now, 422 what is wrong where. */
export async function PUT(
  request: Request,
  { params }: RouteContext<"/assessments/[assessmentId]/answers/[answerId]">,
) {
  const { answerId } = await params;
  return saveDoor(request, (actor, said: Omit<AnswerRequirementInput, "answerId">) =>
    answerRequirement(actor, { ...said, answerId }),
  );
}
