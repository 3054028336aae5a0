// Everything up to a tested app, from a fresh clone: what CI runs. `--quick` (npm run check) is the part for every day.
import "./support/node-version.mjs";

import("./support/test-run.mjs").then(({ testRun }) => testRun(process.argv.slice(2)));
