import "../support/database";
import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { expect, test } from "vitest";
import { accounts, firstStart } from "./accounts";
import { assessments } from "./assessments";
import { checklists } from "./checklists";
import { evidence } from "./evidence";
import { exceptions } from "./exceptions";
import { people } from "./people";
import { policies } from "./policies";
import { products } from "./products";
import { aCast, type Cast, cellsOf, columns, type Row } from "./row";

// Every command, asked by everybody. A change of who may do what shows in review as a change of commands.txt; run
// vitest with -u to accept one. The last lines of commands.txt say what its words mean.

const root = join(import.meta.dirname, "../..");
const rows: Record<string, Row> = {
  ...accounts,
  ...people,
  ...products,
  ...checklists,
  ...assessments,
  ...evidence,
  ...exceptions,
  ...policies,
};
const printed = new Map<string, string[]>();

/** Every command in the source, as feature/file; where the file calls it otherwise or holds several, with its name. */
function commandsInSource(): string[] {
  const files = readdirSync(join(root, "features"), { recursive: true, encoding: "utf8" });
  return files
    .filter((file) => file.endsWith(".ts"))
    .flatMap((file) => {
      const source = readFileSync(join(root, "features", file), "utf8");
      const names = [...source.matchAll(/const (\w+) = command\(/g)].map(([, name]) => name ?? "");
      expect(names.length, `${file}: a command is bound to a const`).toBe(source.match(/\bcommand\(/g)?.length ?? 0);
      const deed = basename(file, ".ts");
      const place = `${basename(dirname(file))}/${deed}`;
      return names.map((name) => (kebab(name) === deed ? place : `${place}:${name}`));
    });
}

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

test("every command has a row, and every row a command", () => {
  const named = Object.keys({ ...firstStart, ...rows }).map((key) => key.replace(/ \(.*\)$/, ""));
  expect([...new Set(named)].sort()).toEqual(commandsInSource().sort());
});

test.each(Object.entries(firstStart))("%s", async (key, row) => {
  const nobodyYet = { organisationId: "00000000-0000-0000-0000-000000000000" } as Cast;
  await ask(key, row, nobodyYet);
});

test.each(Object.entries(rows))("%s", async (key, row) => {
  await ask(key, row, await aCast());
});

async function ask(key: string, row: Row, cast: Cast) {
  const { cells, unproven } = await cellsOf(row, cast);
  printed.set(key, cells);
  expect(
    unproven,
    "At least one yes has to end well, or nobody knows whether the row asks for something possible",
  ).toBe(false);
  const elsewhere = cells.at(-1);
  expect(elsewhere).toBe(row.only ? "-" : row.own ? "own" : "not found");
}

const legend = `
yes        they may: it was done, or refused for a reason that comes after the permission (done already, for one)
no         forbidden, and the trail keeps that they tried
not found  for them it does not exist
locked     the database's own roles refuse it, before any rule of ours is asked
own        it names nothing: it acts on the organisation of whoever asks, as it does here, and leaves no trace here
-          cannot be asked so: four eyes do not apply, it is for an account of one's own, or the function around it
           takes nobody's word for who asks

contributor: what is asked about is theirs; other contributor: it is not. lead with a hand: a security lead who had a
hand in it. other product: security lead and product manager who is let in to another product only. nobody: a visitor.
elsewhere: every role at once, in another organisation.
`;

test("who may do what, command by command", async () => {
  const heads = Object.keys(columns);
  const line = (first: string, cells: string[]) =>
    `${first.padEnd(52)}${cells.map((cell, i) => cell.padEnd(Math.max((heads[i] ?? "").length, 9) + 2)).join("")}`.trimEnd();
  const grid = [line("", heads), ...[...printed].map(([key, cells]) => line(key, cells))];
  await expect(`${grid.join("\n")}\n${legend}`).toMatchFileSnapshot("commands.txt");
});
