import { expect, test } from "vitest";
import { reopenAnswer } from "@/features/assessments/reopen-answer";
import { contentHash } from "@/features/policies/document/content-hash";
import type { PolicyDocument } from "@/features/policies/document/document";
import { publishPolicy } from "@/features/policies/publish-policy";
import { at, dayIn, now } from "@/lib/clock";
import { addDays, fromDay } from "@/lib/day";
import { database } from "@/lib/db";
import { anApprovedPolicy, aPolicyDraft, aPublishedPolicy } from "../../support/builders/policies";
import { anOrganisation } from "../../support/people";
import { trailOf } from "../../support/trail";

const changeNote = "First version.";

test("publishing freezes the approved text as a numbered version with its grounds", async () => {
  const company = await anOrganisation();
  const { policyId, versionId, answerId, slug } = await aPublishedPolicy(company);

  const version = await database().policyVersion.findUniqueOrThrow({
    where: { id: versionId },
    include: { grounds: true, policy: true },
  });
  const document = version.document as unknown as PolicyDocument;
  const answer = await database().answer.findUniqueOrThrow({ where: { id: answerId } });
  expect(version).toMatchObject({
    number: 1,
    documentSha256: contentHash(document),
    supportEndsOn: fromDay("2031-12-31"),
  });
  expect(version.policy).toMatchObject({ latestVersion: 1, state: "DRAFT", approvedId: null, slug });
  expect(version.grounds).toMatchObject([{ answerId, submissionId: answer.acceptedId, exceptionId: null }]);
  expect(document.trailHead?.hash).toBe(version.trailHead);
  expect(JSON.stringify(document)).toContain("31 Dec 2031");
  expect(JSON.stringify(document.sections)).toContain('"kind":"claim"');
  for (const secret of [company.productManager.name, "Bench measurement", answerId, "Tested on three devices"]) {
    expect(JSON.stringify(document)).not.toContain(secret);
  }
  expect(await trailOf(policyId)).toEqual([
    "policy.drafted",
    "policy.submitted",
    "policy.approved",
    "policy.published",
  ]);
});

test("a text that nobody approved is not published", async () => {
  const company = await anOrganisation();
  const { policyId } = await aPolicyDraft(company);
  const outcome = await publishPolicy(company.productManager, { policyId, changeNote });
  expect(outcome).toMatchObject({
    ok: false,
    kind: "conflict",
    message: "A second person has to approve the text first.",
  });
});

test("a claim that has lost its proof stops publishing, with a link to its cause", async () => {
  const company = await anOrganisation();
  const { policyId, answerId, assessmentId } = await anApprovedPolicy(company);
  await reopenAnswer(company.productManager, { answerId, why: "The test has to be done again." });

  const outcome = await publishPolicy(company.productManager, { policyId, changeNote });
  expect(outcome).toMatchObject({
    ok: false,
    kind: "conflict",
    message: "1 thing stops publishing.",
    obstacles: [{ href: `/assessments/${assessmentId}/requirements/owasp-iot-2017-manufacturer/I9.3` }],
  });
  expect(await database().policyVersion.count({ where: { policyId } })).toBe(0);
});

test("a claim whose evidence ran out stops publishing", async () => {
  const company = await anOrganisation();
  const lastDay = addDays(dayIn("UTC", now()), 10);
  const { policyId } = await anApprovedPolicy(company, { proofUntil: lastDay });
  const later = fromDay(addDays(lastDay, 1));
  const outcome = await at(later, () => publishPolicy(company.productManager, { policyId, changeNote }));
  expect(outcome).toMatchObject({ ok: false, obstacles: [{ cause: expect.stringContaining("ran out on") }] });
  expect(
    await at(fromDay(lastDay), () => publishPolicy(company.productManager, { policyId, changeNote })),
  ).toMatchObject({
    ok: true,
  });
});

test("a fact that changed after approval stops publishing", async () => {
  const company = await anOrganisation();
  const { policyId, productId } = await anApprovedPolicy(company);
  await database().productFact.update({
    where: { productId_factId: { productId, factId: "erase" } },
    data: { value: "Hold the button." },
  });
  const outcome = await publishPolicy(company.productManager, { policyId, changeNote });
  expect(outcome).toMatchObject({
    ok: false,
    kind: "conflict",
    message: expect.stringContaining("A fact has changed"),
  });
});

test("only who leads the product publishes, and other organisations see nothing", async () => {
  const company = await anOrganisation();
  const { policyId } = await anApprovedPolicy(company);
  for (const actor of [company.contributor, company.auditor, company.administrator]) {
    expect(await publishPolicy(actor, { policyId, changeNote })).toMatchObject({ ok: false, kind: "forbidden" });
  }
  const stranger = (await anOrganisation()).productManager;
  expect(await publishPolicy(stranger, { policyId, changeNote })).toMatchObject({ ok: false, kind: "not-found" });
  expect(await publishPolicy(company.productManager, { policyId, changeNote: "" })).toMatchObject({ kind: "invalid" });
});

test("a published version never changes", async () => {
  const { versionId } = await aPublishedPolicy(await anOrganisation());
  const change = database().policyVersion.update({ where: { id: versionId }, data: { changeNote: "Another." } });
  await expect(change).rejects.toThrow("a published version never changes");
});
