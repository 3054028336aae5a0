import { z } from "zod";

/**
 * The published policy: one document that the page, the PDF, the JSON and a comparison all read.
 * It holds wording, dates, checklist names and hashes; never a person's name, an evidence title,
 * an internal id or a rationale.
 */

// Control characters have no glyph and no meaning for a reader; a line break belongs between blocks. The many widths
// of space that are pasted from elsewhere are one space to a reader.
const text = z
  .string()
  .transform((value) =>
    value
      .normalize("NFC")
      .replace(/[\u2000-\u200a]/g, " ")
      .replace(/[\u200b\u00ad\ufeff]/g, ""),
  )
  .refine((value) => !/\p{Cc}/u.test(value), "Text holds a control character.");
const words = text.refine((value) => value.trim().length > 0, "Text is empty.");
const day = z.iso.date();
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const id = z.string().regex(/^[a-z0-9][a-z0-9.-]*$/i);

/** Links lead to the web, to a mailbox or to a telephone; anything else could run or read something. */
export const safeLink = z.string().regex(/^(https?:\/\/|mailto:|tel:)[^\s"<>]+$/i);

const runSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("text"), text, strong: z.boolean().optional() }),
  z.strictObject({
    kind: z.literal("claim"),
    id,
    number: z.int().positive(),
    text: words,
    /** Words of the text that lead to a setting, "Settings > Security": printed so that a finger finds them again. */
    path: words.optional(),
  }),
  z.strictObject({
    kind: z.literal("fact"),
    factId: id,
    text: words,
    strong: z.boolean().optional(),
    href: safeLink.optional(),
  }),
  z.strictObject({ kind: z.literal("link"), text: words, href: safeLink }),
]);

const runs = z.array(runSchema).min(1);
const line = z.strictObject({ label: words, runs });

const blockSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("paragraph"), id, runs }),
  z.strictObject({ kind: z.literal("list"), id, items: z.array(runs).min(1) }),
  z.strictObject({
    kind: z.literal("steps"),
    id,
    /** What a group of the set-up guide is about; its steps are settings that are proven. */
    title: words.optional(),
    /** The number of the first step, where the count goes on from steps before. */
    start: z.int().positive().optional(),
    items: z.array(runs).min(1),
  }),
  z.strictObject({
    kind: z.literal("table"),
    id,
    caption: words,
    head: z.array(words).min(1).max(6),
    rows: z.array(z.array(runs)).min(1),
  }),
  z.strictObject({ kind: z.literal("facts"), id, rows: z.array(line).min(1) }),
  z.strictObject({ kind: z.literal("exception"), id, text: words }),
  z.strictObject({ kind: z.literal("summary"), id, answers: z.array(line).min(1) }),
]);

/** "How we know": what was checked for one claim, how often, when, and against which checklists. */
const noteSchema = z.strictObject({
  number: z.int().positive(),
  claimId: id,
  what: words,
  checks: z.int().positive(),
  on: day,
  checklists: z.array(words).min(1),
});

const sectionSchema = z.strictObject({
  id,
  number: z.int().positive(),
  title: words,
  /** For the contents, where a title has one line; without it the title stands there. */
  short: words.optional(),
  blocks: z.array(blockSchema).min(1),
  notes: z.array(noteSchema),
});

const earlierVersion = z.strictObject({
  number: z.int().positive(),
  on: day,
  changeNote: words,
  withdrawn: z.boolean(),
});

const plainDocument = z.strictObject({
  format: z.literal("plainproof-policy/1"),
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/),
  title: words,
  maker: z.strictObject({ legalName: words, address: z.array(words), contact: z.array(line) }),
  product: z.strictObject({
    name: words,
    models: z.array(words).min(1),
    releases: z.array(z.strictObject({ model: words.nullable(), hardware: words, firmware: words })).min(1),
  }),
  version: z.int().positive(),
  on: day,
  supportUntil: day.nullable(),
  selfAssessed: z.literal(true),
  demo: z.boolean(),
  publicUrl: z.url({ protocol: /^https?$/ }).nullable(),
  changeNote: words,
  earlier: z.array(earlierVersion),
  checklists: z.array(z.strictObject({ title: words, version: words, checkedOn: day })),
  sources: z.array(
    z.strictObject({ title: words, publisher: words, date: words, licence: words, href: safeLink.nullable() }),
  ),
  trailHead: z.strictObject({ entry: z.int().nonnegative(), hash }).nullable(),
  summary: z.strictObject({ title: words, blocks: z.array(blockSchema), notes: z.array(noteSchema) }),
  sections: z.array(sectionSchema).min(1),
});

export const policyDocumentSchema = plainDocument.superRefine((document, context) => {
  for (const problem of problemsOf(document)) context.addIssue({ code: "custom", message: problem });
});

export type PolicyDocument = z.infer<typeof plainDocument>;
export type Block = z.infer<typeof blockSchema>;
export type BlockOf<K extends Block["kind"]> = Extract<Block, { kind: K }>;
export type Run = z.infer<typeof runSchema>;
export type RunOf<K extends Run["kind"]> = Extract<Run, { kind: K }>;
export type ProofNote = z.infer<typeof noteSchema>;

/** Every run of a block, in reading order. */
export function runsOf(block: Block): Run[] {
  switch (block.kind) {
    case "paragraph":
      return block.runs;
    case "list":
    case "steps":
      return block.items.flat();
    case "table":
      return block.rows.flat(2);
    case "facts":
      return block.rows.flatMap((row) => row.runs);
    case "summary":
      return block.answers.flatMap((answer) => answer.runs);
    case "exception":
      return [];
  }
}

/** The text of a claim in pieces, those that lead to a setting marked as such. No line of a path begins with its sign. */
export function piecesOf(claim: Pick<RunOf<"claim">, "text" | "path">): { text: string; isPath: boolean }[] {
  const { text, path } = claim;
  const at = path ? text.indexOf(path) : -1;
  if (!path || at < 0) return [{ text, isPath: false }];
  const pieces = [
    { text: text.slice(0, at), isPath: false },
    { text: path.replace(/ (?=[>›→»/])/g, "\u00a0"), isPath: true },
    { text: text.slice(at + path.length), isPath: false },
  ];
  return pieces.filter((piece) => piece.text !== "");
}

function problemsOf(document: PolicyDocument): string[] {
  const parts = [document.summary, ...document.sections];
  const problems: string[] = [];
  const blockIds = parts.flatMap((part) => part.blocks.map((block) => block.id));
  for (const repeated of blockIds.filter((blockId, index) => blockIds.indexOf(blockId) !== index)) {
    problems.push(`The block id ${repeated} is used twice.`);
  }
  for (const part of parts) {
    const notes = new Map(part.notes.map((note) => [note.number, note.claimId]));
    for (const block of part.blocks) {
      if (block.kind === "table" && block.rows.some((row) => row.length !== block.head.length)) {
        problems.push(`A row of the table ${block.id} has another number of cells than its head.`);
      }
      for (const run of runsOf(block)) {
        if (run.kind === "claim" && notes.get(run.number) !== run.id) {
          problems.push(`The claim ${run.id} has no note ${run.number} in its section.`);
        }
      }
    }
  }
  document.sections.forEach((section, index) => {
    if (section.number !== index + 1) problems.push(`The section ${section.id} is not number ${index + 1}.`);
  });
  return problems;
}
