import { z } from "zod";
import { isDay } from "@/lib/day";

const line = (ask: string, most = 120) => z.string().trim().min(1, ask).max(most, `Keep it under ${most} characters`);
const lines = (most = 4000) =>
  z
    .string()
    .trim()
    .max(most, `Keep it under ${most.toLocaleString("en-GB")} characters`);
const day = z.string().refine(isDay, "Enter a day that exists, as year, month and day");

export const productSchema = z.object({ productId: z.uuid() });
export const releaseSchema = z.object({ releaseId: z.uuid() });

export const registerProductSchema = z.object({
  name: line("Give the product the name that buyers know"),
  description: lines(300).default(""),
  designation: line("Enter the model, as its label says it", 60),
});

export const describeProductSchema = productSchema.extend({
  name: line("Give the product the name that buyers know"),
  description: lines(300),
  ownerId: z.uuid("Choose who answers for the product").optional(),
});

export const addModelSchema = productSchema.extend({ designation: line("Enter the model, as its label says it", 60) });

export const addReleaseSchema = productSchema.extend({
  hardwareRevision: line("Enter the hardware revision", 60),
  firmwareVersion: line("Enter the firmware version", 60),
  modelIds: z.array(z.uuid()).min(1, "Choose at least one model"),
});

export const shipReleaseSchema = releaseSchema.extend({ shippedOn: day });

export const setSupportEndSchema = productSchema.extend({ supportEndsOn: day });

export const changeFactSchema = productSchema.extend({
  factId: line("Name the fact"),
  value: z.union([lines(), z.array(lines(500)).max(50, "Keep it to 50 lines")]),
  /** The revision that the person saw; 0 where the fact is new. */
  revision: z.number().int().min(0),
});

const dataItem = {
  name: line("Say what kind of data it is"),
  purpose: line("Say what it is for", 500),
  legalBasis: lines(200).default(""),
  optional: z.boolean().default(false),
  storedWhere: lines(200).default(""),
  retention: line("Say how long it is kept", 200),
  recipients: z.array(lines(200)).max(30, "Keep it to 30 recipients").default([]),
};
export const addDataItemSchema = productSchema.extend(dataItem);
export const changeDataItemSchema = z.object({ dataItemId: z.uuid(), revision: z.number().int().min(1), ...dataItem });
export const dataItemSchema = z.object({ dataItemId: z.uuid() });

export const answerQuestionSchema = releaseSchema.extend({
  questionId: z.string().min(1),
  value: z.enum(["yes", "no", "unknown"]),
  choices: z.array(z.string()).max(20).default([]),
  note: lines(1000).default(""),
});

export const acceptProfileSchema = z.object({ submissionId: z.uuid(), note: lines(2000).default("") });
export const returnProfileSchema = z.object({
  submissionId: z.uuid(),
  note: z.string().trim().min(10, "Say what to change, in at least ten characters").max(2000),
});

export type RegisterProductInput = z.input<typeof registerProductSchema>;
export type DescribeProductInput = z.input<typeof describeProductSchema>;
export type AddModelInput = z.input<typeof addModelSchema>;
export type AddReleaseInput = z.input<typeof addReleaseSchema>;
export type ShipReleaseInput = z.input<typeof shipReleaseSchema>;
export type SetSupportEndInput = z.input<typeof setSupportEndSchema>;
export type ChangeFactInput = z.input<typeof changeFactSchema>;
export type AddDataItemInput = z.input<typeof addDataItemSchema>;
export type ChangeDataItemInput = z.input<typeof changeDataItemSchema>;
export type AnswerQuestionInput = z.input<typeof answerQuestionSchema>;
export type ProductInput = z.input<typeof productSchema>;
export type ReleaseInput = z.input<typeof releaseSchema>;
export type DataItemInput = z.input<typeof dataItemSchema>;
export type AcceptProfileInput = z.input<typeof acceptProfileSchema>;
export type ReturnProfileInput = z.input<typeof returnProfileSchema>;
