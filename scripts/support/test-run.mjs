import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findChromium } from "./browser.mjs";
import { build } from "./build.mjs";
import { atTheEnd, ended, finish, launch, runQuietly } from "./children.mjs";
import { generateClient, installPackages } from "./packages.mjs";
import { startPostgres } from "./postgres.mjs";
import { Sentence, sayWhy } from "./sentence.mjs";

const node = process.execPath;
const biome = "node_modules/@biomejs/biome/bin/biome";
const tsx = ["--conditions=react-server", "--import", "tsx"];

/** Everything that `npm test` does, or with `--quick` the part for every day. */
export async function testRun(words) {
  process.chdir(new URL("../..", import.meta.url).pathname);
  const quick = words.includes("--quick");
  const folder = mkdtempSync(join(tmpdir(), "plainproof-run-"));
  atTheEnd(() => rmSync(folder, { recursive: true, force: true }));
  const run = new Run(folder);

  const ready = (await run.step("Packages", installPackages)) && (await run.step("Database client", generateClient));
  if (ready) {
    await run.step("Format and lint", () => run.tool("Biome", [biome, "check", ".", "--error-on-warnings"]));
    await run.step("Types", async () => {
      await run.tool("Finding the routes", ["node_modules/next/dist/bin/next", "typegen"]);
      await run.tool("The check of types", ["node_modules/typescript/bin/tsc", "--noEmit"]);
    });
    await run.step("Content", () => run.tool("The check of content", [...tsx, "scripts/check-content.ts"]));
    if (quick) await run.step("Rules", () => run.vitest("rules", ["rules", "tests/content", "tests/architecture"]));
    else await wholeTest(run);
  }
  const seconds = Math.round((performance.now() - run.began) / 1000);
  console.log(`\n${Math.floor(seconds / 60)} min ${seconds % 60} s${run.skipped ? `, ${run.skipped} skipped` : ""}`);
  console.log(`${run.passed} passed, ${run.failed} failed`);
  await finish(run.failed === 0 ? 0 : 1);
}

async function wholeTest(run) {
  await run.step("Tests on PGlite", () => run.vitest("pglite", []));
  const hasServer = await run.step("PostgreSQL", async () => {
    run.environment.TEST_DATABASE_URL = await startPostgres();
  });
  if (hasServer)
    await run.step("Tests on PostgreSQL", () =>
      run.vitest("postgres", ["tests/features", "tests/lib", "tests/scripts"]),
    );
  const isBuilt = await run.step("Production build", () => build(run.environment));
  const hasBrowser = await run.step("Chromium", async () => {
    run.environment.CHROMIUM_PATH = await findChromium();
  });
  if (isBuilt && hasServer && hasBrowser) await run.step("Browser tests", () => run.playwright());
  if (isBuilt) await run.step("Kills on PGlite", () => run.crashes("pglite"));
  if (isBuilt && hasServer) await run.step("Kills on PostgreSQL", () => run.crashes("postgres"));
}

class Run {
  passed = 0;
  failed = 0;
  skipped = 0;
  began = performance.now();

  constructor(folder) {
    this.folder = folder;
    const { DATABASE_URL, PLAINPROOF_DATA, APP_URL, SESSION_SECRET, TEST_DATABASE_URL, ...environment } = process.env;
    // What the person has set for their own server is none of the tests' business.
    this.environment = { ...environment, NEXT_TELEMETRY_DISABLED: "1", TMPDIR: folder, PLAINPROOF_DATA: folder };
  }

  /** Runs one step and adds up what passed; a step that counts nothing counts as one. */
  async step(name, work) {
    const began = performance.now();
    console.log(`\n── ${name}`);
    try {
      const { passed, failed, skipped = 0 } = count(await work());
      this.passed += passed;
      this.failed += failed;
      this.skipped += skipped;
      this.say(began, failed ? `${failed} failed` : "passed");
      return failed === 0;
    } catch (error) {
      this.failed++;
      sayWhy(error);
      this.say(began, "failed");
      return false;
    }
  }

  say(began, word) {
    console.log(`   ${word}, ${((performance.now() - began) / 1000).toFixed(1)} s`);
  }

  tool(what, parameters) {
    return runQuietly(what, node, parameters, { env: this.environment }).then(() => undefined);
  }

  /** Vitest in sight, with a report beside it to count from. */
  async vitest(name, filters) {
    const report = join(this.folder, `${name}.json`);
    const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
    const parameters = ["node_modules/vitest/vitest.mjs", "run", ...reporters, ...filters];
    const code = await ended(launch(node, parameters, { env: this.environment }));
    const { numPassedTests, numFailedTests, numPendingTests, testResults } = readReport(report, "Vitest");
    const broken = testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0).length;
    const failed = numFailedTests + broken;
    // An error outside of every test fails the run without failing a test.
    return { passed: numPassedTests, failed: failed || (code === 0 ? 0 : 1), skipped: numPendingTests };
  }

  async playwright() {
    const report = join(this.folder, "browser.json");
    const parameters = ["node_modules/@playwright/test/cli.js", "test", "-c", "tests/e2e/playwright.config.ts"];
    const env = { ...this.environment, PLAYWRIGHT_JSON_OUTPUT_NAME: report, PLAYWRIGHT_HTML_OPEN: "never" };
    const code = await ended(launch(node, parameters, { env }));
    const { expected, unexpected, flaky, skipped } = readReport(report, "Playwright").stats;
    return { passed: expected + flaky, failed: unexpected || (code === 0 ? 0 : 1), skipped };
  }

  /** The bounded part of `npm run prove:crash`; each kill counts. */
  async crashes(database) {
    const parameters = ["scripts/prove-crash.mjs", "--on", database, "--kills", "3"];
    const code = await ended(launch(node, parameters, { env: this.environment }));
    if (code !== 0)
      throw new Sentence("An acknowledged answer was lost, or the proof broke off; what is said above names it.");
    return { passed: 3, failed: 0 };
  }
}

function count(answer) {
  return typeof answer === "object" && answer !== null ? answer : { passed: 1, failed: 0 };
}

function readReport(file, who) {
  if (!existsSync(file)) throw new Sentence(`${who} ended without a report; what it said is above.`);
  return JSON.parse(readFileSync(file, "utf8"));
}
