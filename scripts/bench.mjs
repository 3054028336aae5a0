// Measures pages, PDF and start on this machine, beside a bare page with one query, in one run.
import "./support/node-version.mjs";

const { finish } = await import("./support/children.mjs");
const { sayWhy } = await import("./support/sentence.mjs");
process.chdir(new URL("..", import.meta.url).pathname);
try {
  const { bench } = await import("../tests/bench/bench.mjs");
  await bench();
  await finish(process.exitCode ?? 0);
} catch (error) {
  sayWhy(error);
  await finish(1);
}
