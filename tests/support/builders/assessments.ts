import { acceptAnswer } from "@/features/assessments/accept-answer";
import { answerRequirement } from "@/features/assessments/answer-requirement";
import { startAssessment } from "@/features/assessments/start-assessment";
import { submitAnswer } from "@/features/assessments/submit-answer";
import type { Values } from "@/features/assessments/value-rules";
import { addEvidence } from "@/features/evidence/add-evidence";
import { addRelease } from "@/features/products/add-release";
import type { Verdict } from "@/generated/prisma/enums";
import { now } from "@/lib/clock";
import { addDays, type Day, toDay } from "@/lib/day";
import { database } from "@/lib/db";
import type { Actor } from "@/lib/permissions";
import { made } from "../outcome";
import type { Company } from "../people";
import { aProduct } from "./products";

export const OWASP = "owasp-iot-2017-manufacturer";

export type StartedAssessment = { assessmentId: string; releaseId: string; productId: string };

/** A release held against the OWASP checklist for manufacturers, or others; no answer has a verdict yet. */
export async function anAssessment(
  company: Company,
  by: Actor = company.productManager,
  checklistIds: string[] = [OWASP],
): Promise<StartedAssessment> {
  const { releaseId, productId } = await aReleaseOf(company);
  const { assessmentId } = made(await startAssessment(by, { releaseId, checklistIds }));
  return { assessmentId, releaseId, productId };
}

/** The row of one requirement in an assessment; of which checklist, where several have the id. */
export async function answerTo(assessment: StartedAssessment, requirementId: string, checklistId?: string) {
  const { assessmentId } = assessment;
  return database().answer.findFirstOrThrow({ where: { assessmentId, requirementId, checklistId } });
}

type Told = {
  assessment?: StartedAssessment;
  requirementId?: string;
  checklistId?: string;
  verdict?: Verdict;
  rationale?: string;
  values?: Values;
  by?: Actor;
  /** The last day of the evidence; null: no end; undefined: none is linked unless the verdict needs it. */
  proofUntil?: Day | null;
};

/** An open answer with a verdict and words, and evidence where its verdict needs it. */
export async function anAnswer(company: Company, told: Told = {}) {
  const { requirementId = "I1.4", verdict = "MET", by = company.contributor, values = {} } = told;
  const assessment = told.assessment ?? (await anAssessment(company));
  const { id: answerId, revision } = await answerTo(assessment, requirementId, told.checklistId);
  const rationale = told.rationale ?? "Tested on three devices of this release.";
  made(await answerRequirement(by, { answerId, revision, verdict, rationale, values }));
  if (verdict === "MET" || told.proofUntil !== undefined)
    await aLinkedNote(by, assessment, answerId, told.proofUntil ?? null);
  return { answerId, assessment };
}

/** An answer that waits for a second person. */
export async function aSubmittedAnswer(company: Company, told: Told = {}) {
  const { answerId, assessment } = await anAnswer(company, told);
  const { submissionId } = made(await submitAnswer(told.by ?? company.contributor, { answerId }));
  return { answerId, submissionId, assessment };
}

/** An answer that a security lead accepted, with its evidence. */
export async function anAcceptedAnswer(company: Company, told: Told & { acceptedBy?: Actor } = {}) {
  const submitted = await aSubmittedAnswer(company, told);
  made(await acceptAnswer(told.acceptedBy ?? company.securityLead, { submissionId: submitted.submissionId }));
  return submitted;
}

async function aReleaseOf(company: Company) {
  const before = await database().product.count({ where: { organisationId: company.organisationId } });
  const name = before > 0 ? `Hallway lock no. ${before + 1}` : "Hallway lock";
  const { productId, modelId } = await aProduct(company, { name });
  const numbers = { hardwareRevision: "C", firmwareVersion: "4.2.0" };
  const release = made(await addRelease(company.productManager, { productId, ...numbers, modelIds: [modelId] }));
  return { releaseId: release.releaseId, productId };
}

/** A note that supports an answer, brought and linked by one person, for the release of the assessment. */
export async function aLinkedNote(by: Actor, assessment: StartedAssessment, answerId: string, until: Day | null) {
  const today = toDay(now());
  return made(
    await addEvidence(by, {
      kind: "NOTE",
      productId: assessment.productId,
      answerId,
      title: "Bench measurement",
      note: `Measured on the bench, ${answerId}.`,
      effectiveOn: addDays(until && until < today ? until : today, -1),
      expiresOn: until,
    }),
  );
}
