import { expect, test } from "vitest";
import { reinstateAnswer } from "@/features/assessments/reinstate-answer";
import { reopenAnswer } from "@/features/assessments/reopen-answer";
import { approvePolicy } from "@/features/policies/approve-policy";
import { publishPolicy } from "@/features/policies/publish-policy";
import { submitPolicy } from "@/features/policies/submit-policy";
import { database } from "@/lib/db";
import { allTicks, anApprovedPolicy } from "../../support/builders/policies";
import { onPostgres } from "../../support/database";
import { made } from "../../support/outcome";
import { anOrganisation } from "../../support/people";

const rounds = 50;

test.runIf(onPostgres)(
  "publishing against an answer that is reopened in the same moment never publishes an unproven claim",
  { timeout: 300_000 },
  async () => {
    const company = await anOrganisation();
    const { productManager, securityLead } = company;
    const { policyId, answerId } = await anApprovedPolicy(company);
    const seen = { both: 0, reopenedOnly: 0 };

    for (let round = 0; round < rounds; round++) {
      const [published, reopened] = await Promise.all([
        publishPolicy(productManager, { policyId, changeNote: `Round ${round + 1}.` }),
        reopenAnswer(securityLead, { answerId, why: "The test has to be done again." }),
      ]);
      made(reopened);
      if (published.ok) {
        // Both went through: then the version came first, while the answer still stood.
        const lines = await database().auditEvent.findMany({
          where: { organisationId: company.organisationId, action: { in: ["policy.published", "answer.reopened"] } },
          orderBy: { sequence: "desc" },
          take: 2,
        });
        expect(lines.map(({ action }) => action)).toEqual(["answer.reopened", "policy.published"]);
        const grounds = await database().versionGround.findMany({ where: { versionId: published.data.versionId } });
        expect(grounds).toMatchObject([{ answerId, submissionId: expect.any(String) }]);
        seen.both += 1;
      } else {
        expect(published.kind).toBe("conflict");
        seen.reopenedOnly += 1;
      }

      made(await reinstateAnswer(securityLead, { answerId }));
      if (published.ok) {
        const { submissionId } = made(await submitPolicy(productManager, { policyId }));
        made(await approvePolicy(securityLead, { submissionId, ...(await allTicks(submissionId)) }));
      }
    }
    expect(seen.both + seen.reopenedOnly).toBe(rounds);
    expect(await database().policyVersion.count({ where: { policyId } })).toBe(seen.both);
  },
);

test.runIf(onPostgres)("eight people publish at once and one version comes of it", { timeout: 120_000 }, async () => {
  const company = await anOrganisation();
  const { policyId } = await anApprovedPolicy(company);
  const crowd = Array.from({ length: 8 }, () =>
    publishPolicy(company.productManager, { policyId, changeNote: "First version." }),
  );
  const outcomes = await Promise.all(crowd);
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await database().policyVersion.count({ where: { policyId } })).toBe(1);
});
