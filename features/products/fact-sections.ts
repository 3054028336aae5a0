import { loadContent } from "@/lib/content";
import type { PolicyField, PolicySection } from "@/lib/content/types";

export type FactSection = Pick<PolicySection, "id" | "title" | "needs"> & { fields: readonly PolicyField[] };

/** The facts that policies ask for, under the section that prints them. */
export function factSections(): FactSection[] {
  const newest = [...loadContent().policyTemplates.values()].flatMap((versions) => versions.slice(-1));
  return newest
    .flatMap(({ sections }) => sections)
    .filter(({ fields }) => fields.length > 0)
    .map(({ id, title, needs, fields }) => ({ id, title, needs, fields }));
}

/** Whether a stored fact says anything: some words, or a list with some in it. */
export const isFilled = (value: unknown): boolean =>
  Array.isArray(value) ? value.some(isFilled) : typeof value === "string" && value.trim() !== "";

/** How far the facts that have to be there are filled, and what is missing, by name. */
export function factsFilled(product: { supportEndsOn: Date | null; facts: { factId: string; value: unknown }[] }): {
  filled: number;
  asked: number;
  missing: string[];
} {
  const given = new Set(product.facts.filter(({ value }) => isFilled(value)).map(({ factId }) => factId));
  const fields = factSections().flatMap((section) => section.fields.filter(({ required }) => required));
  const missing = fields.filter(({ id }) => !given.has(id)).map(({ label }) => label);
  if (!product.supportEndsOn) missing.unshift("Until when updates come");
  const asked = fields.length + 1;
  return { filled: asked - missing.length, asked, missing: missing.map(inSentence) };
}

/** A label as part of a list in a sentence: what follows a comma belongs to the field. */
const inSentence = (label: string) => label.charAt(0).toLowerCase() + label.slice(1).split(",")[0];
