import { defineConfig } from "@playwright/test";
import type { Database } from "./support/test";

const root = new URL("../..", import.meta.url).pathname;

// Each worker starts the app for itself, on a database and data folder of its own (see support/app.ts).
export default defineConfig<object, { on: Database }>({
  testDir: ".",
  testMatch: "**/*.spec.ts",
  outputDir: `${root}test-results`,
  workers: 2,
  retries: 0,
  timeout: 180_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [
    ["list"],
    ["json", { outputFile: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ?? `${root}test-results/report.json` }],
  ],
  // The whole job is walked once on each database, and so is what costs little.
  projects: [
    { name: "PostgreSQL", use: { on: "postgres" }, testIgnore: "demo.spec.ts" },
    { name: "PGlite", use: { on: "pglite" }, testMatch: ["whole-job.spec.ts", "demo.spec.ts"] },
  ],
  use: {
    actionTimeout: 20_000,
    viewport: { width: 1440, height: 900 },
    locale: "en-GB",
    timezoneId: "UTC",
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
      // Root has no sandbox to give; anybody else keeps it.
      args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
    },
  },
});
