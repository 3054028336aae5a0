import { expect, test } from "vitest";
import { acceptAnswer } from "@/features/assessments/accept-answer";
import { submitAnswer } from "@/features/assessments/submit-answer";
import { linkEvidence } from "@/features/evidence/link-evidence";
import { unlinkEvidence } from "@/features/evidence/unlink-evidence";
import { withdrawEvidence } from "@/features/evidence/withdraw-evidence";
import { database } from "@/lib/db";
import { findAnswer } from "../../support/builders/bare-answer";
import { anUnprovenAnswer, aPieceOfEvidence } from "../../support/builders/evidence";
import { made } from "../../support/outcome";
import { anOrganisation, aPerson } from "../../support/people";
import { trailOf } from "../../support/trail";

async function aPieceBesideAnAnswer() {
  const company = await anOrganisation();
  const first = await anUnprovenAnswer(company);
  const second = await anUnprovenAnswer(company, { assessment: first.assessment, requirementId: "I1.5" });
  const piece = await aPieceOfEvidence(company, { answerId: first.answerId });
  return { company, first, second, ...piece };
}

test("one piece serves many answers, and says where to look", async () => {
  const { company, second, revisionId, evidenceId } = await aPieceBesideAnAnswer();
  const { answerId } = second;
  const { revision } = await findAnswer(answerId);

  const linked = made(await linkEvidence(company.contributor, { answerId, revisionId, place: "page 4" }));

  expect(linked.answerRevision).toBe(revision + 1);
  expect(await database().answerEvidence.findMany({ where: { answerId } })).toMatchObject([{ place: "page 4" }]);
  expect(await trailOf(evidenceId)).toEqual(["evidence.added", "evidence.linked", "evidence.linked"]);
});

test("whoever links it has a hand in the answer", async () => {
  const { company, second, revisionId } = await aPieceBesideAnAnswer();
  const { answerId } = second;
  made(await linkEvidence(company.securityLead, { answerId, revisionId }));
  const { submissionId } = made(await submitAnswer(company.contributor, { answerId }));

  expect(await acceptAnswer(company.securityLead, { submissionId })).toMatchObject({ ok: false, kind: "forbidden" });
  expect(await acceptAnswer(company.secondSecurityLead, { submissionId })).toMatchObject({ ok: true });
});

test("unlinking leaves the piece in the library", async () => {
  const { company, first, revisionId, evidenceId } = await aPieceBesideAnAnswer();
  const { answerId } = first;

  made(await unlinkEvidence(company.contributor, { answerId, revisionId }));

  expect(await database().answerEvidence.count({ where: { answerId } })).toBe(0);
  expect(await database().evidence.findUnique({ where: { id: evidenceId } })).toMatchObject({ archivedAt: null });
  expect(await trailOf(evidenceId)).toEqual(["evidence.added", "evidence.linked", "evidence.unlinked"]);
  expect(await unlinkEvidence(company.contributor, { answerId, revisionId })).toMatchObject({ kind: "conflict" });
});

test("links change only on open answers", async () => {
  const { company, first, revisionId } = await aPieceBesideAnAnswer();
  const { answerId } = first;
  const other = await aPieceOfEvidence(company, { releaseIds: [first.releaseId] });
  const { submissionId } = made(await submitAnswer(company.contributor, { answerId }));
  const both = async (sentence: string) => {
    for (const change of [
      linkEvidence(company.contributor, { answerId, revisionId: other.revisionId }),
      unlinkEvidence(company.contributor, { answerId, revisionId }),
    ]) {
      expect(await change).toMatchObject({ kind: "conflict", message: expect.stringContaining(sentence) });
    }
  };

  await both("Take it back");
  made(await acceptAnswer(company.securityLead, { submissionId }));
  await both("Reopen it");
});

test("not twice, not what was withdrawn, not what is about something else", async () => {
  const { company, first, second, revisionId } = await aPieceBesideAnAnswer();
  const link = (id: string, answerId = second.answerId) =>
    linkEvidence(company.contributor, { answerId, revisionId: id });
  const elsewhere = await anUnprovenAnswer(company);
  const about = await aPieceOfEvidence(company, { productId: elsewhere.productId, releaseIds: [elsewhere.releaseId] });
  const wrong = await aPieceOfEvidence(company, { releaseIds: [first.releaseId] });
  made(
    await withdrawEvidence(company.productManager, {
      revisionId: wrong.revisionId,
      why: "The wrong device was tested.",
    }),
  );

  const says = (sentence: string) => ({ kind: "conflict", message: expect.stringContaining(sentence) });
  expect(await link(revisionId, first.answerId)).toMatchObject(says("already"));
  expect(await link(about.revisionId)).toMatchObject(says("another product"));
  expect(await link(wrong.revisionId)).toMatchObject(says("withdrawn"));
  expect(await link(revisionId, elsewhere.answerId)).toMatchObject(says("does not hold for this release"));
});

test("who only reads links nothing, and other organisations find nothing", async () => {
  const { company, second, first, revisionId } = await aPieceBesideAnAnswer();
  const stranger = (await anOrganisation()).securityLead;
  const outside = await aPerson({ id: company.organisationId }, "Outside", ["SECURITY_LEAD"], [crypto.randomUUID()]);
  const link = { answerId: second.answerId, revisionId };
  const unlink = { answerId: first.answerId, revisionId };

  expect(await linkEvidence(company.auditor, link)).toMatchObject({ ok: false, kind: "forbidden" });
  expect(await unlinkEvidence(company.auditor, unlink)).toMatchObject({ ok: false, kind: "forbidden" });
  for (const actor of [stranger, outside]) {
    expect(await linkEvidence(actor, link)).toMatchObject({ ok: false, kind: "not-found" });
    expect(await unlinkEvidence(actor, unlink)).toMatchObject({ ok: false, kind: "not-found" });
  }
});
