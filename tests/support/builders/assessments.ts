import { acceptAnswer } from "@/features/assessments/accept-answer";
import { answerRequirement } from "@/features/assessments/answer-requirement";
import { startAssessment } from "@/features/assessments/start-assessment";
import { submitAnswer } from "@/features/assessments/submit-answer";
import type { Values } from "@/features/assessments/value-rules";
import type { Verdict } from "@/generated/prisma/enums";
import { now } from "@/lib/clock";
import { addDays, type Day, fromDay, toDay } from "@/lib/day";
import { database } from "@/lib/db";
import { sha256 } from "@/lib/hash";
import type { Actor } from "@/lib/permissions";
import { made } from "../outcome";
import type { Company } from "../people";

export const OWASP = "owasp-iot-2017-manufacturer";

export type StartedAssessment = { assessmentId: string; releaseId: string; productId: string };

/** A release held against the OWASP checklist for manufacturers; no answer has a verdict yet. */
export async function anAssessment(company: Company, by: Actor = company.productManager): Promise<StartedAssessment> {
  const { releaseId, productId } = await aReleaseOf(company);
  const { assessmentId } = made(await startAssessment(by, { releaseId, checklistIds: [OWASP] }));
  return { assessmentId, releaseId, productId };
}

/** The row of one requirement in an assessment. */
export async function answerTo(assessment: StartedAssessment, requirementId: string) {
  const { assessmentId } = assessment;
  return database().answer.findFirstOrThrow({ where: { assessmentId, requirementId } });
}

type Told = {
  assessment?: StartedAssessment;
  requirementId?: string;
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
  const { id: answerId, revision } = await answerTo(assessment, requirementId);
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

async function aReleaseOf({ organisationId, productManager }: Company) {
  const createdAt = now();
  const product = await database().product.create({
    data: { organisationId, name: "Hallway lock", ownerId: productManager.id, createdAt },
  });
  const release = await database().release.create({
    data: { organisationId, productId: product.id, hardwareRevision: "C", firmwareVersion: "4.2.0", createdAt },
  });
  return { releaseId: release.id, productId: product.id };
}

/** A note that supports an answer, of yesterday, brought and linked by one person, for this release. */
export async function aLinkedNote(by: Actor, assessment: StartedAssessment, answerId: string, until: Day | null) {
  const { organisationId, id: addedById } = by;
  const addedAt = now();
  const note = `Measured on the bench, ${answerId}.`;
  const evidence = await database().evidence.create({
    data: {
      organisationId,
      productId: assessment.productId,
      kind: "NOTE",
      title: "Bench measurement",
      ownerId: addedById,
      latestRevision: 1,
      createdAt: addedAt,
    },
  });
  const revision = await database().evidenceRevision.create({
    data: {
      organisationId,
      evidenceId: evidence.id,
      number: 1,
      note,
      sha256: sha256(note),
      effectiveOn: fromDay(addDays(toDay(addedAt), -1)),
      expiresOn: until ? fromDay(until) : null,
      addedById,
      addedAt,
    },
  });
  const evidenceRevisionId = revision.id;
  await database().evidenceHoldsFor.create({
    data: { organisationId, evidenceRevisionId, releaseId: assessment.releaseId },
  });
  await database().answerEvidence.create({
    data: { organisationId, answerId, evidenceRevisionId, addedById, addedAt },
  });
  await database().answer.update({ where: { id: answerId }, data: { revision: { increment: 1 } } });
  return { evidenceId: evidence.id, evidenceRevisionId };
}
