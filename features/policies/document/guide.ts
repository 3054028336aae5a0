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

/** A step as its own page draws it: the words, and apart from them the way to the setting, place by place. */
export type GuideStep = { words: Run[]; way: string[] };

/** Only a way at the end of a sentence stands apart; in the midst of one the words would lose their sense. */
export function stepApart(runs: Run[]): GuideStep {
  const last = runs.at(-1);
  const ended = last?.kind === "text" && last.text === "." ? runs.slice(0, -1) : runs;
  const [lead, path] = ended.slice(-2);
  const led = lead?.kind === "text" && lead.text.endsWith(": ");
  if (!led || path?.kind !== "text" || !path.strong) return { words: runs, way: [] };
  const words = [...ended.slice(0, -2), { ...lead, text: `${lead.text.slice(0, -2)}.` }];
  return { words, way: path.text.split(/\s+[>›→»/]\s+/) };
}

/** How many steps a guide has, under all of its headings. */
export function countSteps({ blocks }: Guide): number {
  return blocks.reduce((count, block) => count + (block.kind === "steps" ? block.items.length : 0), 0);
}
