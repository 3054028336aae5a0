import { csvRows } from "@/lib/csv";
import type { Actor } from "@/lib/permissions";
import { reading } from "@/lib/reading";
import { listTrail } from "./queries";
import type { TrailFilter } from "./schema";
import { plainly } from "./sentences";

/** Lines that are read in one go. */
const AT_ONCE = 500;
const head = ["Entry", "When (UTC)", "Who", "What", "Action", "Details", "Hash before", "Hash"];

/** What the reader may see of the trail, as CSV, newest first; read piece by piece, so its length does not matter. */
export async function* trailCsv(actor: Actor, filter: TrailFilter): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  yield encoder.encode(csvRows([head]));
  let before = filter.before;
  do {
    const { lines, next } = await reading(actor, (tx) => listTrail(tx, actor, { ...filter, before }, AT_ONCE));
    const rows = lines.map((line) => [
      line.sequence,
      line.at.toISOString(),
      line.actorName ?? "",
      plainly(line.pieces),
      line.action,
      JSON.stringify(line.details),
      line.previousHash,
      line.hash,
    ]);
    yield encoder.encode(csvRows(rows));
    before = next ?? undefined;
  } while (before);
}
