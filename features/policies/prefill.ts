import type { PolicyTemplate, Requirement } from "@/lib/content/types";
import type { Day } from "@/lib/day";
import { type CoveredRelease, claimStanding } from "./rules";
import type { SectionBlock } from "./section-body";

type TemplateSection = PolicyTemplate["sections"][number];

/** Rows that come before a section's own fields: from the organisation and from the product itself. */
const given: Record<string, { label: string; factIds: string[] }[]> = {
  about: [
    { label: "Product", factIds: ["product.name"] },
    { label: "Models", factIds: ["product.models"] },
    { label: "Hardware", factIds: ["product.hardware"] },
    { label: "Software", factIds: ["product.firmware"] },
  ],
  who: [
    { label: "Company", factIds: ["organisation.legal-name"] },
    { label: "Address", factIds: ["organisation.address"] },
    { label: "Contact", factIds: ["organisation.contact"] },
    { label: "Website", factIds: ["organisation.website"] },
  ],
  updates: [{ label: "Security updates until", factIds: ["product.support-end"] }],
  reporting: [{ label: "Write to", factIds: ["organisation.security-contact"] }],
};

const answers = [
  { label: "Updates until", factIds: ["product.support-end", "update-cost"] },
  { label: "How to update", factIds: ["update-check"] },
  { label: "Report a problem", factIds: ["organisation.security-contact", "report-answer"] },
  { label: "What it collects", factIds: ["collects"] },
  { label: "Erase everything", factIds: ["erase"] },
];

/** The first text of a section: its introduction, the facts it asks for, and the claims that hold already. */
export function prefilledSection(
  section: TemplateSection,
  requirements: readonly Requirement[],
  releases: readonly CoveredRelease[],
  today: Day,
): SectionBlock[] {
  const id = (name: string) => `${section.id}.${name}`;
  if (section.id === "summary") return [{ id: id("answers"), kind: "summary", rows: answers }];

  const blocks: SectionBlock[] = [];
  if (section.intro) blocks.push({ id: id("intro"), kind: "prose", text: section.intro.trim() });
  const rows = section.fields
    .filter((field) => field.type !== "list")
    .map((field) => ({ label: field.label, factIds: [field.id] }));
  const all = [...(given[section.id] ?? []), ...rows];
  blocks.push(...provenClaims(section, requirements, releases, today));
  if (section.id === "data") blocks.push({ id: id("items"), kind: "data" });
  if (all.length > 0) blocks.push({ id: id("facts"), kind: "facts", rows: all });
  for (const field of section.fields.filter(({ type }) => type === "list")) {
    const kind = section.id === "setup" ? "steps" : "list";
    blocks.push({ id: id(field.id), kind, factId: field.id });
  }
  return blocks;
}

/** Requirements whose main idea belongs to the section, where the claim holds or an exception speaks in its place. */
function provenClaims(
  section: TemplateSection,
  requirements: readonly Requirement[],
  releases: readonly CoveredRelease[],
  today: Day,
): SectionBlock[] {
  const { objectives, categories, audience } = section.claims;
  const suggested = requirements.filter(
    (it) =>
      // What consumers do themselves is an instruction, and stands where the section asks for instructions.
      (it.audience === "consumer") === (audience === "consumer") &&
      (objectives.includes(it.objectives[0] ?? "") || categories.includes(it.categoryId)),
  );
  const taken = new Set<string>();
  return suggested.flatMap((requirement) => {
    // The same id stands in several checklists.
    const name = `${section.id}.${requirement.id.toLowerCase()}`;
    const block = claimFor(requirement, releases, taken.has(name) ? `${name}-${taken.size}` : name);
    if (!block) return [];
    taken.add(name);
    return claimStanding(block, releases, today).standing === "no-proof" ? [] : [block];
  });
}

/** A claim on one requirement, worded by the content's buyer sentence with the answer's values in its blanks. */
export function claimFor(
  requirement: Requirement,
  releases: readonly CoveredRelease[],
  id: string,
): Extract<SectionBlock, { kind: "claim" }> | null {
  const { key, buyer } = requirement;
  const answer = releases[0]?.answers.get(key);
  if (!buyer || !answer) return null;
  const blanks = Object.keys(requirement.values);
  const values = Object.fromEntries(
    blanks.flatMap((name) => (name in answer.values ? [[name, answer.values[name] ?? ""]] : [])),
  );
  return {
    id,
    kind: "claim",
    text: wordedFor(buyer, values),
    requirements: [key],
    wordedWith: Object.keys(values).length > 0 ? { [key]: values } : {},
  };
}

export function wordedFor(buyer: string, values: Readonly<Record<string, string | number>>): string {
  return buyer.replace(/\{([\w-]+)\}/g, (_, name: string) => String(values[name] ?? "…"));
}
