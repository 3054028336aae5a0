import { z } from "zod";
import { expressionSchema } from "./expression";

const wordCount = (text: string) => text.trim().split(/\s+/).length;
const text = z.string().trim().min(1, "The text is empty.");
const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, "An id has letters, digits, dots and hyphens only.");
const slug = z
  .string()
  .regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/, "This id has small letters, digits, dots and hyphens only.");
const conditionName = z
  .string()
  .regex(/^[a-z][a-z0-9_]*$/, "A condition's name has small letters, digits and underscores.");
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'A date is written "2017-02-14".');
const dateOfDocument = z
  .string()
  .regex(
    /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/,
    'A date is written "2017-02-14", or "2017-02" or "2017" where the document names no day.',
  );
const url = z.url({ protocol: /^https$/, error: "The address starts with https://." });
const seedId = z
  .string()
  .regex(
    /^[a-z0-9-]+(?:\/[A-Za-z0-9.-]+)+$/,
    "A seed is written document/place, such as owasp-2017/manufacturer/I1.2.",
  );
const seed = z.array(seedId).default([]);
const version = z.string().regex(/^[1-9]\d*$/, 'A version is a whole number in quotes: "1".');
const audience = z.enum(["manufacturer", "developer", "consumer", "operator"]);
const caution = z.strictObject({ why: text, instead: text });

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

const option = z.strictObject({
  id: slug,
  label: text,
  help: text.optional(),
  caution: caution.optional(),
  implies: z.record(z.string(), z.enum(["yes", "no"])).default({}),
  seed,
});

export const capabilitiesSchema = z.strictObject({
  groups: z.array(
    z.strictObject({
      id: slug,
      title: text,
      questions: z
        .array(
          z
            .strictObject({
              id: slug,
              ask: text,
              help: text.optional(),
              type: z.enum(["yes-no", "one", "many"]),
              "asked-when": expressionSchema.optional(),
              options: z.array(option).default([]),
            })
            .refine((it) => (it.type === "yes-no" ? it.options.length === 0 : it.options.length >= 2), {
              message: "A choice has two options or more; a yes-no question has none.",
            }),
        )
        .min(1, "A group has at least one question."),
    }),
  ),
});

export const conditionsSchema = z.strictObject({
  conditions: z.record(conditionName, z.strictObject({ when: expressionSchema, holds: text, fails: text })),
});

export const objectivesSchema = z.strictObject({
  objectives: z.array(
    z.strictObject({
      id: slug,
      title: text,
      fit: z.enum(["strong", "partial", "weak"]),
      crosswalk: z.record(slug, z.array(text).min(1, "Leave out a standard that has no match.")).default({}),
      note: text.optional(),
    }),
  ),
});

export const sourceSchema = z.strictObject({
  id: slug,
  title: text,
  publisher: text,
  version: text,
  date: dateOfDocument,
  licence: text,
  language: text,
  url,
  kind: z.enum(["guidance", "standard", "law"]).default("guidance"),
  "seed-prefix": slug.optional(),
  note: text.optional(),
  parts: z
    .array(
      z.strictObject({
        id: z.string(),
        title: text,
        section: text.optional(),
        items: z.array(z.strictObject({ id: seedId, place: text, says: text })),
      }),
    )
    .default([]),
  provisions: z.array(text).default([]),
  elsewhere: z.array(z.strictObject({ id: text, place: text, says: text, from: day.optional() })).default([]),
});

export const policyTemplateSchema = z.strictObject({
  id: slug,
  version,
  title: text,
  sections: z
    .array(
      z.strictObject({
        id: slug,
        title: text,
        short: text,
        level: z.enum(["L", "S", "G"]),
        needs: text.optional(),
        intro: text.optional(),
        fields: z
          .array(
            z.strictObject({
              id: slug,
              label: text,
              type: z.enum(["text", "long-text", "email", "url", "day", "list"]),
              required: z.boolean().default(false),
              hint: text.optional(),
            }),
          )
          .default([]),
        claims: z
          .strictObject({
            objectives: z.array(text).default([]),
            categories: z.array(text).default([]),
          })
          .default({ objectives: [], categories: [] }),
        steps: z.array(z.strictObject({ title: text, objectives: z.array(text).default([]) })).default([]),
        seed,
      }),
    )
    .min(1, "A template has at least one section."),
});

export const notCoveredSchema = z.record(seedId, z.string().trim().min(20, "The reason needs at least 20 characters."));

/** Fingerprints of what was released: by file, one line for each id (see released-entries.ts). */
export const releasedSchema = z.record(
  z.string(),
  z.array(z.string().regex(/^[^|]+ \|(?: [a-z-]+=[A-Za-z0-9]+)*$/, "Write this list with npm run release:content.")),
);
