import { beforeAll, describe, expect, test } from "vitest";
import { acceptAnswer } from "@/features/assessments/accept-answer";
import { findAnswerDetail } from "@/features/assessments/detail/find-answer-detail";
import { findOffers } from "@/features/assessments/offers/find-offers";
import { reopenAnswer } from "@/features/assessments/reopen-answer";
import { startAssessment } from "@/features/assessments/start-assessment";
import { submitAnswer } from "@/features/assessments/submit-answer";
import { takeOverAnswer } from "@/features/assessments/take-over-answer";
import { takeOverAnswers } from "@/features/assessments/take-over-answers";
import { withdrawEvidence } from "@/features/evidence/withdraw-evidence";
import { database } from "@/lib/db";
import { reading } from "@/lib/reading";
import { anAcceptedAnswer, anAnswer, answerTo, type StartedAssessment } from "../../support/builders/assessments";
import { aRelease } from "../../support/builders/products";
import { addContent, smallChecklist } from "../../support/content";
import { onPostgres } from "../../support/database";
import { made } from "../../support/outcome";
import { anOrganisation, type Company } from "../../support/people";
import { trailOf } from "../../support/trail";

const statement = "Wombats are kept away.";
const buyer = {
  sentence: "It waits after {tries} wrong tries.",
  values: "{ tries: { ask: How many?, type: integer, min: 1, max: 9 } }",
};

beforeAll(() =>
  addContent({
    ...smallChecklist("one", "1", [
      { id: "A1", statement, objective: "auth.lockout", buyer },
      { id: "A2", statement: "Keys are kept well.", objective: "crypto.keys" },
    ]),
    ...smallChecklist("two", "1", [
      { id: "B1", statement, objective: "auth.lockout", buyer },
      { id: "B2", statement: "Wombats are slowed down.", objective: "auth.lockout" },
      { id: "B3", statement: "Keys are kept well.", objective: "crypto.keys", byCondition: true },
      { id: "B4", statement: "Unlike anything.", objective: "update.authenticity" },
    ]),
  }),
);

async function assessed(company: Company): Promise<StartedAssessment> {
  const { releaseId, productId } = await aRelease(company);
  const start = { releaseId, checklistIds: ["one", "two"] };
  return { ...made(await startAssessment(company.productManager, start)), releaseId, productId };
}
const accepted = (company: Company, assessment: StartedAssessment, told: object = {}) =>
  anAcceptedAnswer(company, { assessment, requirementId: "A1", values: { tries: 5 }, ...told });
const detail = (company: Company, { assessmentId }: StartedAssessment, checklistId: string, requirementId: string) =>
  reading(company.auditor, (tx) => findAnswerDetail(tx, company.auditor, { assessmentId, checklistId, requirementId }));

describe("an accepted answer", () => {
  test("is shown to the same requirement in the next release of its product, and nowhere else", async () => {
    const company = await anOrganisation();
    const { productId, modelId, releaseId } = await aRelease(company);
    const begin = async (release: { releaseId: string }): Promise<StartedAssessment> => {
      const start = { releaseId: release.releaseId, checklistIds: ["one", "two"] };
      return { ...made(await startAssessment(company.productManager, start)), productId, releaseId: release.releaseId };
    };
    const first = await begin({ releaseId });
    await accepted(company, first, { rationale: "Held under water." });
    const next = await begin(await aRelease(company, { product: { productId, modelId } }));
    const { firmwareVersion } = await database().release.findUniqueOrThrow({ where: { id: releaseId } });

    const shown = await detail(company, next, "one", "A1");
    expect(shown?.otherRelease).toEqual({
      release: firmwareVersion,
      assessmentId: first.assessmentId,
      verdict: "MET",
      rationale: "Held under water.",
      values: { tries: 5 },
      evidence: [{ evidenceId: expect.any(String), title: "Bench measurement", number: 1, place: null }],
    });
    // It is read, not offered: each release is answered for itself.
    expect(shown?.offers).toEqual([]);
    expect((await detail(company, next, "one", "A2"))?.otherRelease).toBeNull();
    expect((await detail(company, first, "one", "A1"))?.otherRelease).toBeNull();
    expect((await detail(company, await assessed(company), "one", "A1"))?.otherRelease).toBeNull();
  });

  test("offers itself to the same words first, then to the same idea, and says where", async () => {
    const company = await anOrganisation();
    const assessment = await assessed(company);
    expect((await detail(company, assessment, "two", "B1"))?.offers).toEqual([]);
    await accepted(company, assessment);

    const evidence = [{ evidenceId: expect.any(String), title: "Bench measurement", number: 1, place: null }];
    const said = {
      rationale: "Tested on three devices of this release.",
      verdict: "MET",
      values: { tries: 5 },
      evidence,
    };
    expect((await detail(company, assessment, "two", "B1"))?.offers).toMatchObject([
      { checklist: "one", requirementId: "A1", how: "same-words", ...said },
    ]);
    expect((await detail(company, assessment, "two", "B2"))?.offers).toMatchObject([{ how: "same-idea", ...said }]);
    expect((await detail(company, assessment, "two", "B4"))?.offers).toEqual([]);
    const { alsoAskedBy, offers } = (await detail(company, assessment, "one", "A1")) ?? {};
    expect(offers).toEqual([]);
    expect(alsoAskedBy?.map(({ checklist, requirementId, how }) => [checklist, requirementId, how])).toEqual([
      ["two", "B1", "same-words"],
      ["two", "B2", "same-idea"],
    ]);
  });
});

