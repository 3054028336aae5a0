import { dayIn } from "@/lib/clock";
import type { Checklist, Requirement } from "@/lib/content";
import { type Actor, can } from "@/lib/permissions";
import type { Tx } from "@/lib/transaction";
import { compareChecklists } from "./compare-rules";
import { findOwn } from "./own/own-checklists";
import { conditionInWords } from "./profile-rules";
import { findChecklist, findProfileRules, findSource, listChecklists, listVersions } from "./queries";

type Wanted = { from?: string; to?: string; with?: string };

/**
 * Two versions of a checklist beside each other, the newest two unless others are asked for; or a checklist beside
 * another one that numbers its requirements alike. Null where there is nothing of that name.
 */
export async function describeComparison(tx: Tx, actor: Actor, id: string, wanted: Wanted) {
  const versions = await listVersions(tx, actor, id);
  const newest = versions.at(-1);
  if (!newest) return null;
  const relatives = (await listChecklists(tx, actor)).filter((list) => isRelated(list, newest));
  const rules = await findProfileRules(actor);
  const inWords = (requirement: Requirement) => conditionInWords(requirement.appliesWhen, rules) ?? "always";
  const around = { versions: versions.map(({ version }) => version), newest, relatives, inWords };

  if (wanted.with !== undefined) {
    const other = await findChecklist(tx, actor, wanted.with);
    if (!other || !isRelated(other, newest)) return null;
    const [before, now] = [newest, other].sort((a, b) => a.title.localeCompare(b.title, "en", { numeric: true }));
    if (!before || !now) return null;
    return { ...around, before, now, declared: false, ...compareChecklists(byNumber(before), byNumber(now)) };
  }
  const find = (version: string | undefined, usual: Checklist | undefined) =>
    version === undefined ? usual : versions.find((list) => list.version === version);
  const now = find(wanted.to, newest);
  const before = find(wanted.from, now && versions[versions.indexOf(now) - 1]);
  if (!now || (wanted.from !== undefined && !before)) return null;
  if (!before) return { ...around, before: null, now, onlyOne: await describeOnlyOne(tx, actor, now) };
  const between = versions.slice(versions.indexOf(before) + 1, versions.indexOf(now));
  return { ...around, before, now, declared: true, ...compareChecklists(before, now, between) };
}

/** Since when the only version is there: an own one since its import, another one since its document's date. */
async function describeOnlyOne(tx: Tx, actor: Actor, now: Checklist) {
  const own = await findOwn(tx, actor, now.id, now.version);
  const source = own ? null : await findSource(tx, actor, now);
  return {
    own: own !== null,
    since: own ? dayIn(actor.organisation.timeZone, own.importedAt) : (source?.date ?? null),
    mayImport: own !== null && can(actor, "checklist:import", { organisationId: actor.organisationId }),
  };
}

/** Whether there is anything to compare a checklist with: another version, or a relative among those offered. */
export async function isComparable(
  tx: Tx,
  actor: Actor,
  checklist: Checklist,
  offered: readonly Checklist[],
): Promise<boolean> {
  if (offered.some((list) => isRelated(list, checklist))) return true;
  return (await listVersions(tx, actor, checklist.id)).length > 1;
}

/** Another checklist made from another edition of the same document. */
const isRelated = (list: Checklist, other: Checklist) =>
  list.id !== other.id &&
  list.audience === other.audience &&
  editionless(list.title) === editionless(other.title) &&
  list.requirements.some(({ id }) => other.requirements.some((it) => it.id === id));

const editionless = (title: string) => title.replace(/\bv?\d+(\.\d+)*\b/gi, "");

/** Two checklists agree on nothing but the numbers of their source: then the number is what is compared. */
const byNumber = (list: Checklist): Checklist => ({
  ...list,
  requirements: list.requirements.map(({ meaning: _, ...requirement }) => ({ ...requirement, key: requirement.id })),
});
