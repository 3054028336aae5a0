import { trailFilterSchema } from "@/features/audit/schema";
import { trailCsv } from "@/features/audit/trail-csv";
import { attachment } from "@/lib/attachment";
import { requireActor } from "@/lib/auth";
import { can } from "@/lib/permissions";

export async function GET(request: Request): Promise<Response> {
  const actor = await requireActor();
  if (!can(actor, "trail:read", { organisationId: actor.organisationId })) {
    return new Response("Not found", { status: 404 });
  }
  const filter = trailFilterSchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  const pieces = trailCsv(actor, filter);
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
  });
  return attachment("audit-trail", "csv", body);
}
