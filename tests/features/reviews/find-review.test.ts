import { expect, test } from "vitest";
import { returnAnswer } from "@/features/assessments/return-answer";
import { findReview } from "@/features/reviews/find-review";
import type { Actor } from "@/lib/permissions";
import { reading } from "@/lib/reading";
import { anAnswer, anAssessment, aSubmittedAnswer } from "../../support/builders/assessments";
import { made } from "../../support/outcome";
import { anOrganisation, aPerson } from "../../support/people";

const look = (actor: Actor, id: string) => reading(actor, (tx) => findReview(tx, actor, id));

test("a reviewer sees the frozen answer, its proof, and who had a hand in it", async () => {
  const company = await anOrganisation();
  const { submissionId } = await aSubmittedAnswer(company, { requirementId: "I1.4" });

  const review = await look(company.securityLead, submissionId);
  expect(review).toMatchObject({
    kind: "ANSWER",
    place: ["Hallway lock", "4.2.0", "OWASP IoT 2017, manufacturer, version 1"],
    hands: ["Contributor"],
    mayDecide: true,
    deciders: ["Second security lead", "Security lead"],
    decided: null,
    answer: {
      requirementId: "I1.4",
      before: null,
      state: { verdict: "MET" },
      proofs: [{ kind: "NOTE", holdsHere: true }],
    },
  });
  expect(review?.answer?.proofs[0]?.note).toContain("Measured on the bench");
});

test("what was returned is compared with what came back", async () => {
  const company = await anOrganisation();
  const assessment = await anAssessment(company);
  const first = await aSubmittedAnswer(company, { assessment, requirementId: "I1.4", rationale: "Scanned 4.1." });
  const note = "The scan is of the release before.";
  made(await returnAnswer(company.securityLead, { submissionId: first.submissionId, note }));
  const second = await aSubmittedAnswer(company, { assessment, requirementId: "I1.4", rationale: "Scanned 4.2." });

  expect(await look(company.securityLead, second.submissionId)).toMatchObject({
    answer: { before: { rationale: "Scanned 4.1." }, state: { rationale: "Scanned 4.2." } },
    earlier: [{ decision: "RETURNED", note, yours: true }],
  });
  expect(await look(company.secondSecurityLead, first.submissionId)).toMatchObject({
    decided: { decision: "RETURNED", by: "Security lead", yours: false },
    mayDecide: false,
    earlier: [],
  });
});

test("whoever may not decide is told who can; where nobody can, nobody is named", async () => {
  const company = await anOrganisation();
  const assessment = await anAssessment(company);
  await anAnswer(company, { assessment, requirementId: "I1.5", verdict: "NOT_MET", by: company.securityLead });
  const mine = { assessment, requirementId: "I1.5", verdict: "NOT_MET", rationale: "No room." } as const;
  const { submissionId } = await aSubmittedAnswer(company, { ...mine, by: company.secondSecurityLead });

  expect(await look(company.securityLead, submissionId)).toMatchObject({
    mayDecide: false,
    youHadAHand: true,
    deciders: [],
  });
  await aPerson({ id: company.organisationId }, "Outside reviewer", ["SECURITY_LEAD"], [assessment.productId]);
  expect(await look(company.securityLead, submissionId)).toMatchObject({ deciders: ["Outside reviewer"] });
});

test("a submission of another organisation or product does not exist", async () => {
  const company = await anOrganisation();
  const { submissionId } = await aSubmittedAnswer(company);
  const outside = { id: company.organisationId };
  const elsewhere = await aPerson(outside, "Outside reviewer", ["SECURITY_LEAD"], [company.organisationId]);
  for (const person of [elsewhere, company.administrator, (await anOrganisation()).securityLead])
    expect(await look(person, submissionId)).toBeNull();
  expect(await look(company.securityLead, "nothing")).toBeNull();
});
