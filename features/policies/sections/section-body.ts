import { z } from "zod";

/**
 * The working text of one section: blocks that a person edits one by one. Facts are named, never typed, and a claim
 * names the requirements that it rests on.
 */

const blockId = z.string().regex(/^[a-z0-9][a-z0-9.-]{0,60}$/, "A block has no proper name");
const sentence = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `Keep it under ${most} characters`)
    .refine((text) => !/\p{Cc}/u.test(text), "Leave out line breaks and control characters");
const factId = z.string().min(1).max(80);
const requirementKey = z.string().regex(/^[a-z0-9-]+\/[\w.-]+$/i, "This is not a requirement");
const value = z.union([z.string(), z.number()]);
const rows = z
  .array(z.object({ label: sentence(80), factIds: z.array(factId).min(1).max(6) }))
  .min(1)
  .max(20);

const sectionBlockSchema = z.discriminatedUnion("kind", [
  z.object({ id: blockId, kind: z.literal("prose"), text: sentence(2000) }),
  z.object({
    id: blockId,
    kind: z.literal("claim"),
    text: sentence(600),
    requirements: z.array(requirementKey).max(12),
    /** What the blanks of the sentence held when it was worded, by requirement. */
    wordedWith: z.record(requirementKey, z.record(z.string(), value)).default({}),
  }),
  z.object({ id: blockId, kind: z.literal("facts"), rows }),
  z.object({ id: blockId, kind: z.literal("summary"), rows }),
  z.object({ id: blockId, kind: z.literal("list"), factId }),
  z.object({ id: blockId, kind: z.literal("steps"), factId }),
  z.object({ id: blockId, kind: z.literal("data") }),
]);

export const sectionBodySchema = z
  .object({ blocks: z.array(sectionBlockSchema).max(120, "A section has 120 parts at most") })
  .refine(({ blocks }) => new Set(blocks.map((block) => block.id)).size === blocks.length, "Two parts share a name");

export type SectionBody = z.output<typeof sectionBodySchema>;
export type SectionBlock = z.output<typeof sectionBlockSchema>;
export type SectionBlockOf<K extends SectionBlock["kind"]> = Extract<SectionBlock, { kind: K }>;
export type Section = { sectionId: string; blocks: SectionBlock[] };

/** Every claim of these sections, in reading order. */
export function claimsOf(sections: readonly Section[]): SectionBlockOf<"claim">[] {
  return sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === "claim"));
}

/** Words without proof: a person approves each paragraph, because nothing else stands under it. */
export function proseOf(sections: readonly Section[]): SectionBlockOf<"prose">[] {
  return sections.flatMap(({ blocks }) =>
    blocks.filter((block) => block.kind === "prose" && block.text !== ""),
  ) as SectionBlockOf<"prose">[];
}

/** The facts that some sections name; the product's data items count as one. */
export function factIdsOf(sections: readonly Section[]): string[] {
  const named = sections.flatMap(({ blocks }) => blocks.flatMap(factIdsIn));
  return [...new Set(named)];
}

function factIdsIn(block: SectionBlock): string[] {
  switch (block.kind) {
    case "facts":
    case "summary":
      return block.rows.flatMap((row) => row.factIds);
    case "list":
    case "steps":
      return [block.factId];
    case "data":
      return ["data-items"];
    default:
      return [];
  }
}
