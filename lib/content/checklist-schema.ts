import { z } from "zod";
import { expressionSchema } from "./expression";
import { audience, caution, day, id, seed, slug, text, url, version, wordCount } from "./schema-parts";

const value = z.discriminatedUnion("type", [
  z
    .strictObject({ ask: text, type: z.literal("integer"), min: z.int(), max: z.int() })
    .refine((it) => it.min < it.max, {
      message: "min has to be less than max.",
    }),
  z.strictObject({ ask: text, type: z.literal("text"), max: z.int().min(1).max(200) }),
  z.strictObject({
    ask: text,
    type: z.literal("one"),
    options: z.array(text).min(2, "A choice has two options or more."),
  }),
]);

export const requirementSchema = z.strictObject({
  id,
  statement: text.refine((it) => wordCount(it) <= 30, {
    error: (issue) => `The statement has ${wordCount(String(issue.input))} words. 30 are the most.`,
  }),
  guidance: text.optional(),
  evidence: z.array(text).default([]),
  "applies-when": expressionSchema,
  objectives: z.array(text).min(1, "A requirement has at least one objective."),
  seed,
  values: z
    .record(z.string().regex(/^[a-z][a-z-]*$/, "A value's name has small letters and hyphens."), value)
    .default({}),
  buyer: text
    .refine((it) => wordCount(it) <= 25, {
      error: (issue) => `The buyer's sentence has ${wordCount(String(issue.input))} words. 25 are the most.`,
    })
    .optional(),
  caution: caution.optional(),
  "not-applicable": z.enum(["with-reason", "by-condition"]).default("with-reason"),
  status: z.enum(["mandatory", "recommended"]).optional(),
  meaning: z.enum(["same", "narrower", "wider", "new"]).optional(),
});

/** A requirement of another checklist, shown in this one too: one answer serves both. */
const useSchema = z.strictObject({
  id,
  uses: z
    .string()
    .regex(
      /^[^/\s]+\/[^/\s]+\/[^/\s]+$/,
      "What it uses is written checklist/version/requirement, such as a-list/1/I1.2.",
    ),
  seed,
  meaning: z.enum(["same", "narrower", "wider", "new"]).optional(),
});

type WrittenRequirement = z.output<typeof requirementSchema>;
type WrittenUse = z.output<typeof useSchema>;

/** One or the other by the word `uses`, so that a mistake is told in the words of the form that was meant. */
const requirementOrUseSchema = z.unknown().transform((value, context): WrittenRequirement | WrittenUse => {
  const isUse = typeof value === "object" && value !== null && "uses" in value;
  const parsed = (isUse ? useSchema : requirementSchema).safeParse(value);
  if (parsed.success) return parsed.data;
  context.issues.push(...parsed.error.issues.map((issue) => ({ ...issue, input: value }) as z.core.$ZodRawIssue));
  return z.NEVER;
});

export const ownRequirementSchema = requirementSchema.omit({ seed: true }).extend({
  guidance: text.max(2000).optional(),
  "applies-when": expressionSchema.default("always"),
  objectives: z.array(text).default([]),
  place: text.max(200).optional(),
});

/** A checklist that an organisation wrote for itself: it names no seed, and needs neither objectives nor conditions. */
export const ownChecklistSchema = z.strictObject({
  id: slug.startsWith("own-", 'The id of a checklist of your own starts with "own-".').max(60),
  version: version.optional(),
  title: text.max(120),
  short: text.max(40),
  audience,
  source: z
    .strictObject({
      title: text.max(200),
      publisher: text.max(200).optional(),
      date: z
        .string()
        .regex(/^\d{4}(-\d{2}){0,2}$/, 'A date is written "2017-02-14".')
        .optional(),
      url: url.optional(),
    })
    .optional(),
  categories: z
    .array(
      z.strictObject({
        id,
        title: text.max(120),
        short: text.max(40).optional(),
        requirements: z.array(ownRequirementSchema).min(1, "A category has at least one requirement."),
      }),
    )
    .min(1, "A checklist has at least one category."),
});

export const checklistSchema = z.strictObject({
  id: slug,
  version,
  title: text,
  short: text,
  audience,
  about: text.max(160).optional(),
  begin: z.literal(true).optional(),
  source: z.strictObject({ id: slug, section: text }),
  binds: z.strictObject({ from: day, who: text }).optional(),
  categories: z
    .array(
      z
        .strictObject({
          id,
          title: text,
          short: text,
          notes: z.array(z.strictObject({ text, seed })).default([]),
          requirements: z.array(requirementOrUseSchema).default([]),
        })
        .refine(({ notes, requirements }) => notes.length + requirements.length > 0, {
          message: "A category has at least one requirement or note.",
        }),
    )
    .min(1, "A checklist has at least one category."),
});
