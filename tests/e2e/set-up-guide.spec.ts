import { expect, test } from "@playwright/test";
import { type App, startApp } from "./support/app";

// What a buyer reads with the product in one hand and the phone in the other.

let app: App;
test.beforeAll(async () => {
  test.setTimeout(600_000);
  app = await startApp({ demo: true });
});
test.afterAll(() => app?.stop());

test.use({ viewport: { width: 390, height: 844 } });

test("the set-up guide of a published product is read on a phone, from the policy and back", async ({ page }) => {
  await page.goto(`${app.address}/p/hallway-lock`);
  await page.getByRole("link", { name: "Set-up guide", exact: true }).click();
  await expect(page).toHaveURL(/\/p\/hallway-lock\/1\/set-up$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Hallway Lock");
  await expect(page.getByRole("heading", { level: 2, name: "Passwords and sign-in" })).toBeVisible();

  const steps = page
    .getByRole("main")
    .getByRole("listitem")
    .filter({ hasNot: page.locator("li") });
  const step = steps.filter({ hasText: "Switch on the second step at sign-in" });
  await expect(step.locator(".way b")).toHaveText(["App", "Account", "Sign-in", "Second step"]);
  const tick = step.getByRole("checkbox");
  await tick.check();
  await expect(tick).toBeChecked();

  const read = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth - window.innerWidth,
    script: document.scripts.length,
    steps: [...document.querySelectorAll("ol.steps > li")].map((item) => {
      const { left, right } = item.getBoundingClientRect();
      const { fontSize, lineHeight } = getComputedStyle(item);
      return {
        inside: left >= 0 && right <= window.innerWidth,
        size: parseFloat(fontSize),
        line: parseFloat(lineHeight),
      };
    }),
    numbers: [...document.querySelectorAll<HTMLOListElement>("ol.steps")].map((list) => [
      list.start,
      list.children.length,
    ]),
  }));
  expect(read.wide).toBeLessThanOrEqual(0);
  expect(read.script).toBe(0);
  expect(read.steps.length).toBeGreaterThan(9);
  for (const { inside, size, line } of read.steps) {
    expect(inside).toBe(true);
    expect(size).toBeGreaterThanOrEqual(16);
    expect(line / size).toBeGreaterThanOrEqual(1.4);
  }
  // One count over all headings: each list goes on where the one before has ended.
  let next = 1;
  for (const [start = 0, length = 0] of read.numbers) {
    expect(start).toBe(next);
    next += length;
  }

  await page.getByRole("link", { name: "How we know" }).click();
  await expect(page.getByRole("heading", { level: 2, name: "Set it up safely" })).toBeInViewport();
  await page.getByRole("link", { name: "Read these steps on a page of their own" }).click();
  await page.getByRole("link", { name: "Security and privacy policy" }).click();
  await expect(page).toHaveURL(/\/p\/hallway-lock\/1$/);
});

test("a product without settings to show has no guide, and says no more than an address that never was", async ({
  request,
}) => {
  const [without, never] = await Promise.all(
    ["nursery-monitor", "nothing-of-this-name"].map((slug) => request.get(`${app.address}/p/${slug}/set-up`)),
  );
  expect([without?.status(), never?.status()]).toEqual([404, 404]);
  expect(await without?.text()).toBe(await never?.text());
});
