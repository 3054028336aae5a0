import { z } from "zod";
import { sectionBodySchema } from "./sections/section-body";

const words = (least: number, ask: string, most = 600) =>
  z.string().trim().min(least, ask).max(most, `Keep it under ${most} characters`);

/** The last part of the public address. Printed on boxes: chosen once, never changed, never reused. */
const slugSchema = z
  .string()
  .trim()
  .min(3, "Use at least three characters")
  .max(60, "Keep it under 60 characters")
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "Use small letters, digits and single hyphens, such as hallway-lock-2")
  .refine((slug) => !["fonts", "draft"].includes(slug), "This address is taken. Choose another one");

export const draftPolicySchema = z.object({
  productId: z.uuid(),
  slug: slugSchema,
  releaseIds: z.array(z.uuid()).min(1, "Choose at least one release").max(50),
});

export const coverReleasesSchema = z.object({
  policyId: z.uuid(),
  releaseIds: z.array(z.uuid()).min(1, "Choose at least one release").max(50),
});

export const editSectionSchema = z.object({
  policyId: z.uuid(),
  sectionId: z.string().min(1).max(60),
  revision: z.int().nonnegative(),
  body: sectionBodySchema,
});

export const policySchema = z.object({ policyId: z.uuid() });

const note = z.string().trim().max(2000, "Keep it under 2,000 characters").default("");

export const approvePolicySchema = z.object({
  submissionId: z.uuid(),
  words: z.array(z.string()).max(2000),
  facts: z.array(z.string()).max(500),
  note,
});

export const returnPolicySchema = z.object({
  submissionId: z.uuid(),
  note: words(10, "Say what would make you approve it, in at least ten characters", 2000),
});

export const publishPolicySchema = z.object({
  policyId: z.uuid(),
  changeNote: words(5, "Say in one sentence what changes for buyers", 300),
});

export const withdrawPolicySchema = z.object({
  policyId: z.uuid(),
  number: z.int().positive(),
  why: words(10, "Write the notice that buyers will read, in at least ten characters"),
});

export const keepRenditionSchema = z.object({
  versionId: z.uuid(),
  format: z.enum(["PDF", "HTML"]),
  storageKey: z.string().min(1),
  sha256: z.string().length(64),
  size: z.int().positive(),
});

export type DraftPolicyInput = z.input<typeof draftPolicySchema>;
export type CoverReleasesInput = z.input<typeof coverReleasesSchema>;
export type EditSectionInput = z.input<typeof editSectionSchema>;
export type PolicyInput = z.input<typeof policySchema>;
export type ApprovePolicyInput = z.input<typeof approvePolicySchema>;
export type ReturnPolicyInput = z.input<typeof returnPolicySchema>;
export type PublishPolicyInput = z.input<typeof publishPolicySchema>;
export type WithdrawPolicyInput = z.input<typeof withdrawPolicySchema>;
