import { describe, expect, test } from "vitest";
import { acceptAnswer } from "@/features/assessments/accept-answer";
import { reinstateAnswer } from "@/features/assessments/reinstate-answer";
import { submitAnswer } from "@/features/assessments/submit-answer";
import { acceptEvidence } from "@/features/evidence/accept-evidence";
import { archiveEvidence } from "@/features/evidence/archive-evidence";
import { replaceEvidence } from "@/features/evidence/replace-evidence";
import { unlinkEvidence } from "@/features/evidence/unlink-evidence";
import { dayIn, now } from "@/lib/clock";
import { addDays } from "@/lib/day";
import { database } from "@/lib/db";
import { findAnswer } from "../../support/builders/bare-answer";
import { anUnprovenAnswer, aPieceOfEvidence } from "../../support/builders/evidence";
import { onPostgres } from "../../support/database";
import { made } from "../../support/outcome";
import { anOrganisation, aPerson, type Company } from "../../support/people";
import { trailOf } from "../../support/trail";

const today = () => dayIn("UTC", now());
const newer = (evidenceId: string, changes: object = {}) => ({
  kind: "NOTE" as const,
  evidenceId,
  after: 1,
  note: "Measured again on the newest devices.",
  effectiveOn: today(),
  submit: true,
  ...changes,
});

/** An accepted answer whose only proof ends in ten days. */
async function aProvenAnswer(company: Company) {
  const answer = await anUnprovenAnswer(company);
  const { answerId, releaseId } = answer;
  const expiresOn = addDays(today(), 10);
  const piece = await aPieceOfEvidence(company, { answerId, expiresOn });
  const { submissionId } = made(await submitAnswer(company.contributor, { answerId }));
  made(await acceptAnswer(company.securityLead, { submissionId }));
  return { answerId, releaseId, ...piece };
}

const linksOf = async (answerId: string) => {
  const links = await database().answerEvidence.findMany({ where: { answerId }, include: { revision: true } });
  return links.map(({ revision }) => revision.number).sort();
};

test("a new revision counts only once it is accepted, and then takes its place without reopening", async () => {
  const company = await anOrganisation();
  const { answerId, releaseId, evidenceId } = await aProvenAnswer(company);

  const replaced = made(await replaceEvidence(company.contributor, newer(evidenceId, { releaseIds: [releaseId] })));
  expect(await linksOf(answerId)).toEqual([1]);
  const accepted = made(await acceptEvidence(company.securityLead, { revisionId: replaced.revisionId }));

  expect(accepted).toMatchObject({ answers: 1, reopened: 0 });
  expect(await linksOf(answerId)).toEqual([1, 2]);
  expect(await findAnswer(answerId)).toMatchObject({ state: "ACCEPTED", groundedAlways: true });
  expect(await trailOf(evidenceId)).toEqual([
    "evidence.added",
    "evidence.linked",
    "evidence.accepted",
    "evidence.revised",
    "evidence.submitted",
    "evidence.accepted",
    "evidence.linked",
  ]);
});

test("one that proves something else opens the answers again", async () => {
  const company = await anOrganisation();
  const { answerId, releaseId, evidenceId } = await aProvenAnswer(company);
  const { revisionId } = made(
    await replaceEvidence(company.contributor, newer(evidenceId, { releaseIds: [releaseId] })),
  );

  const accepted = made(await acceptEvidence(company.securityLead, { revisionId, proves: "else" }));

  expect(accepted).toMatchObject({ answers: 1, reopened: 1 });
  expect(await findAnswer(answerId)).toMatchObject({ state: "OPEN", acceptedId: null });
  expect((await trailOf(answerId)).at(-1)).toBe("answer.reopened");
});

