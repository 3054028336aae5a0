import { describe, expect, test } from "vitest";
import { reopenAnswer } from "@/features/assessments/reopen-answer";
import { publishPolicy } from "@/features/policies/publish-policy";
import { database } from "@/lib/db";
import { anApprovedPolicy } from "../../support/builders/policies";
import { onPostgres } from "../../support/database";
import { anOrganisation } from "../../support/people";

const ROUNDS = 50;
const why = "The lockout test has to be done again.";

/** Keeps busy for as long as a number of answers from the database take. */
async function questions(count: number) {
  for (let asked = 0; asked < count; asked++) await database().$queryRaw`SELECT 1`;
}

describe.runIf(onPostgres)("publishing against an answer that is reopened in the same moment", () => {
  test(`${ROUNDS} rounds never publish an unproven claim`, async () => {
    const ended = { published: 0, refused: 0 };
    for (let round = 0; round < ROUNDS; round++) {
      const company = await anOrganisation();
      const { policyId, answerId } = await anApprovedPolicy(company);
      const publish = () => publishPolicy(company.productManager, { policyId, changeNote: "First version." });
      const reopen = () => reopenAnswer(company.securityLead, { answerId, why });

      // Publishing asks the database many more questions than reopening: the reopening starts a few questions later in
      // each round, so that it lands before, inside and after what publishing reads and holds.
      const [published, reopened] = await Promise.all([publish(), questions(round).then(reopen)]);

      expect(reopened).toMatchObject({ ok: true });
      const lines = await database().auditEvent.findMany({
        where: { organisationId: company.organisationId, action: { in: ["policy.published", "answer.reopened"] } },
        orderBy: { sequence: "asc" },
      });
      const order = lines.map((line) => line.action);
      if (published.ok) {
        // Lines stand in the order of commits: what was published was proven at that moment, and drifted after it.
        expect(order).toEqual(["policy.published", "answer.reopened"]);
        ended.published++;
      } else {
        expect(published.kind).toBe("conflict");
        expect(order).toEqual(["answer.reopened"]);
        expect(await database().policyVersion.count({ where: { policyId } })).toBe(0);
        ended.refused++;
      }
    }
    expect(ended.published + ended.refused).toBe(ROUNDS);
    console.info(`published first: ${ended.published}, reopened first: ${ended.refused}`);
  }, 300_000);
});
