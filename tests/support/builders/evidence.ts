import { answerRequirement } from "@/features/assessments/answer-requirement";
import { acceptEvidence } from "@/features/evidence/accept-evidence";
import { addEvidence } from "@/features/evidence/add-evidence";
import { takeUpload } from "@/features/evidence/files/take-upload";
import { submitEvidence } from "@/features/evidence/submit-evidence";
import { dayIn, now } from "@/lib/clock";
import { addDays, type Day } from "@/lib/day";
import type { Actor } from "@/lib/permissions";
import { made } from "../outcome";
import type { Company } from "../people";
import { anAssessment, answerTo, type StartedAssessment } from "./assessments";

export type Told = {
  by?: Actor;
  title?: string;
  productId?: string | null;
  /** The answer that it is brought for; it then holds for the release of that answer. */
  answerId?: string;
  releaseIds?: string[];
  effectiveOn?: Day;
  expiresOn?: Day | null;
  /** A note unless a file is given. */
  note?: string;
  file?: { name: string; bytes: Uint8Array | string };
  submit?: boolean;
};

/** What somebody fills in to bring a note. */
export function aNote({ by: _, file: __, ...told }: Told = {}) {
  return {
    kind: "NOTE" as const,
    title: "Bench measurement",
    note: "Locked after five wrong codes on three devices.",
    effectiveOn: addDays(dayIn("UTC", now()), -1),
    ...told,
  };
}

/** Evidence that the contributor brought, through the product's own upload and command. Nobody has accepted it. */
export async function aPieceOfEvidence(company: Company, told: Told = {}) {
  const by = told.by ?? company.contributor;
  const { note: _, ...shared } = aNote(told);
  if (!told.file) return made(await addEvidence(by, aNote(told)));
  const { fileId, sha256 } = await anUpload(by, told.file.bytes);
  return made(await addEvidence(by, { ...shared, kind: "FILE", fileId, sha256, fileName: told.file.name }));
}

/** Evidence that a security lead has accepted by itself. */
export async function acceptedEvidence(company: Company, told: Told & { acceptedBy?: Actor } = {}) {
  const { acceptedBy = company.securityLead, ...rest } = told;
  const piece = await aPieceOfEvidence(company, { ...rest, submit: false });
  made(await submitEvidence(told.by ?? company.contributor, { revisionId: piece.revisionId }));
  made(await acceptEvidence(acceptedBy, { revisionId: piece.revisionId }));
  return piece;
}

/** An open answer that says met and has no evidence yet. */
export async function anUnprovenAnswer(
  company: Company,
  told: { requirementId?: string; assessment?: StartedAssessment } = {},
) {
  const assessment = told.assessment ?? (await anAssessment(company));
  const { id: answerId, revision } = await answerTo(assessment, told.requirementId ?? "I1.4");
  const rationale = "Tested on three devices of this release.";
  made(await answerRequirement(company.contributor, { answerId, revision, verdict: "MET", rationale }));
  return { ...assessment, assessment, answerId };
}

/** Bytes that somebody has uploaded and nothing refers to yet. */
export async function anUpload(by: Actor, bytes: Uint8Array | string) {
  const whole = Buffer.from(bytes);
  return made(await takeUpload(by, { bytes: inChunks(whole), announced: whole.byteLength }));
}

/** Bytes as they come over a wire. */
export async function* inChunks(bytes: Uint8Array, size = 65_536): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.byteLength; from += size) yield bytes.subarray(from, from + size);
}