test("an answer that a decision opened again is not accepted again by taking the new revision off it", async () => {
  const company = await anOrganisation();
  const { answerId, releaseId, evidenceId } = await aProvenAnswer(company);
  const { revisionId } = made(
    await replaceEvidence(company.contributor, newer(evidenceId, { releaseIds: [releaseId] })),
  );
  made(await acceptEvidence(company.securityLead, { revisionId, proves: "else" }));
  made(await unlinkEvidence(company.contributor, { answerId, revisionId }));
  expect(await linksOf(answerId)).toEqual([1]);

  expect(await reinstateAnswer(company.contributor, { answerId })).toMatchObject({
    kind: "conflict",
    message: expect.stringContaining("proves something else"),
  });
  expect(await findAnswer(answerId)).toMatchObject({ state: "OPEN", acceptedId: null });
});

test("one that holds for other releases leaves the answers of this one alone", async () => {
  const company = await anOrganisation();
  const { answerId, evidenceId } = await aProvenAnswer(company);
  const { revisionId } = made(await replaceEvidence(company.contributor, newer(evidenceId)));
  made(await acceptEvidence(company.securityLead, { revisionId }));

  expect(await linksOf(answerId)).toEqual([1]);
  expect(await findAnswer(answerId)).toMatchObject({ state: "ACCEPTED", groundedAlways: false });
});

test("whoever has not seen the newest revision replaces nothing", async () => {
  const company = await anOrganisation();
  const { evidenceId } = await aPieceOfEvidence(company);
  made(await replaceEvidence(company.contributor, newer(evidenceId)));

  const outcome = await replaceEvidence(company.productManager, newer(evidenceId));
  expect(outcome).toMatchObject({ kind: "conflict", message: expect.stringContaining("just added a revision") });
});

test("its owner and leads replace and archive it, nobody else, and other organisations find nothing", async () => {
  const company = await anOrganisation();
  const { evidenceId } = await aPieceOfEvidence(company);
  const colleague = await aPerson({ id: company.organisationId }, "Colleague", ["CONTRIBUTOR"]);
  const stranger = (await anOrganisation()).productManager;

  for (const actor of [company.auditor, company.administrator, colleague]) {
    expect(await replaceEvidence(actor, newer(evidenceId))).toMatchObject({ kind: "forbidden" });
    expect(await archiveEvidence(actor, { evidenceId })).toMatchObject({ kind: "forbidden" });
  }
  expect(await replaceEvidence(stranger, newer(evidenceId))).toMatchObject({ kind: "not-found" });
  expect(await archiveEvidence(stranger, { evidenceId })).toMatchObject({ kind: "not-found" });
  expect(await replaceEvidence(company.productManager, newer(evidenceId))).toMatchObject({ ok: true });
});

test("only what no answer uses is archived, once, and then nothing is added to it", async () => {
  const company = await anOrganisation();
  const used = await aProvenAnswer(company);
  const { evidenceId } = await aPieceOfEvidence(company);

  const refused = await archiveEvidence(company.contributor, { evidenceId: used.evidenceId });
  expect(refused).toMatchObject({ kind: "conflict", message: expect.stringContaining("1 answer links") });
  made(await archiveEvidence(company.contributor, { evidenceId }));
  expect((await trailOf(evidenceId)).at(-1)).toBe("evidence.archived");
  expect(await archiveEvidence(company.contributor, { evidenceId })).toMatchObject({ kind: "conflict" });
  expect(await replaceEvidence(company.contributor, newer(evidenceId))).toMatchObject({ kind: "conflict" });
});

describe.runIf(onPostgres)("a crowd at the same button", () => {
  test("20 rounds of 8 people who replace it at once end with one new revision", async () => {
    const company = await anOrganisation();
    for (let round = 0; round < 20; round++) {
      const { evidenceId } = await aPieceOfEvidence(company);
      const outcomes = await Promise.all(
        Array.from({ length: 8 }, () => replaceEvidence(company.productManager, newer(evidenceId))),
      );
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
      expect(await database().evidenceRevision.count({ where: { evidenceId } })).toBe(2);
    }
  }, 120_000);
});
