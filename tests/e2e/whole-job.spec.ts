import { flatten, readPdf } from "../support/read-pdf";
import { type App, startApp } from "./support/app";
import { addProduct, addRelease, openRequirement, openReview, pressTwice, saved, say } from "./support/desk";
import { invite, type Person, setUp, signIn } from "./support/people";
import { expect, test } from "./support/test";

// The whole job, from an empty folder to a published policy whose proof runs out, on PostgreSQL and on PGlite. Its steps
// build on one another.
test.describe.configure({ mode: "serial" });

let app: App;
let administrator: Person;
let manager: Person;
let contributor: Person;
let lead: Person;
let productId = "";
let assessmentId = "";

const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

test.beforeAll(async ({ browser, on }) => {
  test.setTimeout(400_000);
  app = await startApp({ on });
  administrator = await setUp(browser, app.links["Set up"] ?? "");
});
test.afterAll(() => app?.stop());

test("three people are invited, each with a link of their own", async ({ browser }) => {
  manager = await invite(browser, administrator, "Product manager", "Product manager");
  contributor = await invite(browser, administrator, "Contributor", "Contributor");
  lead = await invite(browser, administrator, "Security lead", "Security lead");
  await administrator.page.goto(`${app.address}/people`);
  for (const { name } of [manager, contributor, lead]) {
    await expect(administrator.page.getByText(name).first()).toBeVisible();
  }
});

test("a product is described, and a second person accepts the profile of its release", async () => {
  const { page } = manager;
  productId = await addProduct(page, app.address, "Hallway Lock");
  await addRelease(page, app.address, productId);

  await page.goto(`${app.address}/products/${productId}/profile`);
  await say(page, "Does the product have a web page of its own?", "No", "The lock has no page; its app does all.");
  await say(page, "Is there an app for phones or tablets?", "Yes");
  await say(page, "Does the product rely on a cloud service?", "No", "It talks to the phone alone.");
  await saved(page);
  await page.getByRole("button", { name: /Submit the profile/ }).click();
  await expect(page.getByRole("button", { name: "Take it back" })).toBeVisible();

  await lead.page.goto(page.url());
  await pressTwice(lead.page, "Accept");
  await expect(lead.page.getByText("Accepted").first()).toBeVisible();
});

test("its release is held against the checklist that somebody chose", async () => {
  const { page } = manager;
  await page.goto(`${app.address}/products/${productId}/assessment`);
  await page.getByRole("checkbox", { name: /^OWASP IoT Security Guidance: manufacturer/ }).check();
  await page.getByRole("button", { name: /Start/ }).click();
  await expect(page).toHaveURL(/\/assessments\/[0-9a-f-]{36}/);
  assessmentId = /assessments\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? "";
});

test("an answer is proven, submitted, returned, submitted again and accepted", async () => {
  const { page } = contributor;
  await openRequirement(page, app.address, assessmentId, "I9.3");
  await page.getByRole("radio", { name: /^Met/ }).check({ force: true });
  await page.getByLabel("Rationale").fill("The bootloader refuses images without our signature.");
  await saved(page);
  await page.getByLabel("File", { exact: true }).setInputFiles({
    name: "signature-test.txt",
    mimeType: "text/plain",
    buffer: Buffer.from("Unsigned image: refused. Altered image: refused. Signed image: installed.\n"),
  });
  await page.getByLabel("Title").fill("Signature test");
  await page.getByLabel("Holds until").fill(day(30));
  await page.getByRole("button", { name: "Add and link" }).click();
  await expect(page.getByText(/signature-test.txt · revision 1/)).toBeVisible();
  await page.getByRole("button", { name: /Submit for review/ }).click();
  await expect(page.getByRole("button", { name: "Take back" })).toBeVisible();

  await openReview(lead.page, app.address, /I9\.3|verified its signature/);
  await lead.page.getByLabel("Note").fill("Say which firmware was tested.");
  await lead.page.getByRole("button", { name: /^Return/ }).click();
  await expect(lead.page.getByLabel("Note")).toBeHidden();

  await openRequirement(page, app.address, assessmentId, "I9.3");
  await expect(page.getByText("Say which firmware was tested.").first()).toBeVisible();
  await page.getByLabel("Rationale").fill("Firmware 4.2.0: the bootloader refuses images without our signature.");
  await saved(page);
  await page.getByRole("button", { name: /Submit for review/ }).click();
  await expect(page.getByRole("button", { name: "Take back" })).toBeVisible();

  await openReview(lead.page, app.address, /I9\.3|verified its signature/);
  await pressTwice(lead.page, "Accept");
  await expect(lead.page.getByLabel("Note")).toBeHidden();
  await openRequirement(page, app.address, assessmentId, "I9.3");
  await expect(page.getByText("Accepted").first()).toBeVisible();
});

