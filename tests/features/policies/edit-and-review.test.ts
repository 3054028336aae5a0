import { expect, test } from "vitest";
import { approvePolicy } from "@/features/policies/approve-policy";
import { draftPolicy } from "@/features/policies/draft-policy";
import { editSection } from "@/features/policies/edit-section";
import { returnPolicy } from "@/features/policies/return-policy";
import type { SectionBody } from "@/features/policies/sections/section-body";
import { submitPolicy } from "@/features/policies/submit-policy";
import { takeBackPolicy } from "@/features/policies/take-back-policy";
import { withdrawPolicy } from "@/features/policies/withdraw-policy";
import { database } from "@/lib/db";
import {
  aDescribedProduct,
  allTicks,
  anApprovedPolicy,
  aPolicyDraft,
  aPublishedPolicy,
  aSlug,
  aSubmittedPolicy,
} from "../../support/builders/policies";
import { anOrganisation } from "../../support/people";
import { trailOf } from "../../support/trail";

const words = (text: string): SectionBody => ({ blocks: [{ id: "risks.1", kind: "prose", text }] });
const stateOf = async (id: string) => (await database().policy.findUniqueOrThrow({ where: { id } })).state;

test("the first text holds the claims that are proven already, worded for buyers", async () => {
  const company = await anOrganisation();
  const { policyId } = await aPolicyDraft(company);
  const updates = await database().policySection.findUniqueOrThrow({
    where: { policyId_sectionId: { policyId, sectionId: "updates" } },
  });
  const claims = (updates.body as unknown as SectionBody).blocks.filter((block) => block.kind === "claim");
  expect(claims).toMatchObject([{ id: "updates.i9.3", requirements: ["owasp-iot-2017-manufacturer/I9.3"] }]);
  expect(await trailOf(policyId)).toEqual(["policy.drafted"]);
});

test("an address is chosen once in all organisations", async () => {
  const first = await anOrganisation();
  const { slug } = await aPolicyDraft(first);
  const company = await anOrganisation();
  const { productId, releaseId } = await aDescribedProduct(company);
  const outcome = await draftPolicy(company.productManager, { productId, slug, releaseIds: [releaseId] });
  expect(outcome).toMatchObject({
    ok: false,
    kind: "invalid",
    fieldErrors: { slug: [expect.stringContaining("taken")] },
  });
});

test("only who leads the product drafts, from releases of the product, with an address that can be printed", async () => {
  const company = await anOrganisation();
  const { productId, releaseId } = await aDescribedProduct(company);
  const input = { productId, slug: aSlug(), releaseIds: [releaseId] };
  for (const actor of [company.contributor, company.auditor, company.administrator]) {
    expect(await draftPolicy(actor, input)).toMatchObject({ ok: false, kind: "forbidden" });
  }
  const manager = company.productManager;
  expect(await draftPolicy(manager, { ...input, slug: "Hallway Lock" })).toMatchObject({ ok: false, kind: "invalid" });
  const elsewhere = { ...input, releaseIds: [crypto.randomUUID()] };
  expect(await draftPolicy(manager, elsewhere)).toMatchObject({ ok: false, kind: "invalid" });
  expect(await draftPolicy(manager, input)).toMatchObject({ ok: true });
  expect(await draftPolicy(manager, { ...input, slug: aSlug() })).toMatchObject({ ok: false, kind: "conflict" });
});

test("a stale edit is refused with what stands now", async () => {
  const company = await anOrganisation();
  const { policyId } = await aPolicyDraft(company);
  const edit = (revision: number, text: string) =>
    editSection(company.productManager, { policyId, sectionId: "risks", revision, body: words(text) });

  expect(await edit(0, "Do not leave the key in the door.")).toMatchObject({ ok: true, data: { revision: 1 } });
  expect(await edit(0, "Something else.")).toMatchObject({
    ok: false,
    kind: "conflict",
    current: { revision: 1, body: words("Do not leave the key in the door.") },
  });
  expect(await trailOf(policyId)).toEqual(["policy.drafted", "policy.edited"]);
});

test("an edit takes an approval back, and none is made while the text is in review", async () => {
  const company = await anOrganisation();
  const { policyId, submissionId } = await aSubmittedPolicy(company);
  const edit = () =>
    editSection(company.productManager, { policyId, sectionId: "risks", revision: 0, body: words("Mind the door.") });

  expect(await edit()).toMatchObject({ ok: false, kind: "conflict", message: expect.stringContaining("in review") });
  await approvePolicy(company.securityLead, { submissionId, ...(await allTicks(submissionId)) });
  expect(await stateOf(policyId)).toBe("APPROVED");
  expect(await edit()).toMatchObject({ ok: true });
  expect(await stateOf(policyId)).toBe("DRAFT");
});

