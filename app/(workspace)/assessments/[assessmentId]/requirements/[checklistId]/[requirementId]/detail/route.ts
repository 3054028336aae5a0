import { findAnswerDetail } from "@/features/assessments/detail/find-answer-detail";
import { currentActor } from "@/lib/auth";
import { reading } from "@/lib/reading";

type Context = RouteContext<"/assessments/[assessmentId]/requirements/[checklistId]/[requirementId]/detail">;

/** One requirement in full, for the workspace that is open in a browser. */
export async function GET(_request: Request, { params }: Context) {
  const actor = await currentActor();
  if (!actor) return Response.json({ message: "You are signed out. Sign in again." }, { status: 401 });
  const place = await params;
  const detail = await reading(actor, (tx) => findAnswerDetail(tx, actor, place));
  if (!detail) return Response.json({ message: "This does not exist." }, { status: 404 });
  return Response.json(detail, { headers: { "Cache-Control": "no-store" } });
}
