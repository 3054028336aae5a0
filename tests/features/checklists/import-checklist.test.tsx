import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { findAnswerDetail } from "@/features/assessments/detail/find-answer-detail";
import { startAssessment } from "@/features/assessments/start-assessment";
import { SourceCredit } from "@/features/checklists/components/source-credit";
import { listPlaces } from "@/features/checklists/describe-requirement";
import { importChecklist } from "@/features/checklists/import-checklist";
import { findChecklist, findSource, listChecklists, listVersions } from "@/features/checklists/queries";
import { restoreChecklist } from "@/features/checklists/restore-checklist";
import { retireChecklist } from "@/features/checklists/retire-checklist";
import { sheetColumns } from "@/lib/content/sheet-file";
import type { Actor } from "@/lib/permissions";
import { reading } from "@/lib/reading";
import { words } from "../../components/html";
import { anImportedChecklist, aSheet, sheetLines } from "../../support/builders/checklists";
import { aRelease } from "../../support/builders/products";
import { made, refused } from "../../support/outcome";
import { anOrganisation } from "../../support/people";
import { trailOf } from "../../support/trail";

const offered = async (actor: Actor) =>
  (await reading(actor, (tx) => listChecklists(tx, actor))).map(({ id }) => id).filter((id) => id.startsWith("own-"));

const yaml = (text: string) => ({ kind: "yaml" as const, name: "rules.yaml", text });
const small = `id: own-small
title: Small rules
short: Small
audience: developer
categories:
  - id: A
    title: All
    requirements:
      - id: "1.10"
        statement: Logs hold no passwords.
        place: Chapter 2
`;

describe("a sheet", () => {
  test("becomes a checklist that releases can be held against, and leaves a line", async () => {
    const company = await anOrganisation();
    const { productManager, auditor } = company;
    expect(made(await importChecklist(productManager, aSheet()))).toEqual({
      checklistId: "own-radio",
      version: "1",
      requirements: 3,
    });
    const list = await reading(auditor, (tx) => findChecklist(tx, auditor, "own-radio"));
    expect(list?.categories.map(({ title, requirements }) => [title, requirements.length])).toEqual([
      ["Radio", 2],
      ["Cloud", 1],
    ]);
    expect(list?.requirements.map(({ key, appliesWhen }) => [key, appliesWhen])).toEqual([
      ["own-radio/R.1", "always"],
      ["own-radio/R.2", "always"],
      ["own-radio/C.1", "cloud"],
    ]);
    expect(await trailOf("own-radio")).toContain("checklist.imported");

    const { releaseId } = await aRelease(company);
    made(await startAssessment(productManager, { releaseId, checklistIds: ["own-radio"] }));
  });

  test("with bad rows is refused whole, each row by its number", async () => {
    const { productManager, auditor } = await anOrganisation();
    const rows = sheetLines();
    rows[0]?.splice(3, 1, "no_such_condition");
    rows[1]?.splice(1, 1, "R.1");
    rows[2]?.splice(2, 1, "");
    const outcome = refused(await importChecklist(productManager, aSheet({ rows })));
    expect(outcome.message).toBe("The file has 3 mistakes. Nothing was imported.");
    expect(outcome.fieldErrors.file).toEqual([
      'Row 2: There is no condition "no_such_condition".',
      'Row 3: Two requirements have the id "R.1".',
      'Row 4: "statement" is missing.',
    ]);

    const lost = [["", "X.1", "It has no category.", "", "", ""], ...sheetLines(), ["Radio", "R.3", "", "", "", ""]];
    expect(refused(await importChecklist(productManager, aSheet({ rows: lost }))).fieldErrors.file).toEqual([
      'Row 2: The column "Category" is empty.',
      'Row 6: "statement" is missing.',
    ]);
    const alone = refused(await importChecklist(productManager, aSheet({ rows: lost.slice(0, 4) })));
    expect(alone.fieldErrors.file).toEqual(['Row 2: The column "Category" is empty.']);
    expect(await offered(auditor)).toEqual([]);
  });

  test("of a next version comes from where the one before came from, unless it says otherwise", async () => {
    const { productManager, auditor } = await anOrganisation();
    const first = aSheet();
    made(await importChecklist(productManager, { ...first, head: { ...first.head, source: { title: "Rule book" } } }));
    const sourceNow = () =>
      reading(auditor, async (tx) => {
        const list = await findChecklist(tx, auditor, "own-radio");
        return list && (await findSource(tx, auditor, list))?.title;
      });
    const more = ["Radio", "R.3", "The radio stops when nobody uses it.", "", "", "new"];
    made(await importChecklist(productManager, aSheet({ rows: [...sheetLines(), more], follows: "1" })));
    expect(await sourceNow()).toBe("Rule book");

    const third = aSheet({ follows: "2" });
    made(await importChecklist(productManager, { ...third, head: { ...third.head, source: { title: "New book" } } }));
    expect(await sourceNow()).toBe("New book");
  });

  test("names the columns that it lacks, and those that nobody knows", async () => {
    const { productManager } = await anOrganisation();
    const without = {
      ...aSheet(),
      rows: [
        ["Id", "Statement"],
        ["A", "It works."],
      ],
    };
    expect(refused(await importChecklist(productManager, without)).fieldErrors.file).toEqual([
      'Row 1: The first row names the columns. Missing: "Category".',
    ]);
    const strange = {
      ...aSheet(),
      rows: [
        ["Category", "Id", "Statement", "Colour"],
        ["A", "1", "It works.", "red"],
      ],
    };
    expect(refused(await importChecklist(productManager, strange)).fieldErrors.file).toEqual([
      'Row 1: "Colour" is not a column that is known here.',
    ]);
  });
});

