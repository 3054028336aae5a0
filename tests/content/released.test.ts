import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { ContentError, readWritten } from "@/lib/content";
import { differencesOf, releasedName } from "@/lib/content/check-released";
import { releasedInWords } from "@/lib/content/released-entries";

// What was released stays: its ids by force, its words in sight.

const root = mkdtempSync(path.join(tmpdir(), "released-"));
cpSync("content", path.join(root, "content"), { recursive: true });
// Whatever is being written just now: here it counts as released.
writeFileSync(path.join(root, releasedName), releasedInWords(readWritten(root)));
const list = readFileSync(path.join(root, releasedName), "utf8");
afterAll(() => rmSync(root, { recursive: true }));

const owasp = "checklists/owasp-iot-2017-manufacturer/1";

/** Content with edits to one file: what is wrong then, or what is not as released. */
function afterEdits(name: string, ...edits: [from: string, to: string][]): string[] {
  const file = path.join(root, "content", `${name}.yaml`);
  const before = readFileSync(file, "utf8");
  const after = edits.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`"${from}" is not in ${name}.`);
    return text.replace(from, to);
  }, before);
  writeFileSync(file, after);
  try {
    return [...differencesOf(readWritten(root))].map(({ part, id, what }) => `${part} ${id} ${what}`);
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return error.mistakes.map((it) => `${it.file}:${it.line}: ${it.message}`);
  } finally {
    writeFileSync(file, before);
  }
}

/** The line of an entry in the list. */
function lineOf(part: string, id: string): number {
  const from = list.indexOf(`\n${part}:\n`);
  const at = list.indexOf(`\n  - ${id} |`, from);
  if (from < 0 || at < 0) throw new Error(`${part} ${id} is not in the list.`);
  return list.slice(0, at + 1).split("\n").length;
}

test("the list in the repository says what content says: releasing is one deliberate step, npm run release:content", () => {
  const differences = [...differencesOf(readWritten(process.cwd()))];
  expect(differences.map(({ part, id, what }) => `${part} ${id}: ${what}`)).toEqual([]);
});

test("content that was just released is as released", () => expect(afterEdits(owasp)).toEqual([]));

test("a requirement that is gone is refused at its line of the list", () => {
  const text = readFileSync(path.join(root, "content", `${owasp}.yaml`), "utf8");
  const [whole = ""] = /\n {6}- id: I3\.3\n(?: {8,}.*\n| {8}\S.*\n)+/.exec(text) ?? [];
  expect(whole).toContain("statement:");
  expect(afterEdits(owasp, [whole, "\n"])).toContain(
    `content/released.yaml:${lineOf(owasp, "I3.3")}: "I3.3" was released in ${owasp} and is gone. ` +
      "Put it back under this id; it can leave with a new version: content/checklists/owasp-iot-2017-manufacturer/2.yaml.",
  );
});

test("a renamed requirement, question, condition and field of a policy are refused under their old name", () => {
  const [requirement] = afterEdits(owasp, ["id: G.1", "id: G.9"]);
  expect(requirement).toContain(`content/released.yaml:${lineOf(owasp, "G.1")}: "G.1" was released`);
  expect(requirement).toContain('is gone, or now called "G.9".');

  const condition = afterEdits("conditions", ["  cfg_https:", "  cfg_tls:"]).filter((it) => it.includes("released"));
  expect(condition).toEqual([
    `content/released.yaml:${lineOf("conditions", "cfg_https")}: "cfg_https" was released in conditions and is gone, or now called "cfg_tls". Put it back under this id: what people stored names it.`,
  ]);

  const policy = readFileSync(path.join(root, "content/policies/consumer-iot/1.yaml"), "utf8");
  const [, section = ""] = /\n {2}- id: (\S+)/.exec(policy) ?? [];
  const [renamed] = afterEdits("policies/consumer-iot/1", [`  - id: ${section}\n`, "  - id: another-name\n"]);
  expect(renamed).toContain(`"${section}" was released in policies/consumer-iot/1 and is gone`);
});

test("changed words are shown by requirement and field, and break nothing", () => {
  const statement = "After a few failed sign-ins, the web interface locks";
  expect(afterEdits(owasp, [statement, "After five failed sign-ins, the web interface locks"])).toEqual([
    `${owasp} I1.2 statement has changed`,
  ]);
  expect(
    afterEdits("conditions", ["holds: the product has a web page", "holds: the product comes with a web page"]),
  ).toEqual([expect.stringMatching(/^conditions \w+ holds has changed$/)]);
});

test("what moves is shown, in its category and in its order", () => {
  expect(
    afterEdits(owasp, ["id: I1.1\n", "id: I1.0\n"], ["id: I1.2\n", "id: I1.1\n"], ["id: I1.0\n", "id: I1.2\n"]),
  ).toEqual(
    expect.arrayContaining([
      `${owasp} I1.1 statement has changed`,
      `${owasp} I1.2 statement has changed`,
      `${owasp} I1.2 stands in another place`,
    ]),
  );
});

test("what is new is named as not released yet: a requirement, and a whole version", () => {
  const [before, entry] = list.split("\n").slice(lineOf(owasp, "G.1") - 1);
  expect(entry).toContain("- G.2 |");
  expect(afterEdits("released", [`${before}\n${entry}\n`, `${before}\n`])).toEqual([
    `${owasp} G.2 is not released yet`,
  ]);
  const from = list.indexOf(`${owasp}:\n`);
  const whole = list.slice(from, list.indexOf("\nchecklists/", from) + 1);
  expect(afterEdits("released", [whole, ""])).toEqual([`${owasp}  is not released yet`]);
});

test("a file that is gone is refused, and so is a list that somebody wrote by hand", () => {
  expect(
    afterEdits("released", [`${owasp}:`, `checklists/never-written/1:\n  - A.1 | statement=abc\n${owasp}:`]),
  ).toEqual([
    expect.stringMatching(
      /^content\/released\.yaml:\d+: checklists\/never-written\/1 was released with 1 ids and is gone\. Put content\/checklists\/never-written\/1\.yaml back\.$/,
    ),
  ]);
  expect(afterEdits("released", [`${owasp}:`, `${owasp}:\n  - I1.0 A statement`])).toEqual([
    expect.stringContaining("Write this list with npm run release:content."),
  ]);
});
