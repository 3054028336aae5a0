import { describe, expect, test } from "vitest";
import { findInChecklists } from "@/features/search/find-in-checklists";
import { findThings } from "@/features/search/find-things";
import { escapeLike } from "@/features/search/rules";
import { database } from "@/lib/db";
import type { Actor } from "@/lib/permissions";
import { reading } from "@/lib/reading";
import { anAnswer, anAssessment, OWASP } from "../../support/builders/assessments";
import { anImportedChecklist } from "../../support/builders/checklists";
import { aPieceOfEvidence } from "../../support/builders/evidence";
import { aProduct } from "../../support/builders/products";
import { countStatements } from "../../support/count-statements";
import { anOrganisation, aPerson } from "../../support/people";

const search = (actor: Actor, query: string) => reading(actor, (tx) => findThings(tx, actor, query));

async function itemsOf(actor: Actor, query: string, title: string) {
  return (await search(actor, query)).find((group) => group.title === title)?.items ?? [];
}

describe("the palette", () => {
  test("finds a product by name and by the number on its label", async () => {
    const company = await anOrganisation();
    const { productId } = await aProduct(company, { name: "Garden Camera" });
    const found = [{ label: "Garden Camera", hint: "ED-HL2", href: `/products/${productId}` }];
    expect(await itemsOf(company.auditor, "garden", "Products")).toEqual(found);
    expect(await itemsOf(company.auditor, "ed-hl", "Products")).toEqual(found);
    expect(await itemsOf(company.auditor, "g%n", "Products")).toEqual([]);
  });

  test("finds a requirement in an assessment by its id and by its words, then in the checklist", async () => {
    const company = await anOrganisation();
    const before = await itemsOf(company.contributor, "I1.4", "Requirements");
    const hrefs = before.map(({ href }) => href);
    expect(hrefs).toEqual(
      expect.arrayContaining([`/checklists/${OWASP}/1/I1.4`, "/checklists/owasp-iot-2017-consumer/1/I1.4"]),
    );
    expect(hrefs).not.toContain("/checklists/cert-mu-2017-manufacturer/1/I1.4");
    expect(new Set(before.map(({ hint }) => hint)).size).toBe(before.length);
    expect(before.map(({ hint }) => hint)).toContain("OWASP IoT 2017, manufacturer");

    const { assessmentId } = await anAssessment(company);
    const [first] = await itemsOf(company.contributor, "i1.4", "Requirements");
    expect(first).toMatchObject({
      label: expect.stringMatching(/^I1\.4 /),
      hint: "Hallway lock · 4.2.0",
      href: `/assessments/${assessmentId}/requirements/${OWASP}/I1.4`,
    });
    const words = first?.label.split(" ").slice(2, 4).join(" ") ?? "";
    expect((await itemsOf(company.contributor, words, "Requirements")).map(({ href }) => href)).toContain(first?.href);
  });

  test("lists each requirement once before it lists one twice, and listens for the product's name", async () => {
    const company = await anOrganisation();
    const older = await anAssessment(company);
    await database().product.update({ where: { id: older.productId }, data: { name: "Corner Plug" } });
    await anAssessment(company);

    const hits = await itemsOf(company.auditor, "password", "Requirements");
    const ids = hits.map(({ label }) => label.split(" ")[0]);
    expect(hits.length).toBe(8);
    expect(new Set(ids).size).toBe(8);
    const inPlug = await itemsOf(company.auditor, "password plug", "Requirements");
    expect(new Set(inPlug.map(({ hint }) => hint))).toEqual(new Set(["Corner Plug · 4.2.0"]));
  });

  test("finds evidence by title, people by name, and pages by what one does there", async () => {
    const company = await anOrganisation();
    const { evidenceId } = await aPieceOfEvidence(company, { title: "Lockout test, bench 3" });
    expect(await itemsOf(company.auditor, "lockout", "Evidence")).toMatchObject([{ href: `/evidence/${evidenceId}` }]);
    expect(await itemsOf(company.auditor, "contrib", "People")).toMatchObject([
      { label: "Contributor", href: `/people/${company.contributor.id}` },
    ]);
    expect(await itemsOf(company.productManager, "new product", "Do")).toMatchObject([{ href: "/products/new" }]);
    expect(await itemsOf(company.auditor, "new product", "Do")).toEqual([]);
  });

  test("opens on what somebody was last doing", async () => {
    const company = await anOrganisation();
    expect(await search(company.contributor, " ")).toEqual([]);
    const { assessment } = await anAnswer(company);
    expect(await search(company.contributor, "")).toMatchObject([
      {
        title: "Where you were",
        items: [
          { href: `/assessments/${assessment.assessmentId}/requirements/${OWASP}/I1.4` },
          { label: "Hallway lock", href: `/products/${assessment.productId}` },
        ],
      },
    ]);
  });

  test("shows nobody what does not exist for them", async () => {
    const company = await anOrganisation();
    const { productId } = await aProduct(company, { name: "Kitchen Hub" });
    const other = await aProduct(company, { name: "Kitchen Scale" });
    const outside = await aPerson({ id: company.organisationId }, "Outside", ["SECURITY_LEAD"], [other.productId]);
    expect((await itemsOf(outside, "kitchen", "Products")).map(({ label }) => label)).toEqual(["Kitchen Scale"]);
    expect(await search((await anOrganisation()).securityLead, "kitchen")).toEqual([]);
    expect(await itemsOf(company.administrator, "kitchen", "Products")).toEqual([]);
    expect(productId).not.toBe(other.productId);
  });

  test("finds what an organisation asks of itself, and shows it to no other", async () => {
    const company = await anOrganisation();
    const { checklistId } = await anImportedChecklist(company);
    const other = await anOrganisation();
    const theirs = { id: "own-radio", rows: [["Radio", "R.9", "The aerial is silent until paired.", "", "", ""]] };
    await anImportedChecklist(other, theirs);

    const found = async (actor: Actor, query: string) =>
      (await itemsOf(actor, query, "Requirements")).map(({ href }) => href).filter((href) => href.includes("own-"));
    expect(await found(company.contributor, "silent until")).toEqual([`/checklists/${checklistId}/1/R.1`]);
    expect(await found(other.contributor, "silent until")).toEqual([`/checklists/${checklistId}/1/R.9`]);
    expect(await found((await anOrganisation()).contributor, "silent until")).toEqual([]);

    const browsed = (actor: Actor, query: string) =>
      reading(actor, (tx) => findInChecklists(tx, actor, query, 20)).then((hits) => JSON.stringify(hits));
    expect(await browsed(company.auditor, "silent")).toContain("R.1");
    expect(await browsed(other.auditor, "silent")).not.toContain("R.1");
  });

  test("asks the database as often for many things as for few", async () => {
    const company = await anOrganisation();
    const grow = async (products: number) => {
      for (let i = 0; i < products; i++) await aProduct(company);
      await anAssessment(company);
      return countStatements(() => search(company.securityLead, "lock"));
    };
    expect(await grow(1)).toBe(await grow(12));
  });
});

test("signs that mean something in a pattern mean themselves", () => {
  expect(escapeLike("50%_a\\b")).toBe("50\\%\\_a\\\\b");
});
