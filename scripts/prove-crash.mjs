// Kills the app while people answer, and looks whether anything acknowledged is missing afterwards.
//
//   npm run prove:crash                                   20 kills on each database
//   npm run prove:crash -- --on pglite --kills 3 --seed 7
import "./support/node-version.mjs";
import { parseArgs } from "node:util";

const { values } = parseArgs({
  options: { on: { type: "string" }, kills: { type: "string" }, answers: { type: "string" }, seed: { type: "string" } },
});
const { finish } = await import("./support/children.mjs");
const { sayWhy } = await import("./support/sentence.mjs");
const { prove } = await import("../tests/crash/prove.mjs");

process.chdir(new URL("..", import.meta.url).pathname);
const number = (text, otherwise) => (text === undefined ? otherwise : Number(text));
try {
  for (const on of values.on ? [values.on] : ["pglite", "postgres"]) {
    const { kills, answers, seed } = values;
    await prove({ on, kills: number(kills, 20), answers: number(answers, 500), seed: number(seed, 1) });
  }
  await finish(0);
} catch (error) {
  sayWhy(error);
  await finish(1);
}
