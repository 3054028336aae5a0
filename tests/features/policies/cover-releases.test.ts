import { expect, test } from "vitest";
import { approvePolicy } from "@/features/policies/approve-policy";
import { coverReleases } from "@/features/policies/cover-releases";
import { type FrozenText, toTick } from "@/features/policies/frozen-text";
import { findCoverage } from "@/features/policies/queries";
import { usuallyCovered } from "@/features/policies/rules";
import { submitPolicy } from "@/features/policies/submit-policy";
import { database } from "@/lib/db";
import type { Actor } from "@/lib/permissions";
import { reading } from "@/lib/reading";
import { aPolicyDraft } from "../../support/builders/policies";
import { aRelease } from "../../support/builders/products";
import { made } from "../../support/outcome";
import { anOrganisation } from "../../support/people";
import { trailOf } from "../../support/trail";

test("a policy covers the releases that somebody chose, and its approval ends with that", async () => {
  const company = await anOrganisation();
  const { policyId, releaseId } = await aPolicyDraft(company);

  expect(await coverReleases(company.productManager, { policyId, releaseIds: [releaseId] })).toMatchObject({
    ok: true,
  });
  expect(await database().policyRelease.findMany({ where: { policyId } })).toMatchObject([{ releaseId }]);
  expect(await trailOf(policyId)).toContain("policy.releases-chosen");
});

test("whoever chose has a hand in what is approved, until that", async () => {
  const company = await anOrganisation();
  const { policyId, releaseId } = await aPolicyDraft(company);
  const { securityLead, productManager, secondSecurityLead } = company;
  made(await coverReleases(securityLead, { policyId, releaseIds: [releaseId] }));
  made(await coverReleases(productManager, { policyId, releaseIds: [releaseId] }));
  const { submissionId } = made(await submitPolicy(productManager, { policyId }));
  const { state } = await database().submission.findUniqueOrThrow({ where: { id: submissionId } });
  const { words, facts } = toTick(state as unknown as FrozenText);
  const ticks = { words: [...words], facts: [...facts] };
  expect(await approvePolicy(securityLead, { submissionId, ...ticks, note: "" })).toMatchObject({ kind: "forbidden" });
  made(await approvePolicy(secondSecurityLead, { submissionId, ...ticks, note: "" }));
  expect(await database().policyRelease.findMany({ where: { policyId } })).toMatchObject([{ contributorIds: [] }]);
});

test("whoever may edit it chooses from the assessed releases of its product", async () => {
  const company = await anOrganisation();
  const { policyId, releaseId } = await aPolicyDraft(company);
  await aRelease(company);
  const coverage = (actor: Actor) => reading(actor, (tx) => findCoverage(tx, actor, policyId));
  expect(await coverage(company.productManager)).toMatchObject({ releases: [{ id: releaseId }], covered: [releaseId] });
  for (const person of [company.contributor, company.auditor, company.administrator])
    expect(await coverage(person)).toBeNull();
  expect(await coverage((await anOrganisation()).productManager)).toBeNull();
});

test("only assessed releases of its own product can be covered, by those who lead", async () => {
  const company = await anOrganisation();
  const { policyId, releaseId } = await aPolicyDraft(company);
  const { releaseId: elsewhere } = await aRelease(company);
  const stranger = await anOrganisation();

  expect(await coverReleases(company.productManager, { policyId, releaseIds: [elsewhere] })).toMatchObject({
    ok: false,
    kind: "invalid",
  });
  expect(await coverReleases(company.contributor, { policyId, releaseIds: [releaseId] })).toMatchObject({
    ok: false,
    kind: "forbidden",
  });
  expect(await coverReleases(stranger.productManager, { policyId, releaseIds: [releaseId] })).toMatchObject({
    ok: false,
    kind: "not-found",
  });
  expect(await database().policyRelease.findMany({ where: { policyId } })).toMatchObject([{ releaseId }]);
});

test("to begin with, it is the newest shipped release of each model; before anything ships, the newest", () => {
  const release = (id: string, shippedOn: string | null, ...models: string[]) => ({ id, name: id, shippedOn, models });
  const covered = (...releases: ReturnType<typeof release>[]) => usuallyCovered(releases);
  expect(
    covered(release("3", null, "A"), release("2", "2026-02-01", "A"), release("1", "2026-01-01", "A", "B")),
  ).toEqual(["2", "1"]);
  expect(covered(release("2", "2026-02-01", "A", "B"), release("1", "2026-01-01", "B"))).toEqual(["2"]);
  expect(covered(release("2", null, "A"), release("1", null, "A"))).toEqual(["2"]);
  expect(covered(release("2", null), release("1", "2026-01-01"))).toEqual(["1"]);
  expect(covered()).toEqual([]);
});
