import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { aBrowser, aSaver, closeBrowser } from "./a-browser";

let browser: ReturnType<typeof aBrowser>;
beforeEach(() => {
  browser = aBrowser();
});
afterEach(closeBrowser);

const texts = () => browser.asked.map(({ said }) => said.text);
const answer = (index: number, ...said: Parameters<(typeof browser.asked)[number]["answer"]>) =>
  browser.asked[index]?.answer(...said);
const kept = () => JSON.parse(browser.device.get("plainproof:draft:/note") ?? "null");

describe("while somebody writes", () => {
  test("a pause is awaited, and what stands after it is sent once", async () => {
    const saver = aSaver();
    saver.edit({ text: "a" });
    await browser.wait(800);
    saver.edit({ text: "ab" });
    await browser.wait(800);
    expect(texts()).toEqual([]);
    await browser.wait(100);
    expect(texts()).toEqual(["ab"]);
    await answer(0, 200, { revision: 2, savedAt: "2026-11-21T12:00:00.000Z" });
    await browser.wait(60_000);
    expect(texts()).toEqual(["ab"]);
    expect(saver.read()).toMatchObject({ status: "saved", revision: 2, savedAt: "2026-11-21T12:00:00.000Z" });
    expect(saver.unsaved()).toBe(false);
  });

  test("one request is under way at a time; the latest words go after it, on the revision that it brought", async () => {
    const saver = aSaver();
    saver.edit({ text: "first" }, 0);
    await browser.wait(0);
    saver.edit({ text: "second" }, 0);
    saver.edit({ text: "third" }, 0);
    await browser.wait(5_000);
    expect(texts()).toEqual(["first"]);
    await answer(0, 200, { revision: 7 });
    expect(browser.asked.map(({ said }) => said)).toEqual([
      { text: "first", revision: 1 },
      { text: "third", revision: 7 },
    ]);
    await answer(1, 200, { revision: 8 });
    expect(saver.unsaved()).toBe(false);
  });

  test("an answer in the middle of a word does not cut the pause short", async () => {
    const saver = aSaver();
    saver.edit({ text: "first" }, 0);
    await browser.wait(0);
    saver.edit({ text: "first, sec" });
    await answer(0, 200, { revision: 2 });
    await browser.wait(800);
    expect(texts()).toEqual(["first"]);
    saver.edit({ text: "first, second" });
    await browser.wait(900);
    expect(texts()).toEqual(["first", "first, second"]);
  });

  test("what was typed and taken back is not sent, and not kept", async () => {
    const saver = aSaver("as it was");
    saver.edit({ text: "as it was not" });
    saver.edit({ text: "as it was" });
    await browser.wait(5_000);
    expect(texts()).toEqual([]);
    expect(kept()).toBeNull();
  });

  test("only a slow save is shown as one", async () => {
    const saver = aSaver();
    saver.edit({ text: "quick" }, 0);
    await browser.wait(399);
    expect(saver.read().status).toBe("idle");
    await browser.wait(1);
    expect(saver.read().status).toBe("saving");
  });

  test("flush is done when the newest words are on the server", async () => {
    const saver = aSaver();
    saver.edit({ text: "first" }, 0);
    await browser.wait(0);
    saver.edit({ text: "second" });
    let done = false;
    const flushed = saver.flush().then(() => {
      done = true;
    });
    await answer(0, 200, { revision: 2 });
    expect(texts()).toEqual(["first", "second"]);
    expect(done).toBe(false);
    await answer(1, 200, { revision: 3 });
    await flushed;
    expect(saver.unsaved()).toBe(false);
  });

  test("of two that flush, neither is done before the newest words are on the server", async () => {
    const saver = aSaver();
    saver.edit({ text: "first" }, 0);
    await browser.wait(0);
    saver.edit({ text: "second" });
    // Leaving the field, and the deed that was pressed.
    void saver.flush();
    const deed = saver.flush().then(() => saver.unsaved());
    await answer(0, 200, { revision: 2 });
    await answer(1, 200, { revision: 3 });
    expect(await deed).toBe(false);
    expect(texts()).toEqual(["first", "second"]);
  });

  test("what is too long to outlive its page is sent all the same", async () => {
    aSaver().edit({ text: "short" }, 0);
    aSaver().edit({ text: "long ".repeat(10_000) }, 0);
    await browser.wait(0);
    expect(browser.asked.map(({ keepalive }) => keepalive)).toEqual([true, false]);
  });
});