test("a risk is asked for by one person and accepted by another", async () => {
  const { page } = contributor;
  await openRequirement(page, app.address, assessmentId, "I7.3");
  await page.getByRole("radio", { name: /^Not met/ }).check({ force: true });
  await page.getByLabel("Rationale").fill("Older phones have no fingerprint reader.");
  await saved(page);
  await page
    .getByRole("button", { name: /exception/i })
    .first()
    .click();
  await page.getByLabel("Why it is not met").fill("A third of the phones in use cannot read a fingerprint.");
  await page.getByLabel("What makes it safer meanwhile").fill("The app closes itself after a minute without use.");
  await page.getByLabel("How likely").selectOption("2");
  await page.getByLabel("How bad").selectOption("3");
  await page.getByLabel("Until").fill(day(200));
  await page.getByLabel("Buyers have to know").check();
  await page
    .getByLabel("What buyers will read")
    .fill("The app opens without a second step. Lock your phone with a code.");
  await page.getByRole("button", { name: "Request exception" }).click();
  await expect(page.getByText(/Requested/i).first()).toBeVisible();

  await lead.page.goto(`${app.address}/exceptions`);
  await lead.page
    .getByRole("link", { name: /I7\.3|second factor/ })
    .first()
    .click();
  await lead.page.getByRole("button", { name: /^Approve until/ }).click();
  await expect(lead.page.getByText(/Approved/).first()).toBeVisible();
});

