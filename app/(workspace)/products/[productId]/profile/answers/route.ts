import { answerQuestion } from "@/features/products/answer-question";
import type { AnswerQuestionInput } from "@/features/products/schema";
import { currentActor } from "@/lib/auth";
import { now } from "@/lib/clock";
import { statusOf } from "@/lib/outcome";
import { refuseForeign } from "@/lib/same-origin";

/** Autosave: one answer of a release's questionnaire, as somebody has just given it. */
export async function PUT(request: Request) {
  const foreign = refuseForeign(request);
  if (foreign) return foreign;
  const actor = await currentActor();
  if (!actor) return Response.json({ message: "You are signed out. Sign in again." }, { status: 401 });

  const said = (await request.json().catch(() => null)) as AnswerQuestionInput;
  const outcome = await answerQuestion(actor, said);
  if (outcome.ok) return Response.json({ ...outcome.data, savedAt: now().toISOString() });
  const { ok: _, ...refusal } = outcome;
  const headers = outcome.kind === "busy" ? { "Retry-After": "2" } : undefined;
  return Response.json(refusal, { status: statusOf[outcome.kind], headers });
}
