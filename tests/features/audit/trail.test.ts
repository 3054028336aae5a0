import { describe, expect, test } from "vitest";
import { signIn } from "@/features/accounts/sign-in";
import { trailDays } from "@/features/audit/days";
import { listTrail } from "@/features/audit/queries";
import { trailFilterSchema } from "@/features/audit/schema";
import { actions, plainly, sentenceOf } from "@/features/audit/sentences";
import { trailCsv } from "@/features/audit/trail-csv";
import { describeOrganisation } from "@/features/organisation/describe-organisation";
import { changeRoles } from "@/features/people/change-roles";
import { registerProduct } from "@/features/products/register-product";
import { at } from "@/lib/clock";
import type { Actor } from "@/lib/permissions";
import { reading } from "@/lib/reading";
import { withPassword } from "../../support/accounts";
import { countStatements } from "../../support/count-statements";
import { made } from "../../support/outcome";
import { anOrganisation } from "../../support/people";

/** What somebody reads of the trail, as sentences, newest first. */
async function read(actor: Actor, filter: object = {}, size?: number) {
  const page = await reading(actor, (tx) => listTrail(tx, actor, trailFilterSchema.parse(filter), size));
  return { ...page, told: page.lines.map(({ pieces }) => plainly(pieces)) };
}

const facts = { legalName: "", address: "", contactEmail: "", securityContact: "", website: "", timeZone: "UTC" };

async function aBusyCompany() {
  const company = await anOrganisation();
  made(await describeOrganisation(company.administrator, { ...facts, name: "Renamed Devices" }));
  made(
    await changeRoles(company.administrator, { personId: company.contributor.id, roles: ["CONTRIBUTOR", "AUDITOR"] }),
  );
  made(await registerProduct(company.productManager, { name: "Hallway Lock", designation: "HL-2", description: "" }));
  await signIn({ email: await withPassword(company.contributor), password: "not the password" });
  return company;
}

const inPeople = [
  "Somebody gave a wrong password for Contributor",
  "Administrator changed the roles of Contributor from contributor to contributor, auditor",
  "Administrator changed the company's facts: name",
];

