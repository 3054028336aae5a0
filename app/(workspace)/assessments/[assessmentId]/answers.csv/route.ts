import { exportAnswers } from "@/features/assessments/export-answers";
import { attachment } from "@/lib/attachment";
import { requireActor } from "@/lib/auth";
import { reading } from "@/lib/reading";

/** An assessment as a table to take along. */
export async function GET(_request: Request, { params }: RouteContext<"/assessments/[assessmentId]/answers.csv">) {
  const actor = await requireActor();
  const { assessmentId } = await params;
  const found = await reading(actor, (tx) => exportAnswers(tx, actor, assessmentId));
  if (!found) return new Response("This does not exist.", { status: 404 });
  return attachment(found.name, "csv", found.csv);
}
