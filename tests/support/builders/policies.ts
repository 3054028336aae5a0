import { approvePolicy } from "@/features/policies/approve-policy";
import { draftPolicy } from "@/features/policies/draft-policy";
import { type FrozenText, toTick } from "@/features/policies/frozen-text";
import { publishPolicy } from "@/features/policies/publish-policy";
import { submitPolicy } from "@/features/policies/submit-policy";
import { now } from "@/lib/clock";
import { loadContent } from "@/lib/content";
import { type Day, fromDay } from "@/lib/day";
import { database } from "@/lib/db";
import type { Actor } from "@/lib/permissions";
import { made } from "../outcome";
import type { Company } from "../people";
import { anAcceptedAnswer, anAssessment, type StartedAssessment } from "./assessments";

export type DraftedPolicy = StartedAssessment & { policyId: string; slug: string };

let drafted = 0;
export const aSlug = () => `hallway-lock-${process.pid}-${Date.now().toString(36)}-${++drafted}`;

/** A product that is described enough for a policy, with one proven requirement. */
export async function aDescribedProduct(company: Company, proofUntil: Day | null = null) {
  const { organisationId, productManager } = company;
  const assessment = await anAssessment(company);
  const { productId } = assessment;
  const db = database();
  await db.organisation.update({
    where: { id: organisationId },
    data: {
      legalName: "Example Devices Ltd",
      address: "1 Harbour Street\n1010 Sampletown",
      contactEmail: "hello@example.com",
      securityContact: "security@example.com",
      website: "https://www.example.com",
    },
  });
  await db.product.update({ where: { id: productId }, data: { supportEndsOn: fromDay("2031-12-31") } });
  await db.dataItem.create({
    data: {
      organisationId,
      productId,
      name: "Who opened the door, and when",
      purpose: "To show you the history",
      retention: "30 days",
      recipients: [],
      changedById: productManager.id,
      changedAt: now(),
    },
  });
  const fields = loadContent()
    .latestPolicyTemplate("consumer-iot")
    ?.sections.flatMap((section) => section.fields.filter((field) => field.required));
  for (const field of fields ?? []) {
    const value = field.type === "list" ? ["Change the first code.", "Turn on alerts."] : `Words about ${field.id}.`;
    await db.productFact.create({
      data: { organisationId, productId, factId: field.id, value, changedById: productManager.id, changedAt: now() },
    });
  }
  const { answerId } = await anAcceptedAnswer(company, { assessment, requirementId: "I9.3", proofUntil });
  return { ...assessment, answerId };
}

type Told = { by?: Actor; proofUntil?: Day | null };

/** A first text, made by the product manager. */
export async function aPolicyDraft(company: Company, { by = company.productManager, proofUntil = null }: Told = {}) {
  const product = await aDescribedProduct(company, proofUntil);
  const slug = aSlug();
  const { policyId } = made(
    await draftPolicy(by, { productId: product.productId, slug, releaseIds: [product.releaseId] }),
  );
  return { ...product, policyId, slug };
}

export async function aSubmittedPolicy(company: Company, told: Told = {}) {
  const draft = await aPolicyDraft(company, told);
  const { submissionId } = made(await submitPolicy(company.productManager, { policyId: draft.policyId }));
  return { ...draft, submissionId };
}

/** Everything ticked that a second person has to tick. */
export async function allTicks(submissionId: string) {
  const { state } = await database().submission.findUniqueOrThrow({ where: { id: submissionId } });
  const { words, facts } = toTick(state as unknown as FrozenText);
  return { words: [...words], facts: [...facts] };
}

export async function anApprovedPolicy(company: Company, told: Told = {}) {
  const submitted = await aSubmittedPolicy(company, told);
  const { submissionId } = submitted;
  made(await approvePolicy(company.securityLead, { submissionId, ...(await allTicks(submissionId)) }));
  return submitted;
}

export async function aPublishedPolicy(company: Company, told: Told = {}) {
  const approved = await anApprovedPolicy(company, told);
  const { policyId } = approved;
  const { versionId, number } = made(
    await publishPolicy(company.productManager, { policyId, changeNote: "First version." }),
  );
  return { ...approved, versionId, number };
}
