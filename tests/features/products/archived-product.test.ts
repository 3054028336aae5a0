import { expect, test } from "vitest";
import { answerRequirement } from "@/features/assessments/answer-requirement";
import { withdrawEvidence } from "@/features/evidence/withdraw-evidence";
import { withdrawPolicy } from "@/features/policies/withdraw-policy";
import { addModel } from "@/features/products/add-model";
import { archiveProduct } from "@/features/products/archive-product";
import { describeProduct } from "@/features/products/describe-product";
import { restoreProduct } from "@/features/products/restore-product";
import { database } from "@/lib/db";
import { anAnswer } from "../../support/builders/assessments";
import { aPublishedPolicy } from "../../support/builders/policies";
import { made } from "../../support/outcome";
import { anOrganisation } from "../../support/people";
import { trailOf } from "../../support/trail";

test("nothing of an archived product changes until it is restored", async () => {
  const company = await anOrganisation();
  const { productManager } = company;
  const { answerId, assessment } = await anAnswer(company);
  const { productId } = assessment;
  const { revision } = await database().answer.findUniqueOrThrow({ where: { id: answerId } });
  made(await archiveProduct(productManager, { productId }));

  const edits = [
    () => describeProduct(productManager, { productId, name: "Another name", description: "" }),
    () => addModel(productManager, { productId, designation: "ED-HL9" }),
    () =>
      answerRequirement(company.contributor, { answerId, revision, verdict: "MET", rationale: "Anew.", values: {} }),
  ];
  for (const edit of edits) {
    expect(await edit()).toMatchObject({ kind: "conflict", message: expect.stringContaining("archived") });
  }
  expect(await database().answer.findUniqueOrThrow({ where: { id: answerId } })).toMatchObject({ revision });
  expect((await trailOf(productId)).at(-1)).toBe("product.archived");

  made(await restoreProduct(productManager, { productId }));
  for (const edit of edits) made<unknown>(await edit());
});

test("what was wrong or is public can still be taken away from an archived product", async () => {
  const company = await anOrganisation();
  const { productId, policyId, assessmentId } = await aPublishedPolicy(company);
  const { evidenceRevisionId } = await database().answerEvidence.findFirstOrThrow({
    where: { answer: { assessmentId } },
  });
  made(await archiveProduct(company.productManager, { productId }));

  made(await withdrawPolicy(company.productManager, { policyId, number: 1, why: "It is no longer sold." }));
  const why = "It was measured on another device.";
  expect(made(await withdrawEvidence(company.productManager, { revisionId: evidenceRevisionId, why }))).toMatchObject({
    dropped: 1,
  });
});