describe("a next version", () => {
  test("says what became of each requirement that changed; the version before stays as it was", async () => {
    const company = await anOrganisation();
    const { productManager, auditor } = company;
    await anImportedChecklist(company);
    const rows = sheetLines();
    rows[1]?.splice(2, 1, "Pairing takes a press of three seconds on the device itself.");
    expect(refused(await importChecklist(productManager, aSheet({ rows, follows: "1" }))).fieldErrors.file).toEqual([
      "Row 3: R.2 is not what it was in version 1. Say what became of its meaning: same, narrower, wider or new.",
    ]);
    rows[1]?.splice(5, 1, "narrower");
    expect(made(await importChecklist(productManager, aSheet({ rows, follows: "1" }))).version).toBe("2");

    const versions = await reading(auditor, (tx) => listVersions(tx, auditor, "own-radio"));
    expect(versions.map(({ version, requirements }) => [version, requirements[1]?.statement])).toEqual([
      ["1", "Pairing takes a press on the device itself."],
      ["2", "Pairing takes a press of three seconds on the device itself."],
    ]);
    expect(await offered(auditor)).toEqual(["own-radio"]);
  });

  test("is not taken for a new checklist of the same name, nor over a version that came meanwhile, nor twice", async () => {
    const company = await anOrganisation();
    const { productManager } = company;
    await anImportedChecklist(company);
    expect(refused(await importChecklist(productManager, aSheet())).message).toContain(
      "You have a checklist of this name",
    );
    expect(refused(await importChecklist(productManager, aSheet({ follows: "2" }))).message).toContain(
      "came meanwhile",
    );
    expect(refused(await importChecklist(productManager, aSheet({ follows: "1" }))).message).toContain(
      "This is what version 1 says already",
    );
  });
});

