import type { NextRequest } from "next/server";
import { exportEvidence } from "@/features/evidence/export-evidence";
import { attachment } from "@/lib/attachment";
import { requireActor } from "@/lib/auth";
import { reading } from "@/lib/reading";

/** The library as it is filtered, as a table to take along. */
export async function GET({ nextUrl }: NextRequest) {
  const actor = await requireActor();
  const asked = Object.fromEntries(nextUrl.searchParams);
  const csv = await reading(actor, (tx) => exportEvidence(tx, actor, asked));
  if (csv === null) return new Response("This does not exist.", { status: 404 });
  return attachment("evidence", "csv", csv);
}
