import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { type App, startApp } from "./support/app";
import { expect, test } from "./support/test";

// Screens of a demo, where every kind of thing stands in several states: WCAG 2.2 AA by axe in both themes, and no
// sideways scroll on a phone.

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

let app: App;
let screens: Record<string, string> = {};
let state: Awaited<ReturnType<ReturnType<Page["context"]>["storageState"]>>;

test.beforeAll(async ({ browser, on }) => {
  test.setTimeout(400_000);
  app = await startApp({ on, demo: true });
  const page = await (await browser.newContext()).newPage();
  await page.goto(app.links["Security lead"]?.split(" ")[0] ?? "");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { name: "My work" })).toBeVisible();
  state = await page.context().storageState();
  screens = await findScreens(page);
  await page.close();
});
test.afterAll(() => app?.stop());

/** Addresses of things that exist, followed from the lists as a person would. */
async function findScreens(page: Page): Promise<Record<string, string>> {
  const first = async (list: string, address: RegExp, name = /./) => {
    await page.goto(app.address + list);
    const links = await page.getByRole("main").getByRole("link").all();
    for (const link of links) {
      const href = (await link.getAttribute("href")) ?? "";
      if (address.test(href) && name.test((await link.textContent()) ?? "")) return href;
    }
    throw new Error(`${list} leads to nothing like ${address}.`);
  };
  const product = await first("/products", /^\/products\/[0-9a-f-]{36}$/, /Lock/);
  const policy = await first("/policies", /^\/policies\/[0-9a-f-]{36}$/, /Monitor/);
  return {
    Home: "/",
    "a product": product,
    "its profile": `${product}/profile`,
    "its facts": `${product}/facts`,
    "an answer": await first(`${product}/assessment`, /\/requirements\//),
    "a review": await first("/reviews", /^\/reviews\/[0-9a-f-]{36}$/),
    "an exception": await first("/exceptions", /^\/exceptions\/[0-9a-f-]{36}$/),
    "a piece of evidence": await first("/evidence", /^\/evidence\/[0-9a-f-]{36}$/),
    "a drifted policy": policy,
    "the policy editor": `${policy}/sections/encryption`,
    "what stops publishing": `${policy}/publish`,
    "the trail": "/audit",
    "the people": "/people",
    "the public page": "/p/hallway-lock",
    "a public address of nothing": "/p/nothing-of-this-name",
  };
}

for (const theme of ["light", "dark"] as const) {
  test(`axe finds nothing to mend in the ${theme}`, async ({ browser }) => {
    const context = await browser.newContext({ storageState: state, colorScheme: theme });
    const page = await context.newPage();
    for (const [name, address] of Object.entries(screens)) {
      await page.goto(app.address + address);
      const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
      const found = violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`,
      );
      expect.soft(found, name).toEqual([]);
    }
    await context.close();
  });
}

test("nothing scrolls sideways on a phone", async ({ browser }) => {
  const context = await browser.newContext({ storageState: state, viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  for (const [name, address] of Object.entries(screens)) {
    await page.goto(app.address + address);
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect.soft(wider, name).toBeLessThanOrEqual(0);
  }
  await context.close();
});
