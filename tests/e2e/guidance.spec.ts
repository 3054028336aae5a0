import { type App, startApp } from "./support/app";
import { addProduct, addRelease, openRequirement, openReview, pressTwice, saved, say } from "./support/desk";
import { invite, type Person, setUp } from "./support/people";
import { expect, test } from "./support/test";

// What guidance does for those who answer it: it leaves where it does not apply, offers an answer wherever the same is
// asked, and takes in an organisation's own. The steps build on one another.
test.describe.configure({ mode: "serial" });

let app: App;
let manager: Person;
let lead: Person;
let productId = "";
let assessmentId = "";

test.beforeAll(async ({ browser, on }) => {
  test.setTimeout(400_000);
  app = await startApp({ on });
  const administrator = await setUp(browser, app.links["Set up"] ?? "");
  manager = await invite(browser, administrator, "Product manager", "Product manager");
  lead = await invite(browser, administrator, "Security lead", "Security lead");
});
test.afterAll(() => app?.stop());

const detailOf = (person: Person) => person.page.getByLabel("Requirement", { exact: true });

/** A note as evidence, then to review, then accepted by the security lead. */
async function proveAndAccept(id: string, what: RegExp): Promise<void> {
  const { page } = manager;
  await page.getByRole("button", { name: /Submit for review/ }).click();
  await expect(page.getByRole("button", { name: "Take back" })).toBeVisible();
  await openReview(lead.page, app.address, what);
  await pressTwice(lead.page, "Accept");
  await expect(lead.page.getByLabel("Note")).toBeHidden();
  await openRequirement(page, app.address, assessmentId, id);
  await expect(page.getByText("Accepted").first()).toBeVisible();
}

test("without a cloud and an app, what asks about them leaves with its reason once the profile is accepted", async () => {
  const { page } = manager;
  productId = await addProduct(page, app.address, "Cellar Sensor");
  await addRelease(page, app.address, productId);
  await page.goto(`${app.address}/products/${productId}/assessment`);
  for (const name of [
    /^OWASP IoT Security Guidance: manufacturer/,
    /^OWASP IoT Security Guidance: developer/,
    /CERT-MU.*(manufacturer|makers)/i,
    /EN 303 645.*V3\.1\.3/,
  ])
    await page.getByRole("checkbox", { name }).first().check();
  await page.getByRole("button", { name: /Start/ }).click();
  await expect(page).toHaveURL(/\/assessments\/[0-9a-f-]{36}/);
  assessmentId = /assessments\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? "";
  await openRequirement(page, app.address, assessmentId, "I6.3");
  await expect(detailOf(manager).getByText("Does not apply")).toHaveCount(0);

  await page.goto(`${app.address}/products/${productId}/profile`);
  await say(page, "Does the product have a web page of its own?", "Yes");
  await say(page, "Do people sign in to that web page?", "Yes");
  await say(page, "Is there an app for phones or tablets?", "No", "The sensor shows everything on its own page.");
  await say(page, "Does the product rely on a cloud service?", "No", "Nothing leaves the house.");
  await saved(page);
  await page.getByRole("button", { name: /Submit the profile/ }).click();
  await expect(page.getByRole("button", { name: "Take it back" })).toBeVisible();
  await lead.page.goto(page.url());
  await pressTwice(lead.page, "Accept");
  // Exactly: the page also says what happens once the profile is accepted.
  await expect(lead.page.getByText("Accepted", { exact: true }).first()).toBeVisible();

  await openRequirement(page, app.address, assessmentId, "I6.3");
  await expect(
    detailOf(manager)
      .getByText(/the product has no cloud service/)
      .first(),
  ).toBeVisible();
  await openRequirement(page, app.address, assessmentId, "I7.2");
  await expect(
    detailOf(manager)
      .getByText(/the product has no app/)
      .first(),
  ).toBeVisible();
});

test("one accepted answer about locking out offers itself to OWASP's other list, to CERT-MU and to EN 303 645", async () => {
  const { page } = manager;
  await openRequirement(page, app.address, assessmentId, "I1.2");
  await page.getByRole("radio", { name: /^Met/ }).check({ force: true });
  await page.getByLabel("Rationale").fill("Five tries, then a wait that doubles.");
  await page.getByLabel(/wrong passwords/).fill("5");
  await saved(page);
  await page.getByLabel("File", { exact: true }).setInputFiles({
    name: "lockout-test.txt",
    mimeType: "text/plain",
    buffer: Buffer.from("Try 6: refused, wait 30 s. Try 7: refused, wait 60 s.\n"),
  });
  await page.getByLabel("Title").fill("Lockout test");
  await page.getByRole("button", { name: "Add and link" }).click();
  await expect(page.getByText(/lockout-test.txt · revision 1/)).toBeVisible();
  await proveAndAccept("I1.2", /I1\.2|failed sign-ins/);

  // CERT-MU asks for the very same requirement: the one answer stands there already.
  await expect(
    detailOf(manager)
      .getByText(/CERT-MU/)
      .first(),
  ).toBeVisible();
  const also = page.getByRole("region", { name: "Also asked by" });
  await expect(also.getByRole("link", { name: /developer/ }).first()).toBeVisible();
  await expect(also.getByRole("link", { name: /EN 303 645.*5\.1-5/ })).toBeVisible();

  await also.getByRole("link", { name: /EN 303 645.*5\.1-5/ }).click();
  const offered = page.getByRole("region", { name: "Already answered elsewhere" });
  await offered.getByText(/accepted answers? to the same idea/).click();
  await offered
    .getByRole("button", { name: /Take it over/ })
    .first()
    .click();
  await expect(page.getByLabel("Rationale")).toHaveValue("Five tries, then a wait that doubles.");
  await expect(detailOf(manager).getByText("Lockout test").first()).toBeVisible();
});

