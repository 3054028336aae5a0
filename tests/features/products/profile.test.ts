import { describe, expect, test } from "vitest";
import { startAssessment } from "@/features/assessments/start-assessment";
import { acceptProfile } from "@/features/products/accept-profile";
import { addRelease } from "@/features/products/add-release";
import { answerQuestion } from "@/features/products/answer-question";
import { returnProfile } from "@/features/products/return-profile";
import { shipRelease } from "@/features/products/ship-release";
import { submitProfile } from "@/features/products/submit-profile";
import { takeBackProfile } from "@/features/products/take-back-profile";
import { database } from "@/lib/db";
import { anAcceptedProfile, aRelease, describeRelease } from "../../support/builders/products";
import { onPostgres } from "../../support/database";
import { made } from "../../support/outcome";
import { anOrganisation, aPerson } from "../../support/people";
import { trailOf } from "../../support/trail";

describe("a release", () => {
  test("is hardware with firmware, once in its product", async () => {
    const company = await anOrganisation();
    const { productId, modelId, releaseId } = await aRelease(company);
    const { firmwareVersion } = await database().release.findUniqueOrThrow({ where: { id: releaseId } });
    const twin = { productId, hardwareRevision: "C", firmwareVersion, modelIds: [modelId] };

    expect(await addRelease(company.productManager, twin)).toMatchObject({ kind: "invalid" });
    expect(await addRelease(company.productManager, { ...twin, modelIds: [] })).toMatchObject({ kind: "invalid" });
    expect(await addRelease(company.auditor, twin)).toMatchObject({ kind: "forbidden" });
  });

  test("starts with the profile of the one before, to be accepted anew", async () => {
    const company = await anOrganisation();
    const first = await aRelease(company);
    await anAcceptedProfile(company, first.releaseId, { web: "no", cloud: "yes" });
    const next = await aRelease(company, { product: first, by: company.securityLead });

    const release = await database().release.findUniqueOrThrow({
      where: { id: next.releaseId },
      include: { capabilities: { orderBy: { questionId: "asc" } } },
    });
    expect(release).toMatchObject({ previousReleaseId: first.releaseId, acceptedProfileId: null });
    expect(release.capabilities.map(({ questionId, value }) => [questionId, value])).toEqual([
      ["cloud", "YES"],
      ["web", "NO"],
    ]);
    // Whoever brought the copy in has a hand in it, though they changed nothing.
    const { submissionId } = made(await submitProfile(company.productManager, next));
    expect(await acceptProfile(company.securityLead, { submissionId })).toMatchObject({ kind: "forbidden" });
  });

  test("ships once, and not in the future", async () => {
    const company = await anOrganisation();
    const { releaseId } = await aRelease(company);
    const ship = (shippedOn: string) => shipRelease(company.productManager, { releaseId, shippedOn });
    expect(await ship("2199-01-01")).toMatchObject({ kind: "conflict" });
    expect(await ship("2026-01-31")).toMatchObject({ ok: true });
    expect(await ship("2026-01-31")).toMatchObject({ kind: "conflict" });
  });
});