test("approving needs a tick under each paragraph and each fact", async () => {
  const company = await anOrganisation();
  const { policyId, submissionId } = await aSubmittedPolicy(company);
  const ticks = await allTicks(submissionId);
  expect(ticks.words.length).toBeGreaterThan(5);
  expect(ticks.facts).toContain("product.support-end");

  const half = { submissionId, words: ticks.words.slice(2), facts: ticks.facts.slice(1) };
  expect(await approvePolicy(company.securityLead, half)).toMatchObject({
    ok: false,
    kind: "invalid",
    message: "1 fact and 2 paragraphs are still to tick.",
  });
  expect(await approvePolicy(company.securityLead, { submissionId, ...ticks })).toMatchObject({ ok: true });
  expect(await trailOf(policyId)).toEqual(["policy.drafted", "policy.submitted", "policy.approved"]);
});

test("nobody approves words or facts that they had a hand in", async () => {
  const company = await anOrganisation();
  const { submissionId, productId } = await aSubmittedPolicy(company, { by: company.securityLead });
  const ticks = await allTicks(submissionId);
  const outcome = await approvePolicy(company.securityLead, { submissionId, ...ticks });
  expect(outcome).toMatchObject({ ok: false, kind: "forbidden", message: expect.stringContaining("had a hand") });
  expect(await approvePolicy(company.secondSecurityLead, { submissionId, ...ticks })).toMatchObject({ ok: true });

  const other = await anOrganisation();
  const draft = await aPolicyDraft(other);
  await database().productFact.update({
    where: { productId_factId: { productId: draft.productId, factId: "erase" } },
    data: { changedById: other.securityLead.id },
  });
  const submitted = await submitPolicy(other.productManager, { policyId: draft.policyId });
  const id = submitted.ok ? submitted.data.submissionId : "";
  expect(await approvePolicy(other.securityLead, { submissionId: id, ...(await allTicks(id)) })).toMatchObject({
    ok: false,
    kind: "forbidden",
  });
  expect(productId).toBeTruthy();
});

test("a text is decided once, and not after it was taken back", async () => {
  const company = await anOrganisation();
  const first = await aSubmittedPolicy(company);
  expect(await takeBackPolicy(company.productManager, { policyId: first.policyId })).toMatchObject({ ok: true });
  const note = "The second paragraph promises too much.";
  expect(await returnPolicy(company.securityLead, { submissionId: first.submissionId, note })).toMatchObject({
    ok: false,
    kind: "conflict",
  });

  const again = await submitPolicy(company.productManager, { policyId: first.policyId });
  const submissionId = again.ok ? again.data.submissionId : "";
  expect(await returnPolicy(company.auditor, { submissionId, note })).toMatchObject({ ok: false, kind: "forbidden" });
  expect(await returnPolicy(company.securityLead, { submissionId, note: "No" })).toMatchObject({ kind: "invalid" });
  expect(await returnPolicy(company.securityLead, { submissionId, note })).toMatchObject({ ok: true });
  expect(await stateOf(first.policyId)).toBe("DRAFT");
  const ticks = await allTicks(submissionId);
  expect(await approvePolicy(company.secondSecurityLead, { submissionId, ...ticks })).toMatchObject({
    kind: "conflict",
  });
});

test("other organisations see no text at all", async () => {
  const company = await anOrganisation();
  const { policyId, submissionId } = await anApprovedPolicy(company);
  const { securityLead: stranger } = await anOrganisation();
  const body = words("Ours now.");
  for (const outcome of [
    await editSection(stranger, { policyId, sectionId: "risks", revision: 0, body }),
    await submitPolicy(stranger, { policyId }),
    await takeBackPolicy(stranger, { policyId }),
    await approvePolicy(stranger, { submissionId, words: [], facts: [] }),
    await returnPolicy(stranger, { submissionId, note: "Send it back to them." }),
    await withdrawPolicy(stranger, { policyId, number: 1, why: "We take it away." }),
  ]) {
    expect(outcome).toMatchObject({ ok: false, kind: "not-found" });
  }
});

test("a published version is withdrawn once, with a notice", async () => {
  const company = await anOrganisation();
  const { policyId } = await aPublishedPolicy(company);
  const input = { policyId, number: 1, why: "The date of support was wrong. A new version follows." };
  expect(await withdrawPolicy(company.contributor, input)).toMatchObject({ ok: false, kind: "forbidden" });
  expect(await withdrawPolicy(company.productManager, input)).toMatchObject({ ok: true });
  expect(await withdrawPolicy(company.productManager, input)).toMatchObject({ ok: false, kind: "conflict" });
  expect((await trailOf(policyId)).at(-1)).toBe("policy.withdrawn");
});
