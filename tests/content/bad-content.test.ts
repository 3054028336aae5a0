import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { ContentError, readContent } from "@/lib/content";

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** The real content with one edit: what it says then, and the line that the edit put its text on. */
function afterEdit(file: string, from: string, to: string) {
  const root = mkdtempSync(path.join(tmpdir(), "content-"));
  folders.push(root);
  cpSync("content", path.join(root, "content"), { recursive: true });
  const target = path.join(root, "content", file);
  const before = readFileSync(target, "utf8");
  if (!before.includes(from)) throw new Error(`"${from}" is not in ${file}.`);
  const at = before.indexOf(from);
  writeFileSync(target, before.slice(0, at) + to + before.slice(at + from.length));
  return { line: before.slice(0, at).split("\n").length, mistakes: mistakesUnder(root) };
}

function mistakesUnder(root: string): string[] {
  try {
    readContent(root);
    return [];
  } catch (error) {
    if (error instanceof ContentError) return error.mistakes.map((it) => `${it.file}:${it.line}: ${it.message}`);
    throw error;
  }
}

const owasp = "checklists/owasp-iot-2017-manufacturer/1.yaml";
const requirement = "  - id: I1.2";
const buyer = "buyer: After {attempts} wrong passwords, the web page locks the account.";

// What the edit does; the file; what is replaced; by what; the message; how many lines below the edit it is reported.
const table: [string, string, string, string, string, number?][] = [
  ["a version as a number", owasp, 'version: "1"', "version: 1", '"version" reads as the number 1. Put it in quotes.'],
  ["an id as a number", owasp, "- id: I1.2", "- id: 3.10", '"id" reads as the number 3.1. Put it in quotes.'],
  ["an id twice", owasp, "- id: I1.2", "- id: I1.1", 'Two requirements have the id "I1.1".'],
  ["a category twice", owasp, "- id: I2\n", "- id: I1\n", 'Two categories have the id "I1".'],
  ["an unknown objective", owasp, "[auth.lockout]", "[auth.locked]", 'There is no objective "auth.locked".'],
  [
    "an unknown condition",
    owasp,
    "applies-when: web_login",
    "applies-when: weblogin",
    'There is no condition "weblogin".',
  ],
  [
    "a date in words",
    "sources/owasp-iot-2017.yaml",
    'date: "2017-02-14"',
    "date: February 2017",
    'A date is written "2017-02-14", or "2017-02" or "2017" where the document names no day.',
  ],
  ["an unknown source", owasp, "id: owasp-iot-2017,", "id: owasp-2018,", 'There is no source "owasp-2018".'],
  [
    "an unknown seed",
    owasp,
    "manufacturer/I1.2]",
    "manufacturer/I1.99]",
    'No source has the item "owasp-2017/manufacturer/I1.99".',
  ],
  [
    "a seed in no form",
    owasp,
    "[owasp-2017/manufacturer/I1.2]",
    "[I1.2]",
    "A seed is written document/place, such as owasp-2017/manufacturer/I1.2.",
  ],
  [
    "a blank without a value",
    owasp,
    "{attempts} wrong",
    "{tries} wrong",
    "The buyer's sentence has a blank {tries} without a value of that name.",
  ],
  [
    "a value without a blank",
    owasp,
    buyer,
    "buyer: It locks.",
    'The value "attempts" is not used in the buyer\'s sentence.',
    -1,
  ],
  [
    "an unknown field",
    owasp,
    `${requirement}\n`,
    `${requirement}\n        priority: high\n`,
    '"priority" is not a field that this place knows.',
    1,
  ],
  [
    "a missing field",
    owasp,
    "        statement: The mobile app refuses new passwords that are too short or commonly used.\n",
    "",
    '"statement" is missing.',
    -1,
  ],
  [
    "a caution that only complains",
    owasp,
    "          instead: Use TLS 1.3, or TLS 1.2 with current cipher suites, and switch everything older off.\n",
    "",
    '"instead" is missing.',
    -1,
  ],
  [
    "a condition in no form",
    owasp,
    "applies-when: web_login",
    "applies-when: { every: [web] }",
    "A condition is a name,",
  ],
  [
    "an audience of its own",
    owasp,
    "audience: manufacturer",
    "audience: everybody",
    '"audience" is one of: manufacturer, developer, consumer, operator.',
  ],
  [
    "a long statement",
    owasp,
    "statement: The mobile app refuses new passwords that are too short or commonly used.",
    `statement: ${"word ".repeat(31).trim()}.`,
    "The statement has 31 words. 30 are the most.",
  ],
  [
    "a checklist in another's place",
    owasp,
    "id: owasp-iot-2017-manufacturer",
    "id: owasp-manufacturer",
    "belongs in content/checklists/owasp-manufacturer/1.yaml.",
  ],
  [
    "an unknown question",
    "conditions.yaml",
    "{ yes: notify }",
    "{ yes: notified }",
    'There is no yes-no question "notified".',
  ],
  [
    "an unknown option",
    "conditions.yaml",
    "network-model/local-hub",
    "network-model/hub",
    'There is no option "network-model/hub".',
  ],
  [
    "a choice asked for like a yes",
    "conditions.yaml",
    "{ yes: notify }",
    "{ yes: network-model }",
    'There is no yes-no question "network-model".',
  ],
  [
    "a question twice",
    "capabilities.yaml",
    "- id: mobile-login",
    "- id: mobile",
    'Two questions have the id "mobile".',
  ],
  [
    "an implied nothing",
    "capabilities.yaml",
    "{ services: yes }",
    "{ service: yes }",
    'There is no yes-no question "service".',
  ],
  [
    "a caution that leads nowhere",
    "capabilities.yaml",
    "instead: unique-on-label",
    "instead: sticker",
    '"instead" names another option of this question.',
  ],
  [
    "an objective twice",
    "objectives.yaml",
    "- id: auth.lockout",
    "- id: auth.password-strength",
    'Two objectives have the id "auth.password-strength".',
  ],
  [
    "a crosswalk to a provision that the standard does not have",
    "objectives.yaml",
    'etsi-en-303-645-v3: ["5.1-5"]',
    'etsi-en-303-645-v3: ["5.1-6"]',
    'The source "etsi-en-303-645-v3" has no provision "5.1-6".',
  ],
  [
    "an item twice",
    "sources/owasp-iot-2017.yaml",
    "id: owasp-2017/manufacturer/I1.2,",
    "id: owasp-2017/manufacturer/I1.1,",
    'Two items have the id "owasp-2017/manufacturer/I1.1".',
  ],
  [
    "an unsafe address",
    "sources/owasp-iot-2017.yaml",
    "url: https:",
    "url: http:",
    "The address starts with https://.",
  ],
  [
    "an alias",
    owasp,
    "[auth.lockout]",
    "&lock [auth.lockout]\n        evidence: *lock",
    "Aliases are not used here. Write the text out.",
    1,
  ],
  ["a tab", owasp, "    title: Insecure web interface", "\ttitle: Insecure web interface", "This is not sound YAML:"],
  [
    "a key twice",
    owasp,
    "audience: manufacturer",
    "audience: manufacturer\naudience: developer",
    "This is not sound YAML:",
    1,
  ],
];