describe("taking it over", () => {
  test("brings verdict, rationale, values and evidence; it stays open until somebody submits it", async () => {
    const company = await anOrganisation();
    const assessment = await assessed(company);
    const { answerId: fromId } = await accepted(company, assessment);
    const { id: answerId, revision } = await answerTo(assessment, "B1");

    made(await takeOverAnswer(company.contributor, { answerId, fromId, revision }));
    const answer = await database().answer.findUniqueOrThrow({ where: { id: answerId }, include: { evidence: true } });
    expect(answer).toMatchObject({
      state: "OPEN",
      verdict: "MET",
      rationale: "Tested on three devices of this release.",
      values: { tries: 5 },
      revision: 1,
      groundedAlways: true,
      evidence: [{ addedById: company.contributor.id }],
    });
    expect(await trailOf(answerId)).toEqual(["answer.taken-over"]);
    const edits = await database().answerEdit.findMany({ where: { answerId } });
    expect(edits).toMatchObject([{ editedById: company.contributor.id, verdict: "MET", revision: 1 }]);

    const { submissionId } = made(await submitAnswer(company.contributor, { answerId }));
    const submission = await database().submission.findUniqueOrThrow({ where: { id: submissionId } });
    expect(submission.contributorIds).toEqual([company.contributor.id]);
  });

  test("leaves whoever wrote the words a hand in them: they decide neither answer", async () => {
    const company = await anOrganisation();
    const { securityLead, secondSecurityLead, contributor } = company;
    const assessment = await assessed(company);
    const { answerId: fromId } = await accepted(company, assessment, {
      by: securityLead,
      acceptedBy: secondSecurityLead,
    });
    const { id: answerId } = await answerTo(assessment, "B1");
    made(await takeOverAnswer(contributor, { answerId, fromId, revision: 0 }));
    const { submissionId } = made(await submitAnswer(contributor, { answerId }));
    const { contributorIds } = await database().submission.findUniqueOrThrow({ where: { id: submissionId } });
    expect(new Set(contributorIds)).toEqual(new Set([contributor.id, securityLead.id]));
    expect(await acceptAnswer(securityLead, { submissionId })).toMatchObject({ kind: "forbidden" });
    made(await acceptAnswer(secondSecurityLead, { submissionId }));
  });

  test("keeps what is linked there already, and leaves out what was withdrawn", async () => {
    const company = await anOrganisation();
    const assessment = await assessed(company);
    const { answerId: fromId } = await accepted(company, assessment, { verdict: "NOT_MET", proofUntil: null });
    const [link] = await database().answerEvidence.findMany({ where: { answerId: fromId } });
    const why = "The wrong device was measured.";
    made(await withdrawEvidence(company.securityLead, { revisionId: link?.evidenceRevisionId ?? "", why }));
    await database().answer.update({ where: { id: fromId }, data: { state: "ACCEPTED" } });
    const { answerId } = await anAnswer(company, { assessment, requirementId: "B2" });
    const { revision } = await database().answer.findUniqueOrThrow({ where: { id: answerId } });
    made(await takeOverAnswer(company.contributor, { answerId, fromId, revision }));
    const answer = await database().answer.findUniqueOrThrow({ where: { id: answerId }, include: { evidence: true } });
    expect(answer.verdict).toBe("NOT_MET");
    expect(answer.evidence).toHaveLength(1);
    expect(answer.evidence[0]?.evidenceRevisionId).not.toBe(link?.evidenceRevisionId);
  });

  test("is for whoever may answer it, where both exist for them", async () => {
    const company = await anOrganisation();
    const assessment = await assessed(company);
    const { answerId: fromId } = await accepted(company, assessment);
    const { id: answerId } = await answerTo(assessment, "B1");
    await database().answer.update({ where: { id: answerId }, data: { assigneeId: company.securityLead.id } });
    const ask = { answerId, fromId, revision: 0 };
    for (const person of [company.contributor, company.auditor])
      expect(await takeOverAnswer(person, ask)).toMatchObject({ kind: "forbidden" });
    expect(await takeOverAnswer((await anOrganisation()).securityLead, ask)).toMatchObject({ kind: "not-found" });
  });

  test("is refused from what is not accepted or not alike, into what is not open, and over newer words", async () => {
    const company = await anOrganisation();
    const assessment = await assessed(company);
    const { answerId: fromId } = await accepted(company, assessment);
    const into = async (requirementId: string, revision = 0) =>
      takeOverAnswer(company.contributor, {
        answerId: (await answerTo(assessment, requirementId)).id,
        fromId,
        revision,
      });
    expect(await into("B4")).toMatchObject({ message: "These two requirements do not ask for the same." });
    expect(await into("A1", 2)).toMatchObject({ kind: "conflict" });
    await anAnswer(company, { assessment, requirementId: "B2", verdict: "NOT_MET" });
    expect(await into("B2")).toMatchObject({ kind: "conflict", current: { verdict: "NOT_MET" } });
    made(await reopenAnswer(company.securityLead, { answerId: fromId, why: "A new page was not tested." }));
    expect(await into("B1")).toMatchObject({
      message: "Only an accepted answer can be taken over. This one has been reopened, or left.",
    });
    const elsewhere = await assessed(company);
    const other = await accepted(company, elsewhere);
    const { id: answerId } = await answerTo(assessment, "B1");
    expect(await takeOverAnswer(company.contributor, { answerId, fromId: other.answerId, revision: 0 })).toMatchObject({
      message: "Answers are taken over inside one assessment.",
    });
  });

  test("never says not applicable where only the profile can", async () => {
    const company = await anOrganisation();
    const assessment = await assessed(company);
    const told = { assessment, requirementId: "A2", verdict: "NOT_APPLICABLE" as const };
    const { answerId: fromId } = await anAcceptedAnswer(company, told);
    const { id: answerId } = await answerTo(assessment, "B3");
    const outcome = await takeOverAnswer(company.contributor, { answerId, fromId, revision: 0 });
    expect(outcome).toMatchObject({ kind: "conflict", message: expect.stringContaining("Only the release's profile") });
  });

  test.runIf(onPostgres)("happens once when several people press at the same moment", async () => {
    const company = await anOrganisation();
    const assessment = await assessed(company);
    const { answerId: fromId } = await accepted(company, assessment);
    const { id: answerId } = await answerTo(assessment, "B1");
    const ask = { answerId, fromId, revision: 0 };
    const outcomes = await Promise.all(Array.from({ length: 6 }, () => takeOverAnswer(company.contributor, ask)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await database().answerEvidence.count({ where: { answerId } })).toBe(1);
  });
});

describe("taking over all of the same words", () => {
  test("shows them first, and fills in those that nobody has begun", async () => {
    const company = await anOrganisation();
    const assessment = await assessed(company);
    const { assessmentId } = assessment;
    await accepted(company, assessment);
    await anAcceptedAnswer(company, { assessment, requirementId: "A2", verdict: "NOT_MET" });
    const list = () => reading(company.contributor, (tx) => findOffers(tx, company.contributor, assessmentId));
    const found = await list();
    expect(found?.pairs.map(({ into, from }) => [into.requirementId, from.requirementId, from.verdict])).toEqual([
      ["B1", "A1", "MET"],
      ["B3", "A2", "NOT_MET"],
    ]);
    const pairs = found?.pairs.map(({ into, from }) => ({ answerId: into.answerId, fromId: from.answerId })) ?? [];
    expect(made(await takeOverAnswers(company.contributor, { assessmentId, pairs }))).toEqual({ taken: 2 });
    expect(await answerTo(assessment, "B1")).toMatchObject({ verdict: "MET", state: "OPEN" });
    expect(await answerTo(assessment, "B3")).toMatchObject({ verdict: "NOT_MET", state: "OPEN" });
    expect((await list())?.pairs).toEqual([]);
    const [first] = pairs;
    const idea = { answerId: (await answerTo(assessment, "B2")).id, fromId: first?.fromId ?? "" };
    expect(await takeOverAnswers(company.contributor, { assessmentId, pairs: [idea] })).toMatchObject({
      message: "B2 and A1 are not asked in the same words.",
    });
    // Shown a second time, they are begun: nobody's words are written over.
    expect(await takeOverAnswers(company.contributor, { assessmentId, pairs })).toMatchObject({
      kind: "conflict",
      message: "Somebody has begun to answer B1. Look again.",
    });
  });

  test("offers nobody what they may not answer", async () => {
    const company = await anOrganisation();
    const assessment = await assessed(company);
    await accepted(company, assessment);
    const { id } = await answerTo(assessment, "B1");
    await database().answer.update({ where: { id }, data: { assigneeId: company.securityLead.id } });
    const pairsFor = async (person: typeof company.auditor) =>
      (await reading(person, (tx) => findOffers(tx, person, assessment.assessmentId)))?.pairs.length;
    expect(await pairsFor(company.contributor)).toBe(0);
    expect(await pairsFor(company.auditor)).toBe(0);
    expect(await pairsFor(company.securityLead)).toBe(1);
    expect(await pairsFor(company.administrator)).toBeUndefined();
  });
});
