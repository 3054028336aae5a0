import { findThings } from "@/features/search/find-things";
import { currentActor } from "@/lib/auth";
import { reading } from "@/lib/reading";

/** What the palette asks for while somebody types. */
export async function GET(request: Request): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return Response.json({ message: "Sign in first." }, { status: 401 });
  const query = new URL(request.url).searchParams.get("q") ?? "";
  const groups = await reading(actor, (tx) => findThings(tx, actor, query));
  return Response.json({ groups }, { headers: { "Cache-Control": "private, no-store" } });
}
