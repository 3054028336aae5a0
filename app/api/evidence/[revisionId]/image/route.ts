import { pictureResponse } from "@/features/evidence/files/file-response";
import { findFile } from "@/features/evidence/queries";
import { currentActor } from "@/lib/auth";
import { reading } from "@/lib/reading";

/** A revision that is a picture, for an <img> on a page of ours. */
export async function GET(_: Request, { params }: RouteContext<"/api/evidence/[revisionId]/image">) {
  const actor = await currentActor();
  const { revisionId } = await params;
  const file = actor && (await reading(actor, (tx) => findFile(tx, actor, revisionId)));
  return (file && (await pictureResponse(file))) ?? new Response("Not found", { status: 404 });
}
