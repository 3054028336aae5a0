import { describe, expect, test } from "vitest";
import { signIn } from "@/features/accounts/sign-in";
import { listTrail } from "@/features/audit/queries";
import { trailFilterSchema } from "@/features/audit/schema";
import { actions, plainly, sentenceOf } from "@/features/audit/sentences";
import { trailCsv } from "@/features/audit/trail-csv";
import { describeOrganisation } from "@/features/organisation/describe-organisation";
import { changeRoles } from "@/features/people/change-roles";
import { registerProduct } from "@/features/products/register-product";
import type { Actor } from "@/lib/permissions";
import { reading } from "@/lib/reading";
import { withPassword } from "../../support/accounts";
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
