import { afterEach, beforeEach, expect, test } from "vitest";
import { QuestionSavers } from "@/features/products/components/question-savers";
import { aBrowser, closeBrowser } from "../../components/a-browser";

let browser: ReturnType<typeof aBrowser>;
let refusals: string[];
let shown: string[];
beforeEach(() => {
  browser = aBrowser();
  refusals = [];
  shown = [];
});
afterEach(closeBrowser);

const yes = { value: "yes", choices: [] } as const;
const no = { value: "no", choices: [], note: "There is none." } as const;
const questionnaire = () =>
  new QuestionSavers(
    { productId: "lock", releaseId: "1.0", draft: { wifi: yes } },
    { onStatus: ({ state }) => shown.push(state), onRefused: (message) => refusals.push(message) },
  );
const sent = () => browser.asked.map(({ said }) => [said.questionId, said.value]);

test("answers of one release are sent one after another, and of one question the last", async () => {
  const savers = questionnaire();
  savers.save("cloud", yes);
  savers.save("cloud", no);
  savers.save("radio", yes);
  await browser.wait(0);
  expect(browser.asked.map(({ said }) => said)).toEqual([
    { releaseId: "1.0", questionId: "cloud", value: "no", choices: [], note: "There is none." },
  ]);
  savers.save("radio", no);
  await browser.asked[0]?.answer(200, { savedAt: "2026-11-21T12:00:00.000Z" });
  expect(sent()).toEqual([
    ["cloud", "no"],
    ["radio", "no"],
  ]);
});

test("a reason in the making is safe on this device with every key, and sent after a pause", async () => {
  const savers = questionnaire();
  savers.save("cloud", { ...no, note: "The" }, 900);
  savers.save("cloud", { ...no, note: "There is" }, 900);
  expect([...browser.device.values()].map((kept) => JSON.parse(kept).draft.note)).toEqual(["There is"]);
  await browser.wait(899);
  expect(sent()).toEqual([]);
  await browser.wait(1);
  expect(browser.asked[0]?.said).toMatchObject({ questionId: "cloud", note: "There is" });
});

test("a refused answer is said and given up, and those behind it go on", async () => {
  const savers = questionnaire();
  savers.save("cloud", yes);
  savers.save("radio", yes);
  await browser.wait(0);
  await browser.asked[0]?.answer(409, { message: "This profile waits for review.", current: null });
  expect(refusals).toEqual(["This profile waits for review."]);
  await browser.asked[1]?.answer(200);
  await browser.wait(60_000);
  expect(sent()).toEqual([
    ["cloud", "yes"],
    ["radio", "yes"],
  ]);
  expect(browser.device.size).toBe(0);
  expect(await savers.settled()).toBe(true);
});

test("a deed learns that an answer is not on the server yet", async () => {
  const savers = questionnaire();
  savers.save("cloud", yes);
  const settled = savers.settled();
  await browser.wait(0);
  await browser.asked[0]?.answer("no connection");
  expect(await settled).toBe(false);
  expect(shown).toContain("kept");
});

test("a later visit goes on with what was not saved, and says what that is", async () => {
  const earlier = questionnaire();
  earlier.save("cloud", no);
  earlier.close();
  await browser.wait(0);
  await browser.asked[0]?.answer("no connection");

  const later = questionnaire();
  expect(later.restore(["wifi", "cloud", "radio"])).toEqual({ cloud: no });
  await browser.wait(0);
  expect(sent()).toEqual([
    ["cloud", "no"],
    ["cloud", "no"],
  ]);
});

test("going back to what was said first is sent too", async () => {
  const savers = questionnaire();
  savers.save("wifi", no);
  await browser.wait(0);
  await browser.asked[0]?.answer(200);
  savers.restore(["wifi"]);
  savers.save("wifi", yes);
  await browser.wait(0);
  expect(sent()).toEqual([
    ["wifi", "no"],
    ["wifi", "yes"],
  ]);
});
