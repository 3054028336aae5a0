import { expect, test } from "vitest";
import { coverReleases } from "@/features/policies/cover-releases";
import { database } from "@/lib/db";
import { aPolicyDraft } from "../../support/builders/policies";
import { aRelease } from "../../support/builders/products";
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
