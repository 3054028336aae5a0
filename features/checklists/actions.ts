"use server";

import { revalidatePath } from "next/cache";
import { requireActor } from "@/lib/auth";
import { type Outcome, Refusal } from "@/lib/outcome";
import { importChecklist } from "./import-checklist";
import { readUpload } from "./own/read-upload";
import { restoreChecklist } from "./restore-checklist";
import { retireChecklist } from "./retire-checklist";
import type { ImportChecklistInput } from "./schema";

type Imported = { checklistId: string; version: string; requirements: number };
type Beside = Omit<Extract<ImportChecklistInput, { kind: "sheet" }>, "kind" | "name" | "rows">;

/** The file travels as it is; what the form says beside it counts for sheets alone. */
export async function importChecklistAction(file: File, beside: Beside): Promise<Outcome<Imported>> {
  const actor = await requireActor();
  try {
    const read = await readUpload(file.name, new Uint8Array(await file.arrayBuffer()));
    const input = read.kind === "sheet" ? { ...read, name: file.name, ...beside } : { ...read, name: file.name };
    const outcome = await importChecklist(actor, input);
    if (outcome.ok) revalidatePath("/checklists", "layout");
    return outcome;
  } catch (error) {
    if (error instanceof Refusal) return error.outcome();
    throw error;
  }
}

export async function retireChecklistAction(checklistId: string) {
  const outcome = await retireChecklist(await requireActor(), { checklistId });
  if (outcome.ok) revalidatePath("/checklists", "layout");
  return outcome;
}

export async function restoreChecklistAction(checklistId: string) {
  const outcome = await restoreChecklist(await requireActor(), { checklistId });
  if (outcome.ok) revalidatePath("/checklists", "layout");
  return outcome;
}
