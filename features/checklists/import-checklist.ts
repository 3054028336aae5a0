import { command } from "@/lib/command";
import { loadContent } from "@/lib/content";
import type { Mistake } from "@/lib/content/content-error";
import { readOwnChecklist } from "@/lib/content/own-checklist";
import { sheetAsFile } from "@/lib/content/sheet-file";
import { parseYaml, type YamlFile } from "@/lib/content/yaml-file";
import { canonicalJson, hashOf } from "@/lib/hash";
import { Refusal } from "@/lib/outcome";
import type { Actor } from "@/lib/permissions";
import type { Tx } from "@/lib/transaction";
import { isOwnId, listOwnVersions, type OwnChecklist } from "./own/own-checklists";
import { type ImportChecklistInput, importChecklistSchema } from "./schema";

/** How many mistakes are told at the most. */
const TOLD = 50;

/**
 * An organisation takes in a checklist of its own, or the next version of one. All of it is sound and taken, or nothing
 * is: each mistake is named by its line, or by its row in a sheet.
 */
export const importChecklist = command(importChecklistSchema, async (input, tools) => {
  const { tx, actor, now, permit, record } = tools;
  const { organisationId } = actor;
  permit("checklist:import", { organisationId });

  const mistakes: Mistake[] = [];
  const file =
    input.kind === "yaml"
      ? parseYaml(input.name, input.text, mistakes)
      : sheetAsFile(input.name, input.rows, input.head, mistakes);
  if (!file) throw refused(input, mistakes);
  const newest = await newestOf(tx, actor, file.data);
  if (input.kind === "sheet") requireWhatTheFormSaw(input.follows, newest);
  const read = readOwnChecklist(withSourceOf(newest, input, file), loadContent(), newest?.checklist ?? null);
  if (!read.written || mistakes.length > 0)
    throw refused(
      input,
      [...mistakes, ...read.mistakes].sort((a, b) => a.line - b.line),
    );

  const { written } = read;
  const version = String(Number(newest?.checklist.version ?? 0) + 1);
  const sha256 = hashOf(written);
  if (newest && hashOf(newest.written) === sha256)
    throw new Refusal(
      "conflict",
      `This is what version ${newest.checklist.version} says already. Nothing was imported.`,
    );
  const { count } = await tx.ownChecklist.createMany({
    data: {
      organisationId,
      checklistId: written.id,
      version,
      title: written.title,
      written: JSON.parse(canonicalJson(written)),
      sha256,
      importedById: actor.id,
      importedAt: now,
    },
    skipDuplicates: true,
  });
  if (count === 0) throw new Refusal("conflict", `Somebody has just imported version ${version}. Look at it first.`);

  const requirements = written.categories.reduce((sum, category) => sum + category.requirements.length, 0);
  record("checklist.imported", { id: written.id }, { version, requirements, sha256 });
  return { checklistId: written.id, version, requirements };
});

async function newestOf(tx: Tx, actor: Actor, data: unknown): Promise<OwnChecklist | null> {
  const id = typeof data === "object" && data !== null && "id" in data ? data.id : null;
  if (typeof id !== "string" || !isOwnId(id)) return null;
  return (await listOwnVersions(tx, actor, id)).at(-1) ?? null;
}

/** A sheet says nothing of its source: its next version comes from where the one before came from. */
function withSourceOf(newest: OwnChecklist | null, { kind }: ImportChecklistInput, file: YamlFile): YamlFile {
  const source = newest?.written.source;
  if (kind !== "sheet" || !source) return file;
  return { ...file, data: { source, ...(file.data as object) } };
}

function requireWhatTheFormSaw(follows: string | null, newest: OwnChecklist | null) {
  const version = newest?.checklist.version ?? null;
  if (follows === version) return;
  throw new Refusal(
    "conflict",
    follows === null
      ? `You have a checklist of this name, at version ${version}. Choose it under "What is it?" to import the next version.`
      : `Version ${version} came meanwhile. Look at it, then import again.`,
  );
}

function refused(input: ImportChecklistInput, mistakes: readonly Mistake[]): Refusal {
  const place = input.kind === "sheet" ? "Row" : "Line";
  const told = mistakes.slice(0, TOLD).map(({ line, message }) => `${place} ${line}: ${message}`);
  if (mistakes.length > TOLD) told.push(`And ${mistakes.length - TOLD} more.`);
  const count = mistakes.length === 1 ? "one mistake" : `${mistakes.length} mistakes`;
  return new Refusal("invalid", `The file has ${count}. Nothing was imported.`, { fieldErrors: { file: told } });
}
