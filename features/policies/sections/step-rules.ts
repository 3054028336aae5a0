import type { Requirement, StepGroup } from "@/lib/content/types";
import type { SectionBlock, SectionBlockOf } from "./section-body";

type Claim = SectionBlockOf<"claim">;
export type StepsOfGroup = { title: string; claims: Claim[] };

/** The heading that takes a step on this objective; one without objectives takes what is left. */
export function groupOf(objective: string, groups: readonly StepGroup[]): StepGroup | null {
  const own = groups.find((group) => group.objectives.includes(objective));
  return own ?? groups.find((group) => group.objectives.length === 0) ?? null;
}

/**
 * A section's blocks with the steps of its set-up guide apart: claims on what owners do themselves, under the headings
 * of the template. They stand where they belong by what they are about, however they came into the section.
 */
export function stepsApart(
  working: readonly SectionBlock[],
  groups: readonly StepGroup[],
  stepOf: (key: string) => string | null,
): { plain: SectionBlock[]; steps: StepsOfGroup[] } {
  const plain: SectionBlock[] = [];
  const byGroup = new Map<StepGroup, Claim[]>(groups.map((group) => [group, []]));
  for (const block of working) {
    const objective = block.kind === "claim" ? stepOf(block.requirements[0] ?? "") : null;
    const group = objective === null ? null : groupOf(objective, groups);
    if (block.kind === "claim" && group) byGroup.get(group)?.push(block);
    else plain.push(block);
  }
  const steps = groups.map((group) => ({ title: group.title, claims: byGroup.get(group) ?? [] }));
  return { plain, steps: steps.filter(({ claims }) => claims.length > 0) };
}

/** What owners do themselves, in the order in which the headings name it. */
export function inOrderOfSteps(requirements: readonly Requirement[], groups: readonly StepGroup[]): Requirement[] {
  const main = ({ objectives }: Requirement) => objectives[0] ?? "";
  const own = requirements.filter(({ audience }) => audience === "consumer");
  const place = (it: Requirement) => groupOf(main(it), groups)?.objectives.indexOf(main(it)) ?? 0;
  return groups.flatMap((group) =>
    own.filter((it) => groupOf(main(it), groups) === group).sort((a, b) => place(a) - place(b)),
  );
}

/** The way to a setting that a step was worded with, if a person left it in the sentence. */
export function pathIn({ text, wordedWith }: Pick<Claim, "text" | "wordedWith">): string | null {
  const paths = Object.values(wordedWith).map(({ path }) => path);
  const path = paths.find((it): it is string => typeof it === "string" && it.trim() !== "" && text.includes(it));
  return path ?? null;
}
