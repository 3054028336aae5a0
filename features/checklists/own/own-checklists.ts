import { assembleOwnChecklist, type WrittenOwnChecklist } from "@/lib/content/own-checklist";
import type { Checklist, Source } from "@/lib/content/types";
import type { Actor } from "@/lib/permissions";
import type { Tx } from "@/lib/transaction";

/** A checklist that the organisation wrote for itself, at one version. */
export type OwnChecklist = {
  checklist: Checklist;
  written: WrittenOwnChecklist;
  importedAt: Date;
  retired: boolean;
};

/** Whether an id can be one of an organisation's own: no other checklist may begin like this. */
export const isOwnId = (id: string) => id.startsWith("own-");

/** All versions of one of the organisation's own checklists, the oldest first. */
export async function listOwnVersions(tx: Tx, actor: Actor, id: string): Promise<OwnChecklist[]> {
  if (!isOwnId(id)) return [];
  return inOrder(await tx.ownChecklist.findMany({ where: { organisationId: actor.organisationId, checklistId: id } }));
}

/** The newest version of each of the organisation's own checklists, also of those that are retired. */
export async function listOwn(tx: Tx, actor: Actor): Promise<OwnChecklist[]> {
  const all = inOrder(await tx.ownChecklist.findMany({ where: { organisationId: actor.organisationId } }));
  return [...new Map(all.map((own) => [own.checklist.id, own])).values()].sort((a, b) =>
    a.checklist.title.localeCompare(b.checklist.title, "en"),
  );
}

/** One version of one of the organisation's own checklists; the newest where none is named. */
export async function findOwn(tx: Tx, actor: Actor, id: string, version?: string): Promise<OwnChecklist | null> {
  if (!isOwnId(id)) return null;
  if (version === undefined) return (await listOwnVersions(tx, actor, id)).at(-1) ?? null;
  const { organisationId } = actor;
  const found = kept.get(cacheKey({ organisationId, checklistId: id, version }));
  if (found) return found;
  const row = await tx.ownChecklist.findUnique({
    where: { organisationId_checklistId_version: { organisationId, checklistId: id, version } },
  });
  return row && read(row);
}

/** Where the organisation has its checklist from, as far as it said so. */
export function sourceOf({ checklist, written }: OwnChecklist): Source | null {
  if (!written.source) return null;
  const { title, publisher = "", date = "", url = "" } = written.source;
  return {
    id: checklist.id,
    title,
    publisher,
    version: "",
    date,
    licence: "",
    language: "en",
    url,
    kind: "guidance",
    parts: [],
    provisions: [],
    elsewhere: [],
  };
}

type Row = {
  organisationId: string;
  checklistId: string;
  version: string;
  written: unknown;
  importedAt: Date;
  retiredAt: Date | null;
};

// A version never changes but for its retirement, and one page looks up many of its requirements.
const kept = new Map<string, OwnChecklist>();
/** How many versions are kept in memory at the most. */
const KEPT = 200;
const cacheKey = (row: Pick<Row, "organisationId" | "checklistId" | "version">) =>
  `${row.organisationId}/${row.checklistId}/${row.version}`;

function read(row: Row): OwnChecklist {
  const known = kept.get(cacheKey(row));
  const retired = row.retiredAt !== null;
  if (known && known.retired === retired) return known;
  const written = row.written as WrittenOwnChecklist;
  const checklist = known?.checklist ?? assembleOwnChecklist(written, row.version);
  const own = { checklist, written, importedAt: row.importedAt, retired };
  if (kept.size >= KEPT) kept.delete(kept.keys().next().value ?? "");
  kept.set(cacheKey(row), own);
  return own;
}

const inOrder = (rows: Row[]) => rows.sort((a, b) => Number(a.version) - Number(b.version)).map(read);
