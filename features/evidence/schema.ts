import { z } from "zod";
import { isDay } from "@/lib/day";
import { cleanFileName } from "./files/file-rules";

// PostgreSQL has no letter NUL, so none gets that far.
const text = (most: number) =>
  z
    .string()
    .transform((value) => value.replaceAll("\0", "").trim())
    .pipe(z.string().max(most, `Keep it under ${most.toLocaleString("en")} characters`));
const words = (least: number, most: number, ask: string) => text(most).pipe(z.string().min(least, ask));
const day = (ask: string) => z.string(ask).refine(isDay, ask);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

export const keepFileSchema = z.object({
  storageKey: z.string(),
  sha256,
  size: z.int().min(1),
  mediaType: z.string().max(200),
});

const whyNotUrl = "Enter a web address that starts with https:// or http://, without a name or password in it";
const url = text(2000).pipe(z.string().refine(isWebAddress, whyNotUrl));

/** What proves it: bytes that were uploaded, an address that we never fetch, or words. */
const proofs = {
  FILE: z.object({
    kind: z.literal("FILE"),
    fileId: z.uuid("Choose a file"),
    sha256,
    fileName: z.string().transform(cleanFileName),
  }),
  LINK: z.object({ kind: z.literal("LINK"), url }),
  NOTE: z.object({
    kind: z.literal("NOTE"),
    note: words(10, 20_000, "Write what you saw, in at least ten characters"),
  }),
};

/** When it holds, and for which releases. */
const reach = z.object({
  effectiveOn: day("Enter the day on which it was true: the day of the test, not of the upload"),
  expiresOn: day("Enter a day, or leave it empty")
    .or(z.literal("").transform(() => null))
    .nullish()
    .transform((value) => value ?? null),
  releaseIds: z.array(z.uuid()).max(200).default([]),
  submit: z.boolean().default(false),
});

const withProof = <S extends z.ZodRawShape>(shape: z.ZodObject<S>) => {
  const inDate = { path: ["expiresOn"], error: "This day is before the one it holds from" };
  const whole = reach.extend(shape.shape);
  return z
    .discriminatedUnion("kind", [
      proofs.FILE.extend(whole.shape),
      proofs.LINK.extend(whole.shape),
      proofs.NOTE.extend(whole.shape),
    ])
    .refine((piece) => {
      const { effectiveOn, expiresOn } = piece as { effectiveOn: string; expiresOn: string | null };
      return expiresOn === null || expiresOn >= effectiveOn;
    }, inDate);
};

const place = text(120).default("");

export const addEvidenceSchema = withProof(
  z.object({
    /** Null: it speaks for the whole organisation. */
    productId: z.uuid().nullable().default(null),
    title: words(3, 200, "Give it a title of at least three characters"),
    answerId: z.uuid().optional(),
    place,
  }),
);

export const replaceEvidenceSchema = withProof(
  z.object({
    evidenceId: z.uuid(),
    /** The newest revision that the person was looking at. */
    after: z.int().min(1),
  }),
);

const link = { answerId: z.uuid(), revisionId: z.uuid() };
export const linkEvidenceSchema = z.object({ ...link, place });
export const unlinkEvidenceSchema = z.object(link);
export const revisionSchema = z.object({ revisionId: z.uuid() });

const note = text(2000).default("");
export const acceptEvidenceSchema = revisionSchema.extend({
  /** Against the revision before: the same with a newer date, or something else. */
  proves: z.enum(["same", "else"], "Choose what it proves").default("same"),
  note,
});
export const returnEvidenceSchema = revisionSchema.extend({
  note: words(10, 2000, "Say what would make you accept it, in at least ten characters"),
});
export const withdrawEvidenceSchema = revisionSchema.extend({
  why: words(10, 2000, "Say what was wrong with it, in at least ten characters"),
});
export const archiveEvidenceSchema = z.object({ evidenceId: z.uuid() });

export type AddEvidenceInput = z.input<typeof addEvidenceSchema>;
export type ReplaceEvidenceInput = z.input<typeof replaceEvidenceSchema>;
export type LinkEvidenceInput = z.input<typeof linkEvidenceSchema>;
export type UnlinkEvidenceInput = z.input<typeof unlinkEvidenceSchema>;
export type RevisionInput = z.input<typeof revisionSchema>;
export type AcceptEvidenceInput = z.input<typeof acceptEvidenceSchema>;
export type ReturnEvidenceInput = z.input<typeof returnEvidenceSchema>;
export type WithdrawEvidenceInput = z.input<typeof withdrawEvidenceSchema>;
export type ArchiveEvidenceInput = z.input<typeof archiveEvidenceSchema>;

function isWebAddress(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, username, password } = new URL(value);
  return (protocol === "https:" || protocol === "http:") && !username && !password;
}
