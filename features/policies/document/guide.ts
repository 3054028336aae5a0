import { type Block, type BlockOf, type PolicyDocument, piecesOf, type Run } from "./document";

/** What buyers do to set the product up safely: a section of the policy that can be read on a page of its own. */
export type Guide = { sectionId: string; title: string; blocks: GuideBlock[] };
type GuideBlock = BlockOf<"paragraph" | "steps" | "exception">;

/**
 * The set-up guide of a published policy, or null where it has none: one begins with a proven step. The proof stays
 * with the policy, so a step is here its words with the way to the setting in bold.
 */
export function guideOf(document: PolicyDocument): Guide | null {
  const section = document.sections.find(({ blocks }) => blocks.some((it) => it.kind === "steps" && it.title));
  if (!section) return null;
  const blocks = section.blocks.filter(isOfGuide).map((block) => {
    if (block.kind === "exception") return block;
    if (block.kind === "paragraph") return { ...block, runs: block.runs.flatMap(asWords) };
    return { ...block, items: block.items.map((runs) => runs.flatMap(asWords)) };
  });
  return { sectionId: section.id, title: section.title, blocks };
}

const isOfGuide = (block: Block): block is GuideBlock =>
  block.kind === "paragraph" || block.kind === "steps" || block.kind === "exception";

function asWords(run: Run): Run[] {
  if (run.kind !== "claim") return [run];
  return piecesOf(run).map(({ text, isPath }) => ({ kind: "text", text, ...(isPath ? { strong: true } : {}) }));
}
