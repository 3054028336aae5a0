import { test as base } from "@playwright/test";
import { type App, startApp } from "./app";

/** The app on an empty database, once a worker. A file that needs one to itself starts its own with startApp(). */
export const test = base.extend<object, { app: App }>({
  app: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are asked for from the braces.
    async ({}, use) => {
      const app = await startApp();
      await use(app);
      await app.stop();
    },
    { scope: "worker", timeout: 180_000 },
  ],
});

export { expect } from "@playwright/test";
