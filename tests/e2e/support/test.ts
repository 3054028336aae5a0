import { test as base } from "@playwright/test";
import { type App, startApp } from "./app";

export type Database = "postgres" | "pglite";

/** The app on an empty database, once a worker. A file that needs one to itself starts its own with startApp(). */
export const test = base.extend<object, { app: App; on: Database }>({
  /** Which database the project walks on; see playwright.config.ts. */
  on: ["postgres", { option: true, scope: "worker" }],
  app: [
    async ({ on }, use) => {
      const app = await startApp({ on });
      await use(app);
      await app.stop();
    },
    { scope: "worker", timeout: 180_000 },
  ],
});

export { expect } from "@playwright/test";
