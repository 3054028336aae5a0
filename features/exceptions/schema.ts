import { z } from "zod";
import { isDay } from "@/lib/day";

const words = (least: number, ask: string) =>
  z.string().trim().min(least, ask).max(4000, "Keep it under 4,000 characters");
const oneToFive = (ask: string) => z.coerce.number(ask).int(ask).min(1, ask).max(5, ask);

export const requestExceptionSchema = z
  .object({
    answerId: z.uuid(),
    reason: words(10, "Say why the requirement cannot be met, in at least ten characters"),
    compensation: words(10, "Say what lowers the risk meanwhile, in at least ten characters"),
    likelihood: oneToFive("Choose how likely it is"),
    impact: oneToFive("Choose how bad it would be"),
    expiresOn: z.string().refine(isDay, "Enter the last day on which the exception holds"),
    tellBuyers: z.boolean(),
    buyerWording: z.string().trim().max(600, "Keep it under 600 characters").default(""),
    renewsId: z.uuid().optional(),
  })
  .refine((request) => !request.tellBuyers || request.buyerWording.length >= 10, {
    path: ["buyerWording"],
    error: "Write the sentence that buyers will read",
  });

export const decideExceptionSchema = z.object({
  exceptionId: z.uuid(),
  note: z.string().trim().max(2000, "Keep it under 2,000 characters").default(""),
});

export const rejectExceptionSchema = decideExceptionSchema.extend({
  note: words(10, "Say what is missing, in at least ten characters"),
});

export const revokeExceptionSchema = z.object({
  exceptionId: z.uuid(),
  why: words(10, "Say why it ends early, in at least ten characters"),
});

export type RequestExceptionInput = z.input<typeof requestExceptionSchema>;
export type DecideExceptionInput = z.input<typeof decideExceptionSchema>;
export type RejectExceptionInput = z.input<typeof rejectExceptionSchema>;
export type RevokeExceptionInput = z.input<typeof revokeExceptionSchema>;
