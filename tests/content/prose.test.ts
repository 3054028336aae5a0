import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { readContent } from "@/lib/content";
import { checkProse } from "@/lib/content/check-prose";

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

function copyOfContent(): string {
  const root = mkdtempSync(path.join(tmpdir(), "prose-"));
  folders.push(root);
  cpSync("content", path.join(root, "content"), { recursive: true });
  return root;
}

const owasp = "content/checklists/owasp-iot-2017-manufacturer/1.yaml";

// What is replaced in which file, by what, and the finding on the line where the text begins.
const edits: [file: string, from: string, to: string, message: string][] = [
  [
    owasp,
    "statement: After a few failed sign-ins, the web interface locks the account, if only for a while.",
    "statement: After a few failed sign-ins, the web interface loks the account, if only for a while.",
    '"loks" is not in the dictionary. Mend it, or add it to content/words.txt.',
  ],
  [
    owasp,
    "statement: Traffic to the web interface passes a web application firewall before it reaches the application.",
    "statement: traffic to the web interface passes a web application firewall before it reaches the application",
    "I1.5: The statement starts with a small letter.",
  ],
  [
    owasp,
    "statement: traffic to the web interface",
    "statement: traffic to the web interface",
    "I1.5: The statement does not end with a full stop.",
  ],
  [
    owasp,
    "statement: The owner can change the factory user name and password of the web interface.",
    "statement: The owner can change the factory user name. The owner can change the password.",
    "I1.6: The statement is more than one sentence.",
  ],
  [
    owasp,
    "statement: Every function behind a sign-in can only be reached with a strong password.",
    "statement: Every function is behind a sign-in; it can only be reached with a strong password and/or a key.",
    "I2.1: The statement is two, joined with a semicolon.",
  ],
  [
    owasp,
    "statement: Every function is",
    "statement: Every function is",
    'I2.1: The statement says "and/or": say which.',
  ],
  [
    owasp,
    "statement: People with different roles reach only the functions and the data of their own role.",
    "statement: People with different roles should reach only the functions, data etc. of their own role.",
    'I2.2: The statement says "should": say what is so when it is met.',
  ],
  [
    owasp,
    "statement: People with different roles should",
    "statement: People with different roles should",
    'I2.2: The statement says "etc.": name the things, or say what they have in common.',
  ],
  [
    owasp,
    "buyer: You can protect your sign-in with a second step, besides the password.",
    "buyer: You can protect your sign-in with a second step",
    "I2.3: The buyer's sentence does not end with a full stop.",
  ],
  [
    "content/conditions.yaml",
    "holds: the product has a web page of its own",
    "holds: the product has a web paige of its own",
    '"paige" is not in the dictionary. Mend it, or add it to content/words.txt.',
  ],
  [
    "content/capabilities.yaml",
    "label: Through a hub in the home",
    "label: Through an HTPPS hub in the home",
    '"HTPPS" is not in the dictionary. Mend it, or add it to content/words.txt.',
  ],
  [
    "content/policies/consumer-iot/1.yaml",
    "hint: One or two sentences that a neighbour understands.",
    "hint: One or two sentences that a neighbor understands.",
    '"neighbor" is not in the dictionary. Mend it, or add it to content/words.txt.',
  ],
  ["content/words.txt", "\nIoT\n", "\nIoT\nhouse\n", '"house" is in the dictionary already.'],
  ["content/words.txt", "\nIoT\nhouse\n", "\nIoT\nhouse\n", '"house" comes before "IoT".'],
  ["content/words.txt", "\nTLS\n", "\nTLS\nTLS\n", '"TLS" is listed twice.'],
];

test("everything that people read is spelled as British English spells it, and statements read easily", async () => {
  expect(await checkProse(process.cwd())).toEqual([]);
});

test("each slip is named by file and line, and nothing else is", async () => {
  const root = copyOfContent();
  const read = (file: string) => readFileSync(path.join(root, file), "utf8");
  for (const [file, from, to] of edits) {
    if (!read(file).includes(from)) throw new Error(`"${from}" is not in ${file}.`);
    writeFileSync(path.join(root, file), read(file).replace(from, to));
  }
  // In the list of words the slip is the last line of what was written.
  const lineOf = (file: string, text: string) =>
    read(file)
      .slice(0, read(file).indexOf(text) + (text.endsWith("\n") ? text.length - 1 : 0))
      .split("\n").length;
  const expected = edits.map(([file, , to, message]) => `${file}:${lineOf(file, to)}: ${message}`);
  const found = (await checkProse(root)).map((it) => `${it.file}:${it.line}: ${it.message}`);
  expect(found.sort()).toEqual(expected.sort());
});

test("a caution that repeats its reason is no caution", async () => {
  const root = copyOfContent();
  const file = path.join(root, owasp);
  const why =
    "          why: A small device rarely has room for such a filter, and no current baseline standard asks for one.\n";
  const [before, rest] = readFileSync(file, "utf8").split(why);
  const after = rest?.replace(
    / {10}instead: >-\n( {12}.*\n)+/,
    `${why.replace("why", "instead").replace("A small", "a small")}`,
  );
  writeFileSync(file, `${before}${why}${after}`);
  expect((await checkProse(root)).map(({ message }) => message)).toEqual([
    "I1.5: The caution gives its reason again where it says what to do instead.",
  ]);
});

test("the running product reads content with a misspelled word, and without the list of words", () => {
  const root = copyOfContent();
  rmSync(path.join(root, "content/words.txt"));
  expect(readContent(root).objectives.size).toBe(58);
});
