import { expect, type Page } from "@playwright/test";

/** What people do at their desks, step by step, in words of the screen. */

export async function addProduct(page: Page, address: string, name: string): Promise<string> {
  await page.goto(`${address}/products/new`);
  await page.getByLabel("Name").fill(name);
  await page.getByLabel("First model").fill("EX-HL2");
  await page.getByRole("button", { name: "Add product" }).click();
  await expect(page).toHaveURL(/\/products\/[0-9a-f-]{36}$/);
  return page.url().split("/").at(-1) ?? "";
}

export async function addRelease(page: Page, address: string, productId: string): Promise<void> {
  await page.goto(`${address}/products/${productId}/releases/new`);
  await page.getByLabel("Firmware version").fill("4.2.0");
  await page.getByLabel("Hardware revision").fill("C");
  const model = page.getByRole("checkbox", { name: "EX-HL2" });
  if (!(await model.isChecked())) await model.check();
  await page.getByRole("button", { name: "Add release" }).click();
  await expect(page).not.toHaveURL(/releases\/new/);
}

/** Answers one question of the profile; a no gets its reason. */
export async function say(page: Page, question: string, answer: "Yes" | "No", why?: string): Promise<void> {
  const row = page
    .locator("[id^=q-]")
    .filter({ has: page.getByRole("radiogroup", { name: question }) })
    .first();
  await row.getByText(answer, { exact: true }).click();
  if (!why) return;
  await row.getByLabel(/Why not/).fill(why);
  await row.getByLabel(/Why not/).blur();
}

/** Presses a button that arms itself first: what cannot be undone takes two steps. */
export async function pressTwice(page: Page, name: string): Promise<void> {
  await page
    .getByRole("button", { name, exact: true })
    .or(page.getByRole("button", { name: new RegExp(`^${name}( [A-Z])?$`) }))
    .first()
    .click();
  await page.getByRole("button", { name: new RegExp(`^${name}: Enter`) }).click();
}

/** Opens one requirement of an assessment, and waits until its detail stands there. */
export async function openRequirement(page: Page, address: string, assessmentId: string, id: string): Promise<void> {
  await page.goto(`${address}/assessments/${assessmentId}/requirements/owasp-iot-2017-manufacturer/${id}`);
  await expect(page.getByLabel("Requirement", { exact: true }).getByText(id, { exact: true }).first()).toBeVisible();
}

export async function saved(page: Page): Promise<void> {
  await expect(page.getByRole("status").filter({ hasText: "Saved" }).first()).toBeVisible();
}

/** Opens what waits for review from the queue, and waits until it is this one that is shown. */
export async function openReview(page: Page, address: string, what: RegExp): Promise<void> {
  await page.goto(`${address}/reviews`);
  const link = page.getByRole("link", { name: what }).first();
  const target = await link.getAttribute("href");
  await link.click();
  await expect(page).toHaveURL(`${address}${target}`);
}
