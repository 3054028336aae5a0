import type { PolicyTemplate, Requirement } from "@/lib/content/types";
import type { Day } from "@/lib/day";
import { type CoveredRelease, claimStanding } from "../claim-rules";
import type { SectionBlock, SectionBlockOf } from "./section-body";
import { inOrderOfSteps, pathIn } from "./step-rules";

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
  if (section.steps.length > 0) blocks.push(...provenSteps(section, requirements, releases, today));
  return blocks;
}

/** Requirements whose main idea belongs to the section, where the claim holds or an exception speaks in its place. */
function provenClaims(
  section: TemplateSection,
  requirements: readonly Requirement[],
  releases: readonly CoveredRelease[],
  today: Day,
): SectionBlock[] {
  const { objectives, categories } = section.claims;
  const suggested = requirements.filter(
    (it) =>
      // What owners do themselves is an instruction, and stands in the set-up guide.
      it.audience !== "consumer" && (objectives.includes(it.objectives[0] ?? "") || categories.includes(it.categoryId)),
  );
  return claimsOn(suggested, section.id, releases, today);
}

/**
 * The settings that the product really has, as steps: what a checklist for consumers asks for, where the claim holds.
 * Two ways of asking for the same thing at the same place are one step; the other can still be put in by hand.
 */
function provenSteps(
  section: TemplateSection,
  requirements: readonly Requirement[],
  releases: readonly CoveredRelease[],
  today: Day,
): SectionBlock[] {
  const ordered = inOrderOfSteps(requirements, section.steps);
  const objectiveOf = new Map(ordered.map(({ key, objectives }) => [key, objectives[0] ?? ""]));
  const seen = new Set<string>();
  return claimsOn(ordered, section.id, releases, today).filter((claim) => {
    // What an exception says in the place of a step is never the same as something else.
    if (claimStanding(claim, releases, today).standing === "excepted") return true;
    const same = `${objectiveOf.get(claim.requirements[0] ?? "")}\n${pathIn(claim) ?? ""}`;
    return !seen.has(same) && seen.add(same);
  });
}

/** A claim for each of these requirements that carries one today, or whose exception speaks in its place. */
function claimsOn(
  requirements: readonly Requirement[],
  sectionId: string,
  releases: readonly CoveredRelease[],
  today: Day,
): SectionBlockOf<"claim">[] {
  const taken = new Set<string>();
  return requirements.flatMap((requirement) => {
    // The same id stands in several checklists.
    const name = `${sectionId}.${requirement.id.toLowerCase()}`;
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
): SectionBlockOf<"claim"> | null {
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

function wordedFor(buyer: string, values: Readonly<Record<string, string | number>>): string {
  return buyer.replace(/\{([\w-]+)\}/g, (_, name: string) => String(values[name] ?? "…"));
}
