import type { Browser, Page } from "@playwright/test";
import { expect } from "@playwright/test";

export type Person = { page: Page; name: string; email: string; password: string };

/** Words that nobody else uses, so that the check for common passwords has nothing to say. */
const passwordOf = (name: string) => `${name.toLowerCase().replaceAll(" ", "-")}-copper-lantern-umbrella`;

async function inOwnBrowser(browser: Browser, name: string, email: string): Promise<Person> {
  const context = await browser.newContext();
  const page = await context.newPage();
  return { page, name, email, password: passwordOf(name) };
}

/** The first administrator: sets the organisation up with the link that the start printed. */
export async function setUp(browser: Browser, link: string): Promise<Person> {
  const person = await inOwnBrowser(browser, "Administrator", "administrator@example.org");
  const { page, name, email, password } = person;
  await page.goto(link);
  await page.getByLabel("Name", { exact: true }).fill("Example Devices");
  await page.getByLabel("Legal name").fill("Example Devices Ltd");
  await page.getByLabel("Postal address").fill("1 Example Street, 1000 Exampletown");
  await page.getByLabel("Contact email").fill("hello@example.org");
  await page.getByLabel("Where people report a security problem").fill("security@example.org");
  await page.getByLabel("Your name").fill(name);
  await page.getByLabel("Email", { exact: true }).fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Set up this server" }).click();
  await arrive(page, person);
  return person;
}

/** Somebody joins with a link that the administrator makes for them. */
export async function invite(browser: Browser, administrator: Person, name: string, role: string): Promise<Person> {
  const email = `${name.toLowerCase().replaceAll(" ", ".")}@example.org`;
  const desk = administrator.page;
  await desk.goto(new URL("/people/invite", desk.url()).href);
  await desk.getByLabel("Name", { exact: true }).fill(name);
  await desk.getByLabel("Email").fill(email);
  await desk.getByRole("checkbox", { name: role }).check();
  await desk.getByRole("button", { name: "Make the link" }).click();
  const link = desk.getByLabel("Link", { exact: true });
  await expect(link).toHaveValue(/\/join\//);

  const person = await inOwnBrowser(browser, name, email);
  await person.page.goto(await link.inputValue());
  await person.page.getByLabel("Password", { exact: true }).fill(person.password);
  await person.page.getByRole("button", { name: "Join" }).click();
  await arrive(person.page, person);
  return person;
}

/** Signs in with the password, where a page sends them to sign in. */
export async function signIn({ page, email, password }: Person, address: string): Promise<void> {
  await page.goto(`${address}/sign-in`);
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).not.toHaveURL(/sign-in/);
}

/** After setting up or joining, people are signed in or asked to; either way they end up inside. */
async function arrive(page: Page, person: Person) {
  await expect(page).not.toHaveURL(/\/(set-up|join)\//);
  if (page.url().includes("/sign-in")) await signIn(person, new URL(page.url()).origin);
  await expect(page.getByRole("navigation").first()).toBeVisible();
}
