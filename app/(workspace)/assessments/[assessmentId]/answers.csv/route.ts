import { exportAnswers } from "@/features/assessments/export-answers";
import { requireActor } from "@/lib/auth";
import { reading } from "@/lib/reading";

/** An assessment as a table to take along. */
export async function GET(_request: Request, { params }: RouteContext<"/assessments/[assessmentId]/answers.csv">) {
  const actor = await requireActor();
  const { assessmentId } = await params;
  const found = await reading(actor, (tx) => exportAnswers(tx, actor, assessmentId));
  if (!found) return new Response("This does not exist.", { status: 404 });
  const name = found.name.replace(/[^A-Za-z0-9.]+/g, "-").toLowerCase();
  return new Response(found.csv, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${name}.csv"`,
      "Cache-Control": "no-store",
    },
  });
}
