import { expect, test } from "vitest";
import { reopenAnswer } from "@/features/assessments/reopen-answer";
import { listDrift } from "@/features/policies/drift/list-drift";
import { at, dayIn, now } from "@/lib/clock";
import { addDays, fromDay } from "@/lib/day";
import { database } from "@/lib/db";
import { reading } from "@/lib/reading";
import { aPublishedPolicy } from "../../../support/builders/policies";
import { anOrganisation, type Company } from "../../../support/people";

const driftToday = (company: Company) =>
  reading(company.productManager, (tx) => listDrift(tx, company.productManager, dayIn("UTC", now())));

test("on the day of publishing nothing has drifted", async () => {
  const company = await anOrganisation();
  await aPublishedPolicy(company);
  expect(await driftToday(company)).toEqual([]);
});

test("a sentence drifts when its answer is reopened", async () => {
  const company = await anOrganisation();
  const { answerId, policyId } = await aPublishedPolicy(company);
  await reopenAnswer(company.productManager, { answerId, why: "The test has to be done again." });
  expect(await driftToday(company)).toMatchObject([
    {
      policyId,
      version: 1,
      drifts: [{ kind: "claim", id: "updates.i9.3", cause: expect.stringContaining("no accepted answer") }],
    },
  ]);
});

test("a sentence drifts the day after its evidence ran out, and says since when", async () => {
  const company = await anOrganisation();
  const lastDay = addDays(dayIn("UTC", now()), 20);
  await aPublishedPolicy(company, { proofUntil: lastDay });
  expect(await at(fromDay(lastDay), () => driftToday(company))).toEqual([]);
  const [drifted] = await at(fromDay(addDays(lastDay, 1)), () => driftToday(company));
  expect(drifted?.drifts).toMatchObject([{ kind: "claim", cause: expect.stringContaining("ran out on") }]);
  expect(drifted?.drifts[0]?.sentence.length).toBeGreaterThan(10);
});

test("a fact that was published drifts when it changes, and a policy is behind when a release ships", async () => {
  const company = await anOrganisation();
  const { productId, organisationId } = {
    ...(await aPublishedPolicy(company)),
    organisationId: company.organisationId,
  };
  await database().dataItem.updateMany({ where: { productId }, data: { retention: "90 days" } });
  await database().organisation.update({
    where: { id: organisationId },
    data: { securityContact: "help@example.com" },
  });
  const release = { organisationId, productId, hardwareRevision: "D", firmwareVersion: "5.0.0", createdAt: now() };
  await database().release.create({ data: { ...release, shippedOn: fromDay(dayIn("UTC", now())) } });

  const [drifted] = await driftToday(company);
  expect(drifted?.drifts.map(({ id, kind }) => [kind, id])).toEqual([
    ["fact", "organisation.security-contact"],
    ["fact", "data-items"],
  ]);
  expect(drifted?.behind).toEqual(["5.0.0 (D)"]);
});

test("nobody sees the drift of another organisation", async () => {
  const company = await anOrganisation();
  const { answerId } = await aPublishedPolicy(company);
  await reopenAnswer(company.productManager, { answerId, why: "The test has to be done again." });
  expect(await driftToday(await anOrganisation())).toEqual([]);
});