test("the facts are filled in, once, for every place that prints them", async () => {
  const { page } = manager;
  await page.goto(`${app.address}/products/${productId}/facts`);
  const empty = page.locator("main :is(input[type=text], input[type=email], input[type=url], textarea)");
  for (const field of await empty.all()) {
    if ((await field.inputValue()) !== "" || !(await field.isVisible())) continue;
    const isAddress = (await field.getAttribute("type")) === "url";
    await field.fill(isAddress ? "https://www.example.org" : "In the app: Lock, then About.");
    await field.blur();
  }
  await page.getByLabel("Security updates until").fill("2031-12-31");
  await page.getByRole("button", { name: "Save this date" }).click();
  await page.getByRole("button", { name: "Add data" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("What data").fill("Who opened the door, and when");
  await dialog.getByLabel("What it is for").fill("To show you the history");
  await dialog.getByLabel("How long it is kept").fill("30 days");
  await dialog.getByRole("button", { name: "Add", exact: true }).click();
  await expect(page.getByText("Who opened the door, and when").first()).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("Security updates until")).toHaveValue("2031-12-31");
});

test("a policy with a sentence that nothing proves is refused, mended, approved and published", async () => {
  const { page } = manager;
  await page.goto(`${app.address}/policies/new?product=${productId}`);
  await expect(page.getByLabel("Public address")).toHaveValue("hallway-lock");
  await page.getByRole("button", { name: "Make the first text" }).click();
  await expect(page).toHaveURL(/\/policies\/[0-9a-f-]{36}$/);
  const policy = page.url();

  await page.goto(`${policy}/sections/encryption`);
  await page.getByRole("button", { name: "Add a claim" }).click();
  const claim = page.getByRole("textbox", { name: "Claim", exact: true }).last();
  await claim.fill("Nobody can ever read what the lock sends.");
  await claim.blur();
  await saved(page);
  await page.goto(`${policy}/publish`);
  await expect(page.getByRole("heading", { name: "1 thing stops publishing" })).toBeVisible();
  await expect(page.getByText("Nobody can ever read what the lock sends.")).toBeVisible();
  await expect(page.getByText("It stands on no requirement.")).toBeVisible();
  await expect(page.getByRole("button", { name: /Publish/ })).toHaveCount(0);

  await page.getByRole("link", { name: "Give it proof" }).click();
  await page.getByRole("button", { name: "Take out" }).last().click();
  await saved(page);
  await page.goto(policy);
  await page.getByRole("button", { name: "Submit", exact: true }).click();
  await expect(page.getByRole("button", { name: "Take back" })).toBeVisible();

  await lead.page.goto(policy);
  await lead.page.getByRole("link", { name: "Look at it" }).click();
  await expect(lead.page.getByRole("button", { name: "Approve" })).toBeVisible();
  for (const tick of await lead.page.getByRole("checkbox").all()) await tick.check();
  await lead.page.getByRole("button", { name: "Approve" }).click();
  await expect(lead.page).toHaveURL(policy);

  await page.goto(`${policy}/publish`);
  await expect(page.getByRole("heading", { name: "Nothing stops version 1" })).toBeVisible();
  await page.getByRole("button", { name: "Publish version 1" }).click();
  await expect(page).toHaveURL(policy);
});

test("the page and the PDF say the same, and the PDF is built for everybody", async ({ browser }) => {
  const buyer = await (await browser.newContext()).newPage();
  const address = `${app.address}/p/hallway-lock`;
  // The page is made right after publishing, outside the request that published.
  await expect.poll(async () => (await buyer.request.get(address)).status(), { timeout: 60_000 }).toBe(200);
  await buyer.goto(address);
  await expect(buyer.getByRole("heading", { level: 1 })).toContainText("Hallway Lock");
  await expect(
    buyer.getByText("The app opens without a second step. Lock your phone with a code.").first(),
  ).toBeVisible();
  await expect(buyer.getByText("Nobody can ever read what the lock sends.")).toHaveCount(0);

  const link = buyer.getByRole("link", { name: "PDF", exact: true }).first();
  const file = await buyer.request.get(new URL((await link.getAttribute("href")) ?? "", address).href, {
    timeout: 60_000,
  });
  expect(file.headers()["content-type"]).toBe("application/pdf");
  const pdf = await readPdf(await file.body());

  const letters = (text: string) => text.replace(/[\s\u00a0]+/g, "");
  const paper = letters(pdf.pages.map(({ text }) => text).join(" "));
  const paragraphs = await buyer.locator("p[data-block]").evaluateAll((blocks) =>
    blocks.map((block) => {
      const copy = block.cloneNode(true) as HTMLElement;
      for (const hidden of copy.querySelectorAll(".hidden")) hidden.remove();
      return copy.textContent ?? "";
    }),
  );
  expect(paragraphs.length).toBeGreaterThan(10);
  for (const words of paragraphs) expect(paper).toContain(letters(words));

  const elements = flatten(pdf.pages.flatMap((sheet) => sheet.elements));
  const count = (role: string) => elements.filter((element) => element.role === role).length;
  const titles = elements.filter(({ role }) => role === "H2").map(({ text }) => letters(text));
  const onPage = await buyer.locator("main h2").allTextContents();
  expect(count("H1")).toBe(1);
  // Sixteen sections of the policy, and the one that checks this copy.
  expect(onPage.filter((title) => titles.some((text) => text.endsWith(letters(title)))).length).toBeGreaterThan(16);
  expect(count("P")).toBeGreaterThan(20);
  expect(count("TH")).toBeGreaterThan(2);
  const links = pdf.pages.flatMap((sheet) => sheet.links);
  expect(links.length).toBeGreaterThan(15);
  for (const each of links) expect(each).toMatchObject({ bound: true, to: expect.stringMatching(/./) });
  expect(count("Link")).toBeGreaterThan(15);
  const bookmarks = pdf.outline?.[0]?.items ?? [];
  expect(bookmarks.length).toBeGreaterThan(16);
  expect(pdf.info).toMatchObject({
    Title: expect.stringContaining("Hallway Lock"),
    Language: expect.stringMatching(/^en/),
  });
  expect(pdf.xmp).toContain("pdfaid");
  expect(pdf.pages.length).toBeGreaterThan(5);
  test.info().annotations.push({
    type: "counted",
    description: `${pdf.pages.length} pages, ${["H1", "H2", "P", "L", "Table", "TH", "Link", "Figure"].map((role) => `${count(role)} ${role}`).join(", ")}, ${bookmarks.length} bookmarks, ${links.length} links`,
  });
});

test("when the evidence runs out, the sentence drifts and everybody sees why", async () => {
  app.letDaysPass(31);
  await signIn(manager, app.address);
  const { page } = manager;
  await page.goto(app.address);
  await expect(page.getByText(/drifted/i).first()).toBeVisible();
  await page.goto(`${app.address}/products/${productId}`);
  await expect(page.getByText(/drifted/i).first()).toBeVisible();
  await page.goto(`${app.address}/policies`);
  await page.getByRole("link", { name: "Hallway Lock" }).click();
  await expect(page.getByText(/The evidence of I9\.3 in .* ran out on/).first()).toBeVisible();
  // The public page is not changed behind anyone's back.
  expect((await page.request.get(`${app.address}/p/hallway-lock`)).status()).toBe(200);
});
