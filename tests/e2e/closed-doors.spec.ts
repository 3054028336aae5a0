import { expect, test } from "./support/test";

test("the app answers, and says nothing about what is not there", async ({ app, page }) => {
  expect(await (await page.request.get(`${app.address}/api/health`)).json()).toEqual({ status: "ok" });

  const response = await page.goto(`${app.address}/p/nothing-of-this-name`);
  expect(response?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});
