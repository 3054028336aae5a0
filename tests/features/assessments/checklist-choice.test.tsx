import { expect, test } from "vitest";
import { ChecklistChoice } from "@/features/assessments/components/checklist-choice";
import type { ChecklistHere } from "@/features/assessments/held-checklists/describe-choice";
import { startAssessment } from "@/features/assessments/start-assessment";
import { findStart } from "@/features/products/find-start";
import { database } from "@/lib/db";
import { reading } from "@/lib/reading";
import { words } from "../../components/html";
import { anImportedChecklist } from "../../support/builders/checklists";
import { aRelease } from "../../support/builders/products";
import { made } from "../../support/outcome";
import { anOrganisation } from "../../support/people";

const told = (lists: ChecklistHere[], beginning: boolean) =>
  words(<ChecklistChoice name="checklistIds" lists={lists} today="2026-11-21" beginning={beginning} />);

test("a first assessment begins with one list, and everything else stands by its kind", async () => {
  const company = await anOrganisation();
  await anImportedChecklist(company);
  const { productId } = await aRelease(company);
  const start = await reading(company.productManager, (tx) => findStart(tx, company.productManager, productId));
  const lists = start?.checklists ?? [];
  expect(lists.filter(({ begin }) => begin).map(({ id }) => id)).toEqual(["owasp-iot-2017-manufacturer"]);
  expect(start?.profileAccepted).toBe(false);

  const text = told(lists, true);
  const order = [
    "To begin with",
    "OWASP IoT Security Guidance: manufacturer",
    "Your own",
    "Our rules for radio",
    "Laws",
    "Applies since 29 Apr 2024",
    "Applies from 11 Dec 2027",
    "Standards",
    "Guidance Advice",
    "OWASP IoT Security Guidance: consumer",
  ].map((part) => text.indexOf(part));
  expect(order).toEqual([...order].sort((a, b) => a - b));
  expect(order).not.toContain(-1);
  expect(text.split("OWASP IoT Security Guidance: manufacturer")).toHaveLength(2);
  // Where lists are added to an assessment nobody begins, and the list stands among its kind.
  expect(told(lists, false)).not.toContain("To begin with");
  expect(told(lists, false)).toContain("OWASP IoT Security Guidance: manufacturer");
});

test("the assessment of the next release goes on with the lists of the one before", async () => {
  const company = await anOrganisation();
  const { productManager } = company;
  const product = await aRelease(company);
  const start = () => reading(productManager, (tx) => findStart(tx, productManager, product.productId));
  expect((await start())?.before).toBeNull();
  const checklistIds = ["owasp-iot-2017-manufacturer", "owasp-iot-2017-consumer"];
  made(await startAssessment(productManager, { releaseId: product.releaseId, checklistIds }));
  const { firmwareVersion: name } = await database().release.findUniqueOrThrow({ where: { id: product.releaseId } });
  const { releaseId } = await aRelease(company, { product });

  const next = await start();
  expect(next?.release?.id).toBe(releaseId);
  expect(next?.before?.name).toBe(name);
  expect(next?.before?.checklistIds.toSorted()).toEqual(checklistIds.toSorted());
  const text = words(
    <ChecklistChoice name="lists" lists={next?.checklists ?? []} today="2026-11-21" beginning before={next?.before} />,
  );
  const order = [`As in release ${name}`, "manufacturer What a product itself", "consumer Settings", "Laws"];
  const places = order.map((part) => text.indexOf(part));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(places).not.toContain(-1);
});

test("it is said how much of a list applies, and that nothing does", () => {
  const list: ChecklistHere = {
    id: "a-list",
    version: "1",
    title: "A list",
    short: "A list",
    audience: "operator",
    kind: "guidance",
    about: "What it is for.",
    begin: false,
    publisher: "",
    href: "/checklists/a-list/1",
    binds: null,
    requirements: 3,
    applies: 0,
    shared: 0,
    answered: 0,
  };
  expect(told([list], true)).toContain(
    "What it is for. For those who run it, version 1. None of its 3 requirements apply.",
  );
  expect(told([{ ...list, requirements: 1 }], true)).toContain("Its one requirement does not apply.");
  expect(told([{ ...list, applies: 2, shared: 2, answered: 1 }], true)).toContain(
    "2 of 3 requirements apply; 2 are asked for here already, 1 of them answered.",
  );
});
