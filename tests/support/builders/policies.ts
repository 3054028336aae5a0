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
import { anAcceptedAnswer, anAssessment, OWASP } from "./assessments";

let drafted = 0;
export const aSlug = () => `hallway-lock-${process.pid}-${Date.now().toString(36)}-${++drafted}`;

const OWNERS = "owasp-iot-2017-consumer";

/** A product that is described enough for a policy, with one proven requirement, and settings that owners find. */
export async function aDescribedProduct(company: Company, proofUntil: Day | null = null, paths: Paths = {}) {
  const { organisationId, productManager } = company;
  const against = Object.keys(paths).length > 0 ? [OWASP, OWNERS] : [OWASP];
  const assessment = await anAssessment(company, productManager, against);
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
  for (const [requirementId, path] of Object.entries(paths)) {
    await anAcceptedAnswer(company, { assessment, checklistId: OWNERS, requirementId, values: { path } });
  }
  const proven = { assessment, checklistId: OWASP, requirementId: "I9.3", proofUntil };
  const { answerId } = await anAcceptedAnswer(company, proven);
  return { ...assessment, answerId };
}

/** The way to each setting, by the requirement for owners that asks for it. */
type Paths = Record<string, string>;
type Told = { by?: Actor; proofUntil?: Day | null; paths?: Paths };

/** A first text, made by the product manager. */
export async function aPolicyDraft(company: Company, told: Told = {}) {
  const { by = company.productManager, proofUntil = null, paths } = told;
  const product = await aDescribedProduct(company, proofUntil, paths);
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
