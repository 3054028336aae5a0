// Damages a copy of the content, and looks whether each damage is refused by file and line or shown as a difference:
//
//   npm run prove:content                            200 damages of 20 kinds
//   npm run prove:content -- --seed 7 --count 40
import { parseArgs } from "node:util";
import { Proof } from "@/tests/content/damages/prove";

const { values } = parseArgs({
  options: { seed: { type: "string", default: "7" }, count: { type: "string", default: "200" } },
});
const began = performance.now();
const proof = new Proof();
const results = proof.run(Number(values.seed), Number(values.count));
proof.end();

const outcomes = ["refused", "shown", "silent", "crash"] as const;
const line = (name: string, cells: readonly (string | number)[]) =>
  console.log(`  ${name.padEnd(36)}${cells.map((it) => String(it || "-").padStart(9)).join("")}`);
const count = (among: typeof results) => outcomes.map((it) => among.filter(({ outcome }) => outcome === it).length);
line("", outcomes);
for (const kind of new Set(results.map((it) => it.kind))) line(kind, count(results.filter((it) => it.kind === kind)));
line("all", count(results));

const flaws = results.filter(({ flaw }) => flaw);
for (const { kind, what, flaw, said } of flaws)
  console.error(`\n${kind}: ${what}\n  ${flaw}\n  ${said.split("\n").slice(0, 5).join("\n  ")}`);
const seconds = ((performance.now() - began) / 1000).toFixed(1);
console.log(`\nSeed ${values.seed}: ${results.length} damages, ${flaws.length} not as they have to be, ${seconds} s`);
if (flaws.length > 0) process.exitCode = 1;