describe("when nobody judged it", () => {
  test.each([
    ["no connection", undefined, null],
    ["a page of a proxy", undefined, null],
    [503, { message: "Busy." }, null],
    [401, { message: "You are signed out." }, "You are signed out."],
  ] as const)("%s: it is kept on this device and tried again", async (how, reply, message) => {
    const saver = aSaver();
    saver.edit({ text: "in a cellar" }, 0);
    await browser.wait(0);
    await answer(0, how, reply);
    expect(saver.read()).toMatchObject({ status: "kept", message, draft: { text: "in a cellar" } });
    expect(kept()).toEqual({ draft: { text: "in a cellar" }, revision: 1 });
    await browser.wait(2_000);
    expect(texts()).toEqual(["in a cellar", "in a cellar"]);
    await answer(1, 200, { revision: 2 });
    expect(saver.read()).toMatchObject({ status: "saved", message: null });
    expect(kept()).toBeNull();
  });

  test("the waits grow to half a minute, and a save lets them start anew", async () => {
    const saver = aSaver();
    saver.edit({ text: "a" }, 0);
    await browser.wait(0);
    for (const [index, wait] of [2_000, 5_000, 10_000, 30_000, 30_000].entries()) {
      await answer(index, "no connection");
      await browser.wait(wait - 1);
      expect(browser.asked).toHaveLength(index + 1);
      await browser.wait(1);
      expect(browser.asked).toHaveLength(index + 2);
    }
    await answer(5, 200, { revision: 2 });
    saver.edit({ text: "b" }, 0);
    await browser.wait(0);
    await answer(6, "no connection");
    await browser.wait(2_000);
    expect(browser.asked).toHaveLength(8);
  });

  test("a page that is left sends what it can and tries nothing again", async () => {
    const saver = aSaver();
    saver.edit({ text: "the last words" });
    saver.close();
    await browser.wait(0);
    expect(texts()).toEqual(["the last words"]);
    await answer(0, "no connection");
    await browser.wait(60_000);
    expect(texts()).toEqual(["the last words"]);
    expect(kept()).toEqual({ draft: { text: "the last words" }, revision: 1 });

    saver.open({ text: "", revision: 1 });
    await browser.wait(0);
    expect(texts()).toEqual(["the last words", "the last words"]);
    await answer(1, "no connection");
    await browser.wait(5_000);
    expect(texts()).toHaveLength(3);
  });
});

describe("when the server says no", () => {
  test("its sentences stand beside the fields, and it waits for the next change", async () => {
    const saver = aSaver();
    saver.edit({ text: "bad" }, 0);
    await browser.wait(0);
    await answer(0, 422, { message: "Check the marked field.", fieldErrors: { text: ["Too bad."] } });
    expect(saver.read()).toMatchObject({
      status: "refused",
      message: "Check the marked field.",
      errors: { text: ["Too bad."] },
      draft: { text: "bad" },
    });
    expect(kept()).toMatchObject({ draft: { text: "bad" } });
    await browser.wait(60_000);
    expect(texts()).toEqual(["bad"]);
    saver.edit({ text: "better" });
    expect(saver.read()).toMatchObject({ errors: {}, message: null });
    await browser.wait(900);
    expect(texts()).toEqual(["bad", "better"]);
  });

  test("what was mended while the refused words were under way goes after them", async () => {
    const saver = aSaver();
    saver.edit({ text: "bad" }, 0);
    await browser.wait(0);
    saver.edit({ text: "better" }, 0);
    await browser.wait(0);
    await answer(0, 422, { message: "Check the marked field." });
    expect(texts()).toEqual(["bad", "better"]);
    await answer(1, 200, { revision: 2 });
    expect(saver.read()).toMatchObject({ status: "saved", message: null });
  });

  test("what is plainly wrong is refused without asking", async () => {
    const saver = aSaver();
    saver.edit({ text: "?" });
    await browser.wait(900);
    expect(saver.read()).toMatchObject({ status: "refused", message: "Write a word." });
    expect(texts()).toEqual([]);
    expect(saver.unsaved()).toBe(true);
  });

  test("what nobody can mend can be given up", async () => {
    const saver = aSaver("as it was");
    saver.edit({ text: "too late" }, 0);
    await browser.wait(0);
    await answer(0, 403, { message: "You may not." });
    saver.giveUp();
    expect(saver.read()).toMatchObject({ status: "idle", draft: { text: "as it was" } });
    expect(kept()).toBeNull();
  });
});
