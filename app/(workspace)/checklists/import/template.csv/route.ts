import { templateAsCsv } from "@/features/checklists/own/template";
import { attachment } from "@/lib/attachment";
import { currentActor } from "@/lib/auth";
import { can } from "@/lib/permissions";

/** An empty checklist to fill in, as CSV. */
export async function GET() {
  const actor = await currentActor();
  if (!actor) return new Response("Sign in first.", { status: 401 });
  if (!can(actor, "checklist:import", { organisationId: actor.organisationId }))
    return new Response("This does not exist.", { status: 404 });
  return attachment("checklist", "csv", templateAsCsv());
}
