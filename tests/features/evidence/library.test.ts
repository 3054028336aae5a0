import { expect, test } from "vitest";
import { exportEvidence } from "@/features/evidence/export-evidence";
import { findEvidence } from "@/features/evidence/find-evidence";
import { filterSchema, listEvidence } from "@/features/evidence/list-evidence";
import { listPickable } from "@/features/evidence/list-pickable";
import { replaceEvidence } from "@/features/evidence/replace-evidence";
import { dayIn, now } from "@/lib/clock";
import { addDays } from "@/lib/day";
import { sha256 } from "@/lib/hash";
import type { Actor } from "@/lib/permissions";
import { reading } from "@/lib/reading";
import { acceptedEvidence, anUnprovenAnswer, aPieceOfEvidence } from "../../support/builders/evidence";
import { made } from "../../support/outcome";
import { anOrganisation, aPerson } from "../../support/people";

const today = dayIn("UTC", now());
const list = async (actor: Actor, asked: object = {}) => {
  const { pieces } = await reading(actor, (tx) => listEvidence(tx, actor, filterSchema.parse(asked), today));
  return pieces;
};
const titles = async (actor: Actor, asked: object = {}) => (await list(actor, asked)).map(({ title }) => title);

async function aLibrary() {
  const company = await anOrganisation();
  const answer = await anUnprovenAnswer(company);
  const { answerId, productId } = answer;
  const ending = await acceptedEvidence(company, {
    title: "Ending",
    answerId,
    productId,
    expiresOn: addDays(today, 9),
  });
  const file = { name: "report_100%.txt", bytes: "a report" };
  const shared = await aPieceOfEvidence(company, { title: "Shared", file, submit: true });
  return { company, ...answer, ending, shared };
}

test("lists what ends soonest first, with what counts, what rests on it and where it stands", async () => {
  const { company } = await aLibrary();
  expect(await list(company.auditor)).toMatchObject([
    { title: "Ending", counts: true, answers: 1, state: "ACCEPTED", number: 1, expiresOn: addDays(today, 9) },
    { title: "Shared", counts: false, answers: 0, state: "SUBMITTED", productName: null },
  ]);
});

test("finds by title, file name and hash, and filters", async () => {
  const { company, productId } = await aLibrary();
  const { auditor } = company;
  const asked: [object, string[]][] = [
    [{ find: "end" }, ["Ending"]],
    [{ find: "100%" }, ["Shared"]],
    [{ find: "10_%" }, []],
    [{ find: sha256("a report").slice(0, 8) }, ["Shared"]],
    [{ product: productId }, ["Ending"]],
    [{ product: "all-products" }, ["Shared"]],
    [{ state: "SUBMITTED" }, ["Shared"]],
    [{ kind: "NOTE" }, ["Ending"]],
    [{ ends: "soon" }, ["Ending"]],
    [{ ends: "past" }, []],
    [{ find: "\0'; DROP", state: "x", page: "-1", order: "y" }, []],
  ];
  for (const [query, expected] of asked) expect([query, await titles(auditor, query)]).toEqual([query, expected]);
});

test("shows nobody what they may not know", async () => {
  const { company, ending } = await aLibrary();
  const organisation = { id: company.organisationId };
  const outside = await aPerson(organisation, "Outside", ["SECURITY_LEAD"], [crypto.randomUUID()]);
  const stranger = (await anOrganisation()).auditor;

  expect(await titles(outside)).toEqual(["Shared"]);
  expect(await titles(stranger)).toEqual([]);
  for (const actor of [outside, stranger, company.administrator]) {
    expect(await reading(actor, (tx) => findEvidence(tx, actor, ending.evidenceId, today))).toBeNull();
  }
  const { administrator } = company;
  expect(await reading(administrator, (tx) => exportEvidence(tx, administrator, {}))).toBeNull();
});

test("a piece tells what waits, what it would take the place of, and who may decide", async () => {
  const { company, ending, releaseId } = await aLibrary();
  const { securityLead, contributor } = company;
  const note = "Measured again on the newest devices.";
  const revision = { kind: "NOTE" as const, note, effectiveOn: today, after: 1, submit: true };
  made(await replaceEvidence(contributor, { ...revision, evidenceId: ending.evidenceId, releaseIds: [releaseId] }));
  const find = (actor: Actor) => reading(actor, (tx) => findEvidence(tx, actor, ending.evidenceId, today));

  expect(await find(securityLead)).toMatchObject({
    counting: { number: 1 },
    waiting: { number: 2, before: 1, offersTo: 1, mayDecide: true },
    usedBy: [{ requirementId: "I1.4" }],
  });
  expect(await find(contributor)).toMatchObject({ waiting: { mayDecide: false, hadAHand: true } });
});

test("a cell that begins like a formula stays text", async () => {
  const company = await anOrganisation();
  await aPieceOfEvidence(company, { title: "=HYPERLINK(1)" });
  const csv = await reading(company.auditor, (tx) => exportEvidence(tx, company.auditor, {}));
  expect(csv).toContain("'=HYPERLINK(1)");
});

test("the picker offers what holds for the release, and says why not for the rest", async () => {
  const { company, answerId, assessment, releaseId } = await aLibrary();
  const other = await anUnprovenAnswer(company, { assessment, requirementId: "I1.5" });
  await aPieceOfEvidence(company, { title: "Holds here", releaseIds: [releaseId] });
  const pick = (actor: Actor, id: string) => reading(actor, (tx) => listPickable(tx, actor, id, ""));

  expect(await pick(company.contributor, other.answerId)).toMatchObject([
    { title: "Holds here", whyNot: null },
    { title: "Ending", whyNot: null },
    { title: "Shared", whyNot: expect.stringContaining("does not hold for this release") },
  ]);
  expect((await pick(company.contributor, answerId))?.map(({ title }) => title)).not.toContain("Ending");
  expect(await pick((await anOrganisation()).contributor, answerId)).toBeNull();
});