test.each(table)("%s is refused by file and line", (_, file, from, to, message, below = 0) => {
  const { line, mistakes } = afterEdit(file, from, to);
  const place = `content/${file}:`;
  const found = mistakes.filter((mistake) => mistake.startsWith(place) && mistake.includes(message));
  expect(found, mistakes.join("\n")).not.toEqual([]);
  expect(found[0]).toContain(`${place}${line + below}: `);
});

test("conditions that need each other are refused, directly or through a question", () => {
  const direct = afterEdit(
    "conditions.yaml",
    "when: { all: [pii, { yes: extra-data }] }",
    "when: { all: [pii_extra] }",
  );
  expect(direct.mistakes).toEqual([
    `content/conditions.yaml:${direct.line}: This goes round in a circle: condition pii_extra > condition pii_extra.`,
  ]);
  const asked = "        asked-when: web\n";
  const { mistakes } = afterEdit("capabilities.yaml", asked, "        asked-when: web_login\n");
  expect(mistakes).toHaveLength(1);
  expect(mistakes[0]).toContain("condition web_login > question web-login > condition web_login.");
});

test("all mistakes are listed at once, in the order of their places", () => {
  const { mistakes } = afterEdit(
    owasp,
    "objectives: [auth.password-strength]",
    "objectives: [nothing, auth.lockout, nor.this]",
  );
  expect(mistakes.map((mistake) => mistake.split(": ")[1])).toEqual([
    'There is no objective "nothing".',
    'There is no objective "nor.this".',
  ]);
});

test("a new version says what a change does to the meaning", () => {
  const root = mkdtempSync(path.join(tmpdir(), "content-"));
  folders.push(root);
  cpSync("content", path.join(root, "content"), { recursive: true });
  const first = readFileSync(path.join(root, "content", owasp), "utf8");
  const second = first.replace('version: "1"', 'version: "2"').replace("After a few failed", "After five failed");
  const file = path.join(root, "content", owasp.replace("1.yaml", "2.yaml"));

  writeFileSync(file, second);
  expect(mistakesUnder(root)).toEqual([expect.stringContaining("I1.2 is not what it was in the version before.")]);
  writeFileSync(file, second.replace(/(id: I1\.2\n)/, "$1        meaning: narrower\n"));
  expect(mistakesUnder(root)).toEqual([]);
  expect(readContent(root).latest("owasp-iot-2017-manufacturer")?.version).toBe("2");
});

test("a file without a place, a file too large and a missing file are refused", () => {
  const root = mkdtempSync(path.join(tmpdir(), "content-"));
  folders.push(root);
  mkdirSync(path.join(root, "content", "sources"), { recursive: true });
  writeFileSync(path.join(root, "content", "stray.yaml"), "a: b\n");
  writeFileSync(path.join(root, "content", "sources", "big.yaml"), `# ${"x".repeat(1024 * 1024)}\n`);
  expect(mistakesUnder(root)).toEqual([
    "content/capabilities.yaml:1: This file is missing.",
    "content/conditions.yaml:1: This file is missing.",
    "content/objectives.yaml:1: This file is missing.",
    "content/released.yaml:1: This file is missing.",
    "content/sources/big.yaml:1: The file is larger than 1 MB.",
    "content/stray.yaml:1: This file has no place here. content/README.md says what goes where.",
  ]);
});