describe("the trail", () => {
  test("tells security leads and auditors everything", async () => {
    const { securityLead, auditor } = await aBusyCompany();
    const { told } = await read(securityLead);
    expect(told).toEqual(expect.arrayContaining(inPeople));
    expect(told.join("\n")).toContain("Product manager added the product Hallway Lock");
    expect((await read(auditor)).told).toEqual(told);
  });

  test("tells administrators of people and settings, and product managers of their own products", async () => {
    const { administrator, productManager } = await aBusyCompany();
    expect((await read(administrator)).told).toEqual(inPeople);
    const own = (await read(productManager)).told;
    expect(own.length).toBeGreaterThan(0);
    for (const sentence of own) expect(sentence).toMatch(/^Product manager added/);
  });

  test("tells others what they did themselves, and other companies nothing", async () => {
    const { contributor } = await aBusyCompany();
    expect((await read(contributor)).told).toEqual([]);
    expect((await read((await anOrganisation()).auditor)).told).toEqual([]);
  });

  test("is narrowed by kind and person", async () => {
    const { auditor, administrator } = await aBusyCompany();
    expect((await read(auditor, { kind: "people" })).told).toEqual(inPeople);
    expect((await read(auditor, { person: administrator.id })).told).toEqual(inPeople.slice(1));
    expect((await read(auditor, { kind: "nonsense", person: "x" })).told.length).toBeGreaterThan(3);
  });

  test("is read page by page, each entry once", async () => {
    const { auditor } = await aBusyCompany();
    const whole = (await read(auditor)).told;
    const pieces: string[] = [];
    let before: string | undefined;
    do {
      const page = await read(auditor, { before }, 2);
      pieces.push(...page.told);
      before = page.next ?? undefined;
    } while (before);
    expect(pieces).toEqual(whole);
  });

  test("is narrowed to whole days where the organisation is, and costs no more statements for it", async () => {
    const { productManager, auditor } = await anOrganisation();
    // In Auckland, 13 hours ahead, these are the last moment of the 20th, both ends of the 21st, and the 22nd.
    const moments = ["2026-11-20T10:59:59Z", "2026-11-20T11:00:00Z", "2026-11-21T10:59:59Z", "2026-11-21T11:00:00Z"];
    for (const [place, moment] of moments.entries()) {
      const product = { name: `Lock ${place}`, designation: `HL-${place}`, description: "" };
      await at(new Date(moment), async () => made(await registerProduct(productManager, product)));
    }
    const there = { ...auditor, organisation: { ...auditor.organisation, timeZone: "Pacific/Auckland" } };
    const locks = async (filter: object) =>
      (await read(there, filter)).told.flatMap((sentence) => sentence.match(/(Lock \d)/)?.[1] ?? []);
    expect(await locks({ from: "2026-11-21", to: "2026-11-21" })).toEqual(["Lock 2", "Lock 1"]);
    expect(await locks({ from: "2026-11-21" })).toEqual(["Lock 3", "Lock 2", "Lock 1"]);
    expect(await locks({ to: "2026-11-20" })).toEqual(["Lock 0"]);
    expect(await locks({ from: "2026-02-30", to: "2026-11-20" })).toEqual(["Lock 0"]);
    expect(await locks({ from: "2026-11-22", to: "2026-11-20" })).toEqual(["Lock 3"]);

    const first = await read(there, { from: "2026-11-21", to: "2026-11-21" }, 2);
    const second = await read(there, { from: "2026-11-21", to: "2026-11-21", before: first.next }, 2);
    expect([...first.told, ...second.told].map((sentence) => sentence.at(-1))).toEqual(["2", "2", "1", "1"]);
    expect(second.next).toBeNull();

    const statements = (filter: object) => countStatements(() => read(there, filter));
    expect(await statements({ from: "2026-11-21", to: "2026-11-21" })).toBe(await statements({}));
  });

  test("is exported with nothing that a spreadsheet would run", async () => {
    const company = await aBusyCompany();
    made(await registerProduct(company.productManager, { name: "=1+1", designation: "HL-3", description: "" }));
    let csv = "";
    for await (const piece of trailCsv(company.auditor, {})) csv += new TextDecoder().decode(piece);
    expect(csv.split("\r\n")[0]).toBe("Entry,When (UTC),Who,What,Action,Details,Hash before,Hash");
    expect(csv).toContain("Somebody gave a wrong password for Contributor");
    for (const cell of csv.split(/,|\n/)) expect(cell).not.toMatch(/^"?[=+@]/);
  });
});

test("a day that is none stays as it was typed, with a sentence", () => {
  const noDay = "No such day: it narrows nothing. Days look like 2026-11-21.";
  expect(trailDays({})).toEqual({ from: { typed: "" }, to: { typed: "" } });
  expect(trailDays({ from: "2026-11-01", to: "2026-11-01" })).toEqual({
    from: { typed: "2026-11-01" },
    to: { typed: "2026-11-01" },
  });
  for (const typed of ["2026-02-30", "yesterday", "0026-11-21", "22026-11-21"]) {
    expect(trailDays({ from: typed, to: typed })).toEqual({
      from: { typed, error: noDay },
      to: { typed, error: noDay },
    });
  }
  expect(trailDays({ from: ["2026-11-01", "2026-11-02"] }).from).toEqual({ typed: "" });
  expect(trailDays({ from: "2026-11-02", to: "2026-11-01" })).toEqual({
    from: { typed: "2026-11-02" },
    to: { typed: "2026-11-01", error: "This lies before the first day, so it narrows nothing." },
  });
});

test("every action reads as a sentence that names who did it or whom it befell", () => {
  const names = {
    actor: { name: "Security lead" },
    subject: { name: "Test report" },
    person: () => "somebody",
    day: () => "15 Dec 2026",
  };
  const details = {
    name: "N",
    designation: "D",
    fact: "f",
    question: "q",
    value: "YES",
    section: "s",
    permission: "a:b",
    key: "c/I1.2",
    verdict: "MET",
    until: "2026-12-15",
    on: "2026-12-15",
    roles: [],
    before: [],
    after: [],
    fields: ["legalName"],
    to: null,
    due: null,
    people: 2,
    revision: 1,
    version: 1,
    dropped: 0,
    left: 1,
    returned: 0,
    requirements: 59,
    checklist: "c",
    from: "1",
    fresh: 3,
    added: 1,
    gone: 1,
    confirm: 2,
    evidence: 1,
    size: 2000,
    releases: ["r"],
  };
  for (const action of actions) {
    const sentence = plainly(sentenceOf(action, details, names));
    expect(sentence, action).not.toMatch(/undefined|\[object|NaN/);
    expect(sentence, action).toMatch(/Security lead|Test report|Somebody/);
  }
  expect(plainly(sentenceOf("thing.unheard-of", {}, names))).toBe("Security lead: thing.unheard-of");
});
