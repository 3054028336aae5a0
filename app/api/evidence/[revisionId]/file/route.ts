import { downloadResponse } from "@/features/evidence/files/file-response";
import { findFile } from "@/features/evidence/queries";
import { currentActor } from "@/lib/auth";
import { reading } from "@/lib/reading";

/** The bytes of a revision, exactly as they were brought, always as a download. */
export async function GET(_: Request, { params }: RouteContext<"/api/evidence/[revisionId]/file">) {
  const actor = await currentActor();
  const { revisionId } = await params;
  const file = actor && (await reading(actor, (tx) => findFile(tx, actor, revisionId)));
  return (file && (await downloadResponse(file))) ?? new Response("Not found", { status: 404 });
}
