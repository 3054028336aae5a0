import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { type App, startApp } from "./support/app";
import { expect, test } from "./support/test";

// Screens of a demo, where every kind of thing stands in several states: what keys, clipboard and a lost connection do,
// WCAG 2.2 AA by axe in both themes, and no sideways scroll on a phone.

const onePixel = [
  ...Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
    "base64",
  ),
];
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

let app: App;
let screens: Record<string, string> = {};
let state: Awaited<ReturnType<ReturnType<Page["context"]>["storageState"]>>;

test.beforeAll(async ({ browser, on }) => {
  test.setTimeout(600_000);
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

test("a key that a button shows does what the button does", async ({ browser }) => {
  const page = await (await browser.newContext({ storageState: state })).newPage();
  await page.goto(`${app.address}/evidence`);
  await expect(page.getByRole("link", { name: "Add evidence" })).toBeVisible();
  // The page may still be waking up when it is first shown.
  await expect(async () => {
    await page.keyboard.press("n");
    await expect(page).toHaveURL(/evidence\/new/, { timeout: 1000 });
  }).toPass();
  await page.context().close();
});

test("a letter that also follows G means the screen's own deed from the first moment on", async ({ browser }) => {
  const page = await (await browser.newContext({ storageState: state })).newPage();
  const address = app.address + screens["an open answer"];
  await page.goto(address);
  const choose = page.getByRole("button", { name: "Choose a file" });
  // Before the page is awake a key is lost; the first one that is heard counts.
  await expect(async () => {
    await page.keyboard.press("e");
    await expect(choose).toBeFocused({ timeout: 50 });
  }).toPass({ intervals: [20] });
  await expect(page).toHaveURL(address);

  // From the list, whatever is open there, and while a requirement is still on its way.
  await page.getByRole("region", { name: "Requirements" }).locator("a[href$='/I6.2']").focus();
  await page.keyboard.press("e");
  await expect(choose).toBeFocused();
  await page.keyboard.press("j");
  await page.keyboard.press("e");
  await expect(page).toHaveURL(/I6\.2$/);
  await expect(choose).toBeFocused();
  // What stands in the button's place while evidence is being added.
  await page.getByRole("button", { name: "Note" }).click();
  await page.getByRole("button", { name: "Cancel" }).focus();
  await page.keyboard.press("e");
  await expect(page.getByRole("region", { name: "Evidence", exact: true })).toBeFocused();
  await page.context().close();
});

test("the list of keys comes with ?, and comes again, and a row of products leads to its product", async ({
  browser,
}) => {
  const page = await (await browser.newContext({ storageState: state })).newPage();
  await page.goto(`${app.address}/products`);
  const keys = page.getByRole("dialog", { name: "Keys" });
  // Before the page is awake a key is lost; the list itself is fetched when it is first asked for.
  await expect(async () => {
    await page.keyboard.press("?");
    await expect(keys).toBeVisible({ timeout: 1000 });
  }).toPass();
  await expect(keys.getByText("Next, previous")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(keys).toBeHidden();
  await page.keyboard.press("?");
  await expect(keys).toBeVisible();
  await page.keyboard.press("Escape");

  const first = page.getByRole("table", { name: "Products" }).getByRole("link").first();
  const name = await first.innerText();
  await first.click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  await page.context().close();
});

test("a screenshot is pasted without pressing anything first", async ({ browser }) => {
  const page = await (await browser.newContext({ storageState: state })).newPage();
  await page.goto(app.address + screens["an open answer"]);
  await expect(page.getByRole("button", { name: "Choose a file" })).toBeVisible();
  await expect(async () => {
    await page.evaluate((bytes) => {
      const clipboardData = new DataTransfer();
      clipboardData.items.add(new File([Uint8Array.from(bytes)], "screen.png", { type: "image/png" }));
      document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    }, onePixel);
    await expect(page.getByLabel("Title")).toHaveValue("Screen", { timeout: 500 });
  }).toPass();
  await page.getByRole("button", { name: "Add and link" }).click();
  await expect(page.getByText("screen.png").first()).toBeVisible();
  await page.context().close();
});

test("what is set for several at once is undone at once", async ({ browser }) => {
  const page = await (await browser.newContext({ storageState: state })).newPage();
  await page.goto(app.address + screens["an open answer"]);
  await expect(page.getByRole("button", { name: "Choose a file" })).toBeVisible();
  await expect(async () => {
    await page.keyboard.press("Shift+J");
    await expect(page.getByText("2 selected")).toBeVisible({ timeout: 500 });
  }).toPass();
  await page.getByRole("button", { name: "Set a verdict" }).click();
  await page.getByRole("menuitem", { name: /^Not met/ }).click();
  await expect(page.getByText("2 set to not met.")).toBeVisible();
  const row = (id: string) => page.getByLabel(`Select ${id}`).locator("xpath=../..");
  for (const id of ["I6.1", "I6.2"]) await expect(row(id)).toContainText("Not met");
  await page.keyboard.press("z");
  for (const id of ["I6.1", "I6.2"]) await expect(row(id)).toContainText("No answer yet");
  await page.context().close();
});

for (const [screen, field, words] of [
  ["an open answer", /^Rationale/, "Written in a cellar."],
  ["its facts", /^Where it is meant to be used/, "On a door, also of a cellar."],
  ["the policy editor", /^(Claim|Words without proof)$/, "In a cellar, too, pictures are encrypted on their way."],
] as const)
  test(`what is typed on ${screen} without a connection is kept on the device, and sent when it is back`, async ({
    browser,
  }) => {
    const context = await browser.newContext({ storageState: state });
    const page = await context.newPage();
    await page.goto(app.address + screens[screen], { waitUntil: "networkidle" });
    await context.setOffline(true);
    await page.getByLabel(field).first().fill(words);
    await expect(page.getByText("Kept on this device, trying again").first()).toBeVisible();
    await page.close();
    await context.setOffline(false);
    const later = await context.newPage();
    await later.goto(app.address + screens[screen]);
    await expect(later.getByLabel(field).first()).toHaveValue(words);
    await expect(later.getByRole("status").filter({ hasText: "Saved" }).first()).toBeVisible();
    await later.reload();
    await expect(later.getByLabel(field).first()).toHaveValue(words);
    await context.close();
  });

/** Addresses of things that exist, followed from the lists as a person would. */
async function findScreens(page: Page): Promise<Record<string, string>> {
  const first = async (list: string, address: RegExp, name = /./) => {
    await page.goto(app.address + list);
    let found: string | undefined;
    const look = async () => {
      const links = await page
        .locator("main a[href]")
        .evaluateAll((all) => all.map((link) => [link.getAttribute("href") ?? "", link.textContent ?? ""] as const));
      found = links.find(([href, words]) => address.test(href) && name.test(words))?.[0];
      return found;
    };
    await expect.poll(look, `${list} leads to something like ${address}`).toBeTruthy();
    return found ?? "";
  };
  const product = await first("/products", /^\/products\/[0-9a-f-]{36}$/, /Lock/);
  const plug = await first("/products", /^\/products\/[0-9a-f-]{36}$/, /Plug/);
  const anAnswer = await first(`${plug}/assessment`, /\/requirements\//);
  const policy = await first("/policies", /^\/policies\/[0-9a-f-]{36}$/, /Monitor/);
  return {
    Home: "/",
    "a product": product,
    "its profile": `${product}/profile`,
    "its facts": `${product}/facts`,
    "an answer": await first(`${product}/assessment`, /\/requirements\//),
    "an open answer": anAnswer.replace(/[^/]+$/, "I6.1"),
    "a review": await first("/reviews", /^\/reviews\/[0-9a-f-]{36}$/),
    "an exception": await first("/exceptions", /^\/exceptions\/[0-9a-f-]{36}$/),
    "a piece of evidence": await first("/evidence", /^\/evidence\/[0-9a-f-]{36}$/),
    "a drifted policy": policy,
    "the policy editor": `${policy}/sections/encryption`,
    "what stops publishing": `${policy}/publish`,
    "its lens": `${product}/lens`,
    "its lens on a law": `${product}/lens?rules=uk-psti-2023`,
    "the checklists": "/checklists",
    "a search in them": "/checklists?q=passwrod",
    "a checklist": "/checklists/eu-cra-2024/1",
    "a requirement": "/checklists/cert-mu-2017-manufacturer/1/I1.2",
    "a source": "/checklists/sources/owasp-iot-2017",
    "an objective": "/checklists/objectives/auth.lockout",
    "the questions": "/checklists/questions",
    "checklists to add": anAnswer.replace(/\/requirements\/.*$/, "/checklists"),
    "the import of a checklist": "/checklists/import",
    "the only version of a checklist": "/checklists/owasp-iot-2017-manufacturer/compare",
    "two editions": "/checklists/etsi-en-303-645-v2/compare?with=etsi-en-303-645-v3",
    "the trail": "/audit",
    "the people": "/people",
    "the public page": "/p/hallway-lock",
    "its set-up guide": "/p/hallway-lock/set-up",
    "a public address of nothing": "/p/nothing-of-this-name",
  };
}

test("a requirement is found while somebody types, slips and all, also without JavaScript", async ({ browser }) => {
  for (const javaScriptEnabled of [true, false]) {
    const context = await browser.newContext({ storageState: state, javaScriptEnabled });
    const page = await context.newPage();
    await page.goto(`${app.address}/checklists`);
    const field = page.getByLabel("Find a requirement in all checklists");
    const found = page.getByRole("region", { name: "What was found" }).getByRole("link", { name: /^I1\.2 / });
    if (javaScriptEnabled) {
      await expect(async () => {
        await field.fill("");
        await field.pressSequentially("lcokout");
        await expect(found.first()).toBeVisible({ timeout: 3000 });
      }).toPass();
    } else {
      await field.fill("lcokout");
      await field.press("Enter");
    }
    await expect(found.first()).toBeVisible();
    await expect(page).toHaveURL(/q=lcokout/);
    await context.close();
  }
});

test("twenty places of the sources, drawn by lot, lead to what covers them and back", async ({ browser }) => {
  const page = await (await browser.newContext({ storageState: state })).newPage();
  const places: string[] = [];
  for (const source of ["owasp-iot-2017", "cert-mu-2017", "ciot-top10-2018", "whitesmith-2015", "security-se-2017"]) {
    await page.goto(`${app.address}/checklists/sources/${source}`);
    const anchors = await page
      .getByRole("main")
      .locator("li[id]")
      .evaluateAll((rows) => rows.map(({ id }) => id));
    places.push(...anchors.map((anchor) => `/checklists/sources/${source}#${anchor}`));
  }
  expect(places.length).toBeGreaterThanOrEqual(395);
  for (const place of draw(places, 20, 20261121)) {
    await page.goto(app.address + place);
    const row = page.locator(`[id="${place.slice(place.indexOf("#") + 1)}"]`);
    await expect(row).toBeInViewport();
    await row.getByRole("link").first().click();
    await expect(page).not.toHaveURL(/\/sources\//);
    const back = page.locator(`a[href="${place}"]`).first();
    await back.click();
    await expect(page, place).toHaveURL(app.address + place);
    await expect(row).toBeInViewport();
  }
  await page.context().close();
});

/** So many of them by lot, the same at each run. */
function draw<T>(all: T[], count: number, seed: number): T[] {
  let state = seed;
  const rest = [...all];
  return Array.from({ length: count }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return rest.splice(state % rest.length, 1);
  }).flat();
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
  await page.goto(`${app.address}${screens["its lens"]}`);
  for (const bar of await page.getByRole("row").getByRole("img").all())
    expect.soft((await bar.boundingBox())?.width, "the width of a bar").toBeGreaterThan(150);
  await context.close();
});