const titles = "Category,Id,Statement,Applies when,Meaning";
const bad = [
  titles,
  "Radio,R.1,The radio is silent until the owner pairs it.,no_such_condition,",
  "Radio,R.1,Pairing takes a press on the device itself.,,",
  `Radio,R.3,${"word ".repeat(31).trim()}.,,`,
  "Radio,R.4,The radio stops when the house is empty.,,",
];
const good = [
  titles,
  "Radio,R.1,The radio is silent until the owner pairs it.,,",
  "Radio,R.2,Pairing takes a press on the device itself.,,",
];
const table = (lines: string[]) => ({ name: "radio.csv", mimeType: "text/csv", buffer: Buffer.from(lines.join("\n")) });

test("a table with three bad rows is refused whole, row by row; mended, it is taken in", async () => {
  const { page } = manager;
  await page.goto(`${app.address}/checklists/import`);
  await page.getByLabel("File", { exact: true }).setInputFiles(table(bad));
  await page.getByLabel("Title").fill("Our rules for radio");
  await page.getByLabel("Short name").fill("Radio rules");
  await page.getByRole("button", { name: "Import the checklist" }).click();
  for (const mistake of [
    'Row 2: There is no condition "no_such_condition".',
    'Row 3: Two requirements have the id "R.1".',
    "Row 4: The statement has 31 words. 30 are the most.",
  ])
    await expect(page.getByText(mistake)).toBeVisible();
  await expect(page.getByLabel("Title")).toHaveValue("Our rules for radio");
  await page.goto(`${app.address}/checklists`);
  await expect(page.getByText("Our rules for radio")).toHaveCount(0);

  await page.goto(`${app.address}/checklists/import`);
  await page.getByLabel("File", { exact: true }).setInputFiles(table(good));
  await page.getByLabel("Title").fill("Our rules for radio");
  await page.getByLabel("Short name").fill("Radio rules");
  await page.getByRole("button", { name: "Import the checklist" }).click();
  await expect(page).toHaveURL(/\/checklists\/own-our-rules-for-radio\/1$/);
  await expect(page.getByText("The radio is silent until the owner pairs it.").first()).toBeVisible();
});

test("an assessment moves to the next version of its checklist: what means the same stands, the rest is confirmed", async () => {
  const { page } = manager;
  await page.goto(`${app.address}/assessments/${assessmentId}/checklists`);
  await page.getByRole("checkbox", { name: /^Our rules for radio/ }).check();
  await page.getByRole("button", { name: "Add to the assessment" }).click();
  await expect(page.getByRole("checkbox", { name: /^Our rules for radio/ })).toHaveCount(0);
  for (const id of ["R.1", "R.2"]) await acceptAsNotMet(id);

  await page.goto(`${app.address}/checklists/import`);
  const next = [
    titles,
    "Radio,R.1,Until the owner pairs it the radio is silent.,,same",
    "Radio,R.2,Pairing takes a press of three seconds on the device itself.,,narrower",
    "Radio,R.3,The radio stops when the house is empty.,,new",
  ];
  await page.getByLabel("File", { exact: true }).setInputFiles(table(next));
  await page.getByLabel("What is it?").selectOption({ label: "Version 2 of Our rules for radio" });
  await page.getByRole("button", { name: "Import the checklist" }).click();
  await expect(page).toHaveURL(/\/checklists\/own-our-rules-for-radio\/2$/);

  await page.goto(`${app.address}/assessments/${assessmentId}/upgrade`);
  await expect(page.getByText("Other words, the same meaning")).toBeVisible();
  await expect(page.getByText("Asks for something narrower")).toBeVisible();
  await page.getByRole("button", { name: "Move to the newer versions" }).click();
  await expect(page).toHaveURL(`${app.address}/assessments/${assessmentId}`);

  await openOwn("R.1");
  await expect(detailOf(manager).getByText("Accepted").first()).toBeVisible();
  await openOwn("R.2");
  await expect(page.getByRole("button", { name: /Submit for review/ })).toBeVisible();
  await expect(page.getByLabel("Rationale")).toHaveValue("The next hardware does it.");
  await openOwn("R.3");
  await expect(page.getByLabel("Rationale")).toHaveValue("");
});

async function openOwn(id: string): Promise<void> {
  const { page } = manager;
  await page.goto(`${app.address}/assessments/${assessmentId}/requirements/own-our-rules-for-radio/${id}`);
  await expect(detailOf(manager).getByText(id, { exact: true }).first()).toBeVisible();
}

/** An answer that needs no evidence, by one person and accepted by another. */
async function acceptAsNotMet(id: string): Promise<void> {
  const { page } = manager;
  await openOwn(id);
  await page.getByRole("radio", { name: /^Not met/ }).check({ force: true });
  await page.getByLabel("Rationale").fill("The next hardware does it.");
  await saved(page);
  await page.getByRole("button", { name: /Submit for review/ }).click();
  await expect(page.getByRole("button", { name: "Take back" })).toBeVisible();
  await openReview(lead.page, app.address, id === "R.1" ? /radio is silent/ : /Pairing takes a press/);
  await pressTwice(lead.page, "Accept");
  await expect(lead.page.getByLabel("Note")).toBeHidden();
}
