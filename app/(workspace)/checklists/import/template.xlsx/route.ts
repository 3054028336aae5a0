import { templateAsWorkbook } from "@/features/checklists/template";
import { currentActor } from "@/lib/auth";
import { can } from "@/lib/permissions";

/** An empty checklist to fill in, as a workbook. */
export async function GET() {
  const actor = await currentActor();
  if (!actor) return new Response("Sign in first.", { status: 401 });
  if (!can(actor, "checklist:import", { organisationId: actor.organisationId }))
    return new Response("This does not exist.", { status: 404 });
  return new Response(new Uint8Array(await templateAsWorkbook()), {
    headers: {
      "Content-Type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "Content-Disposition": 'attachment; filename="checklist.xlsx"',
      "Cache-Control": "no-store",
    },
  });
}
