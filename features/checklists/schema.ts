import { z } from "zod";

const audience = z.enum(["manufacturer", "developer", "consumer", "operator"]);
const ownId = z.string().regex(/^own-[a-z0-9]+(?:[.-][a-z0-9]+)*$/);

/** What a sheet does not say about itself. A new version takes its head from the version before. */
const sheetHeadSchema = z.strictObject({
  id: ownId,
  title: z.string().trim().min(1, "Give the checklist a title.").max(120, "120 characters at most."),
  short: z.string().trim().min(1, "Give it a short name.").max(40, "40 characters at most."),
  audience,
  source: z.strictObject({ title: z.string().max(200, "200 characters at most.") }).optional(),
});

/** A file as it was read: the text of YAML, or the rows of a sheet with what the form says beside it. */
export const importChecklistSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("yaml"), name: z.string().max(255), text: z.string() }),
  z.strictObject({
    kind: z.literal("sheet"),
    name: z.string().max(255),
    rows: z.array(z.array(z.string())),
    head: sheetHeadSchema,
    /** The version that this one follows; null for a checklist that is new. */
    follows: z.string().nullable(),
  }),
]);

export const ownChecklistIdSchema = z.strictObject({ checklistId: ownId });
export type ImportChecklistInput = z.input<typeof importChecklistSchema>;
