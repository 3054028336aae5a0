import type { NextRequest } from "next/server";
import { listPickable } from "@/features/evidence/list-pickable";
import { currentActor } from "@/lib/auth";
import { reading } from "@/lib/reading";

/** What the library offers to one answer, while somebody types. */
export async function GET({ nextUrl }: NextRequest) {
  const actor = await currentActor();
  const answer = nextUrl.searchParams.get("answer") ?? "";
  const find = (nextUrl.searchParams.get("find") ?? "").replaceAll("\0", "");
  const pieces = actor && (await reading(actor, (tx) => listPickable(tx, actor, answer, find)));
  return pieces ? Response.json(pieces) : Response.json({ message: "Not found" }, { status: 404 });
}
