import { z } from "zod";
import { expressionSchema } from "./expression";
import { caution, conditionName, dateOfDocument, day, seed, seedId, slug, text, url, version } from "./schema-parts";

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