describe("YAML", () => {
  test("is read with its place in the source, and its ids stay text", async () => {
    const company = await anOrganisation();
    const { productManager, auditor } = company;
    made(await importChecklist(productManager, yaml(small)));
    const list = await reading(auditor, (tx) => findChecklist(tx, auditor, "own-small"));
    expect(list?.requirements.map(({ id }) => id)).toEqual(["1.10"]);
    const place = { href: null, place: "Chapter 2", says: "" };
    expect(list?.requirements.map(listPlaces)).toEqual([[place]]);

    const { releaseId } = await aRelease(company);
    const { assessmentId } = made(await startAssessment(productManager, { releaseId, checklistIds: ["own-small"] }));
    const at = { assessmentId, checklistId: "own-small", requirementId: "1.10" };
    const detail = await reading(auditor, (tx) => findAnswerDetail(tx, auditor, at));
    expect(detail?.listings.map(({ places }) => places)).toEqual([[{ place: "Chapter 2", says: "" }]]);
  });

  test("of the page for those who write checklists is sound, and so are the columns that it names", async () => {
    const { productManager } = await anOrganisation();
    const page = readFileSync("docs/own-checklists.md", "utf8");
    const example = /```yaml\n([\s\S]*?)```/.exec(page)?.[1] ?? "";
    expect(made(await importChecklist(productManager, yaml(example))).checklistId).toBe("own-radio-baseline");
    const columns = [...page.matchAll(/^\| \**([A-Z][a-z ]+?)\** \| (?!Is for)/gm)].map(([, name]) => name);
    expect(columns.filter((name) => name !== "Column")).toEqual(Object.values(sheetColumns));
  });

  test("says of its source what was said of it, and no more", async () => {
    const { productManager, auditor } = await anOrganisation();
    made(await importChecklist(productManager, yaml(`${small}source: { title: Rule book }\n`)));
    const source = await reading(auditor, async (tx) => {
      const list = await findChecklist(tx, auditor, "own-small");
      return list && findSource(tx, auditor, list);
    });
    if (!source) throw new Error("The source is lost.");
    expect(words(<SourceCredit source={source} />)).toBe("Rule book.");
  });

  test.each([
    ["an id that could be the product's", small.replace("own-small", "small"), /^Line 1: The id of a checklist/],
    ["a number for an id", small.replace('"1.10"', "1.10"), /^Line 9: "id" reads as the number 1.1/],
    ["an alias", `${small}extra: &a [1]\nmore: *a\n`, /^Line 13: Aliases are not used here/],
    ["a field that nobody knows", `${small}extra: 1\n`, /^Line 12: "extra" is not a field/],
    ["nesting without end", `${small}extra: ${"[".repeat(5000)}`, /^Line 12: This is nested deeper/],
    ["broken YAML", `${small}\t- : [`, /^Line \d+: This is not sound YAML/],
    [
      "a version that skips one",
      small.replace("title:", 'version: "3"\ntitle:'),
      /^Line 2: The next version .* is 1\./,
    ],
  ])("with %s is refused by its line", async (_, text, message) => {
    const { productManager, auditor } = await anOrganisation();
    const [first] = refused(await importChecklist(productManager, yaml(text))).fieldErrors.file ?? [];
    expect(first).toMatch(message);
    expect(await offered(auditor)).toEqual([]);
  });
});

describe("a retired checklist", () => {
  test("is offered no more, keeps its assessments, and can be offered again", async () => {
    const company = await anOrganisation();
    const { productManager, auditor } = company;
    const { checklistId } = await anImportedChecklist(company);
    const { releaseId } = await aRelease(company);
    made(await startAssessment(productManager, { releaseId, checklistIds: [checklistId] }));
    made(await retireChecklist(productManager, { checklistId }));
    expect(await offered(auditor)).toEqual([]);
    expect((await reading(auditor, (tx) => findChecklist(tx, auditor, checklistId, "1")))?.requirements).toHaveLength(
      3,
    );
    expect(refused(await retireChecklist(productManager, { checklistId })).kind).toBe("conflict");
    made(await restoreChecklist(productManager, { checklistId }));
    expect(await offered(auditor)).toEqual([checklistId]);
  });

  test("of another organisation does not exist", async () => {
    const { checklistId } = await anImportedChecklist(await anOrganisation());
    const other = await anOrganisation();
    expect(await reading(other.auditor, (tx) => findChecklist(tx, other.auditor, checklistId, "1"))).toBeNull();
    expect(await offered(other.auditor)).toEqual([]);
    expect(refused(await retireChecklist(other.productManager, { checklistId })).kind).toBe("not-found");
  });
});
