import { expect, test } from "vitest";
import { acceptAnswer } from "@/features/assessments/accept-answer";
import { submitAnswer } from "@/features/assessments/submit-answer";
import { addEvidence } from "@/features/evidence/add-evidence";
import { addDays, toDay } from "@/lib/day";
import { database } from "@/lib/db";
import { hashOf, sha256 } from "@/lib/hash";
import { aBareAnswer, findAnswer } from "../../support/builders/bare-answer";
import { aNote, anUnprovenAnswer, anUpload, aPieceOfEvidence } from "../../support/builders/evidence";
import { made } from "../../support/outcome";
import { anOrganisation, aPerson } from "../../support/people";
import { trailOf } from "../../support/trail";

const tomorrow = () => addDays(toDay(new Date()), 1);

test("a file, a link and a note become evidence with a hash and a line each", async () => {
  const company = await anOrganisation();
  const note = await aPieceOfEvidence(company, { note: "Locked after five wrong codes." });
  const file = await aPieceOfEvidence(company, { file: { name: "lockout.txt", bytes: "five wrong codes" } });
  const link = made(
    await addEvidence(company.contributor, { ...aNote(), kind: "LINK", url: "https://example.org/build/7" }),
  );

  const find = ({ revisionId }: { revisionId: string }) =>
    database().evidenceRevision.findUniqueOrThrow({ where: { id: revisionId } });
  expect(await find(note)).toMatchObject({ number: 1, sha256: hashOf({ note: "Locked after five wrong codes." }) });
  expect(await find(file)).toMatchObject({ fileName: "lockout.txt", sha256: sha256("five wrong codes") });
  expect(await find(link)).toMatchObject({ url: "https://example.org/build/7" });
  for (const { evidenceId } of [note, file, link]) expect(await trailOf(evidenceId)).toEqual(["evidence.added"]);
});

test("brought at an answer, it is linked there and holds for the release of that answer", async () => {
  const company = await anOrganisation();
  const { answerId, releaseId, productId } = await anUnprovenAnswer(company);
  const { revision: before } = await findAnswer(answerId);
  const { revisionId, evidenceId, answerRevision } = await aPieceOfEvidence(company, { answerId, productId });

  expect(answerRevision).toBe(before + 1);
  expect(await database().evidenceHoldsFor.findMany({ where: { evidenceRevisionId: revisionId } })).toMatchObject([
    { releaseId },
  ]);
  expect(await trailOf(evidenceId)).toEqual(["evidence.added", "evidence.linked"]);

  const { submissionId } = made(await submitAnswer(company.contributor, { answerId }));
  made(await acceptAnswer(company.securityLead, { submissionId }));
  expect(await findAnswer(answerId)).toMatchObject({ state: "ACCEPTED", groundedAlways: true });
  expect(await trailOf(evidenceId)).toEqual(["evidence.added", "evidence.linked", "evidence.accepted"]);
});

test("auditors and administrators add none, and other organisations find nothing to add it to", async () => {
  const company = await anOrganisation();
  const { productId, answerId, releaseId } = await aBareAnswer(company);
  const stranger = (await anOrganisation()).contributor;
  const outside = await aPerson({ id: company.organisationId }, "Outside", ["CONTRIBUTOR"], [crypto.randomUUID()]);

  for (const actor of [company.auditor, company.administrator]) {
    expect(await addEvidence(actor, aNote())).toMatchObject({ ok: false, kind: "forbidden" });
  }
  for (const actor of [stranger, outside]) {
    expect(await addEvidence(actor, aNote({ productId }))).toMatchObject({ ok: false, kind: "not-found" });
    expect(await addEvidence(actor, aNote({ answerId }))).toMatchObject({ ok: false, kind: "not-found" });
    expect(await addEvidence(actor, aNote({ releaseIds: [releaseId] }))).toMatchObject({ ok: false, kind: "invalid" });
  }
  expect(await database().evidence.count({ where: { organisationId: company.organisationId } })).toBe(0);
});

test("not at an answer that is not open, of another product, or for a release of another product", async () => {
  const company = await anOrganisation();
  const submitted = await aBareAnswer(company);
  made(await submitAnswer(company.contributor, submitted));
  const open = await aBareAnswer(company);
  const add = (told: Parameters<typeof aNote>[0]) => addEvidence(company.contributor, aNote(told));

  expect(await add({ answerId: submitted.answerId })).toMatchObject({
    kind: "conflict",
    message: expect.stringContaining("waits for review"),
  });
  expect(await add({ answerId: open.answerId, productId: submitted.productId })).toMatchObject({ ok: false });
  expect(await add({ productId: open.productId, releaseIds: [submitted.releaseId] })).toMatchObject({
    kind: "invalid",
    fieldErrors: { releaseIds: [expect.any(String)] },
  });
});

test.each([
  ["title", { title: "x" }],
  ["note", { note: "short" }],
  ["effectiveOn", { effectiveOn: "2026-02-30" }],
  ["effectiveOn", { effectiveOn: tomorrow() }],
  ["expiresOn", { expiresOn: "2020-01-31" }],
])("says what is wrong with the %s", async (field, changes) => {
  const company = await anOrganisation();
  const outcome = await addEvidence(company.contributor, { ...aNote(), ...changes });
  expect(outcome).toMatchObject({ ok: false, kind: "invalid", fieldErrors: { [field]: [expect.any(String)] } });
});

test.each([
  "javascript:alert(1)",
  "file:///etc/passwd",
  "ftp://example.org",
  "https://name:word@example.org",
  "example.org",
])("takes no link to %s", async (url) => {
  const company = await anOrganisation();
  const outcome = await addEvidence(company.contributor, { ...aNote(), kind: "LINK", url });
  expect(outcome).toMatchObject({ ok: false, kind: "invalid", fieldErrors: { url: [expect.any(String)] } });
});

test("a file is taken up by whoever has had its bytes, in the same organisation, and by nobody else", async () => {
  const company = await anOrganisation();
  const stranger = await anOrganisation();
  const { fileId, sha256: hash } = await anUpload(company.contributor, "the report");
  const file = { ...aNote(), kind: "FILE" as const, fileId, sha256: hash, fileName: "report.txt" };

  expect(await addEvidence(stranger.contributor, file)).toMatchObject({
    kind: "invalid",
    message: expect.stringContaining("Upload it again"),
  });
  expect(await addEvidence(company.contributor, { ...file, sha256: sha256("a guess") })).toMatchObject({ ok: false });
  made(await addEvidence(company.contributor, file));
  expect(await database().storedFile.findUniqueOrThrow({ where: { id: fileId } })).toMatchObject({
    adoptedAt: expect.any(Date),
  });
});