describe("a profile", () => {
  test("takes requirements away only once it is accepted, and gives them back", async () => {
    const company = await anOrganisation();
    const { releaseId } = await aRelease(company);
    await describeRelease(company, releaseId, { web: "no", cloud: "no", mobile: "yes" });
    const checklistIds = ["owasp-iot-2017-manufacturer"];
    const { assessmentId } = made(await startAssessment(company.productManager, { releaseId, checklistIds }));
    const applying = () => database().answer.count({ where: { assessmentId, applies: true } });
    expect(await applying()).toBe(59);

    const first = made(await submitProfile(company.productManager, { releaseId }));
    expect(await applying()).toBe(59);
    const { left } = made(await acceptProfile(company.securityLead, first));
    expect(left).toBeGreaterThan(10);
    expect(await applying()).toBe(59 - left);
    expect(await database().assessment.findUnique({ where: { id: assessmentId } })).toMatchObject({
      applicable: 59 - left,
    });

    await describeRelease(company, releaseId, { web: "yes" });
    const second = made(await submitProfile(company.productManager, { releaseId }));
    const { returned } = made(await acceptProfile(company.securityLead, second));
    expect(returned).toBeGreaterThan(0);
    expect(await applying()).toBe(59 - left + returned);
  });

  test("needs a reason for every no, and something to say", async () => {
    const company = await anOrganisation();
    const { releaseId } = await aRelease(company);
    expect(await submitProfile(company.productManager, { releaseId })).toMatchObject({ kind: "conflict" });
    made(await answerQuestion(company.productManager, { releaseId, questionId: "web", value: "no" }));
    expect(await submitProfile(company.productManager, { releaseId })).toMatchObject({
      kind: "invalid",
      fieldErrors: { web: ["Say why not."] },
    });
  });

  test("is frozen while it waits, can be taken back, and is decided by somebody without a hand in it", async () => {
    const company = await anOrganisation();
    const { releaseId } = await aRelease(company);
    await describeRelease(company, releaseId, { web: "yes" }, company.securityLead);
    const { submissionId } = made(await submitProfile(company.productManager, { releaseId }));

    const edit = () => answerQuestion(company.productManager, { releaseId, questionId: "web", value: "unknown" });
    expect(await edit()).toMatchObject({ kind: "conflict", message: expect.stringContaining("Take it back") });
    expect(await acceptProfile(company.securityLead, { submissionId })).toMatchObject({ kind: "forbidden" });
    expect(await acceptProfile(company.productManager, { submissionId })).toMatchObject({ kind: "forbidden" });
    expect(await takeBackProfile(company.productManager, { releaseId })).toMatchObject({ ok: true });
    expect(await acceptProfile(company.secondSecurityLead, { submissionId })).toMatchObject({ kind: "conflict" });
    expect(await edit()).toMatchObject({ ok: true });
    expect(await trailOf(releaseId)).toEqual([
      "release.added",
      "profile.edited",
      "profile.submitted",
      "profile.taken-back",
      "profile.edited",
    ]);
  });

  test("goes back with what to change", async () => {
    const company = await anOrganisation();
    const { releaseId } = await aRelease(company);
    await describeRelease(company, releaseId, { web: "yes" });
    const { submissionId } = made(await submitProfile(company.productManager, { releaseId }));

    expect(await returnProfile(company.securityLead, { submissionId, note: "No." })).toMatchObject({ kind: "invalid" });
    const note = "The hub has a web page too: say so.";
    expect(await returnProfile(company.securityLead, { submissionId, note })).toMatchObject({ ok: true });
    const release = await database().release.findUniqueOrThrow({ where: { id: releaseId } });
    expect(release.acceptedProfileId).toBeNull();
  });

  test("refuses questions and options that do not exist", async () => {
    const company = await anOrganisation();
    const { releaseId } = await aRelease(company);
    const answer = (questionId: string, choices: string[] = []) =>
      answerQuestion(company.productManager, { releaseId, questionId, value: "yes", choices });
    expect(await answer("teleports")).toMatchObject({ kind: "not-found" });
    expect(await answer("network-model", ["carrier-pigeon"])).toMatchObject({ kind: "invalid" });
    expect(await answer("network-model", ["local-hub"])).toMatchObject({ ok: true });
  });
});

test.runIf(onPostgres)("of eight people who decide a profile at once, one does", async () => {
  const company = await anOrganisation();
  const { releaseId } = await aRelease(company);
  await describeRelease(company, releaseId, { web: "yes" });
  const { submissionId } = made(await submitProfile(company.productManager, { releaseId }));
  const crowd = await Promise.all(
    Array.from({ length: 8 }, (_, i) => aPerson({ id: company.organisationId }, `Reviewer ${i}`, ["SECURITY_LEAD"])),
  );

  const outcomes = await Promise.all(crowd.map((person) => acceptProfile(person, { submissionId })));
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect((await trailOf(releaseId)).filter((action) => action === "profile.accepted")).toHaveLength(1);
});
