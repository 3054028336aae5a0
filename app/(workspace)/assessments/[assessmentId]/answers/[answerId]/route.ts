import { answerRequirement } from "@/features/assessments/answer-requirement";
import type { AnswerRequirementInput } from "@/features/assessments/schema";
import { currentActor } from "@/lib/auth";
import { statusOf } from "@/lib/outcome";
import { refuseForeign } from "@/lib/same-origin";

/** Autosave: an answer as somebody has just typed it. 409 brings what stands now, 422 what is wrong where. */
export async function PUT(
  request: Request,
  { params }: RouteContext<"/assessments/[assessmentId]/answers/[answerId]">,
) {
  const foreign = refuseForeign(request);
  if (foreign) return foreign;
  const actor = await currentActor();
  if (!actor)
    return Response.json({ message: "You are signed out. Sign in again; your words are kept here." }, { status: 401 });

  const { answerId } = await params;
  const said = (await request.json().catch(() => null)) as Omit<AnswerRequirementInput, "answerId"> | null;
  const outcome = await answerRequirement(actor, { ...(said as AnswerRequirementInput), answerId });
  if (outcome.ok) return Response.json(outcome.data);
  const { ok: _, ...refusal } = outcome;
  const headers = outcome.kind === "busy" ? { "Retry-After": "2" } : undefined;
  return Response.json(refusal, { status: statusOf[outcome.kind], headers });
}
