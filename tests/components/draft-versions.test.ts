import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
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

describe("a conflict", () => {
  async function aConflict() {
    const saver = aSaver();
    saver.edit({ text: "mine" }, 0);
    await browser.wait(0);
    await answer(0, 409, { message: "Somebody was faster.", current: { text: "theirs", revision: 5 } });
    return saver;
  }

  test("shows both versions, and nothing is sent or typed until one is chosen", async () => {
    const saver = await aConflict();
    expect(saver.read()).toMatchObject({
      status: "conflict",
      draft: { text: "mine" },
      theirs: { text: "theirs", revision: 5 },
    });
    saver.edit({ text: "more of mine" }, 0);
    await saver.flush();
    await browser.wait(60_000);
    expect(texts()).toEqual(["mine"]);
    expect(saver.read().draft).toEqual({ text: "mine" });
    expect(kept()).toMatchObject({ draft: { text: "mine" } });
  });

  test("ends with mine on top of theirs", async () => {
    const saver = await aConflict();
    saver.choose("mine");
    expect(browser.asked[1]?.said).toEqual({ text: "mine", revision: 5 });
    await answer(1, 200, { revision: 6 });
    expect(saver.read()).toMatchObject({ status: "saved", revision: 6, theirs: null });
  });

  test("ends with theirs as it is", async () => {
    const saver = await aConflict();
    saver.choose("theirs");
    await browser.wait(60_000);
    expect(texts()).toEqual(["mine"]);
    expect(saver.read()).toMatchObject({ draft: { text: "theirs" }, revision: 5, theirs: null });
    expect(kept()).toBeNull();
  });

  test("is none with our own words, whose answer was lost on the way", async () => {
    const saver = aSaver();
    saver.edit({ text: "first" }, 0);
    await browser.wait(0);
    await answer(0, "no connection");
    saver.edit({ text: "second" }, 0);
    await browser.wait(0);
    await answer(1, 409, { message: "Somebody was faster.", current: { text: "first", revision: 2 } });
    expect(browser.asked[2]?.said).toEqual({ text: "second", revision: 2 });
    await answer(2, 200, { revision: 3 });
    expect(saver.read()).toMatchObject({ status: "saved", draft: { text: "second" }, theirs: null });
  });

  test("that was decided is over: who goes back to words of ours from before it is somebody else again", async () => {
    const saver = aSaver();
    saver.edit({ text: "first" }, 0);
    await browser.wait(0);
    await answer(0, "no connection");
    saver.edit({ text: "mine" }, 0);
    await browser.wait(0);
    await answer(1, 409, { message: "Somebody was faster.", current: { text: "theirs", revision: 5 } });
    saver.choose("mine");
    await answer(2, 409, { message: "Somebody was faster.", current: { text: "first", revision: 6 } });
    expect(saver.read()).toMatchObject({ status: "conflict", theirs: { text: "first" } });
  });

  test("is none where what is tried again had arrived", async () => {
    const saver = aSaver();
    saver.edit({ text: "once" }, 0);
    await browser.wait(0);
    await answer(0, "no connection");
    await browser.wait(2_000);
    await answer(1, 409, { message: "Somebody was faster.", current: { text: "once", revision: 2 } });
    await browser.wait(60_000);
    expect(texts()).toEqual(["once", "once"]);
    expect(saver.read()).toMatchObject({ status: "saved", revision: 2, theirs: null });
    expect(kept()).toBeNull();
  });

  test("is only one where the server says what stands there", async () => {
    const saver = aSaver();
    saver.edit({ text: "mine" }, 0);
    await browser.wait(0);
    await answer(0, 409, { message: "It waits for review.", current: null });
    expect(saver.read()).toMatchObject({ status: "refused", message: "It waits for review." });
  });
});

describe("on a later visit", () => {
  async function leftBehind(text: string) {
    const earlier = aSaver("as it was", 1);
    earlier.edit({ text });
    earlier.close();
    await browser.wait(0);
    await answer(0, "no connection");
    browser.asked.length = 0;
  }

  test("what was kept is shown and sent", async () => {
    await leftBehind("written in a cellar");
    const saver = aSaver("as it was", 1);
    saver.restore({ text: "as it was", revision: 1 });
    expect(saver.read().draft).toEqual({ text: "written in a cellar" });
    await browser.wait(0);
    expect(browser.asked[0]?.said).toEqual({ text: "written in a cellar", revision: 1 });
  });

  test("what was kept meets what somebody else saved meanwhile, and neither is preferred", async () => {
    await leftBehind("written in a cellar");
    const saver = aSaver("written upstairs", 2);
    saver.restore({ text: "written upstairs", revision: 2 });
    await browser.wait(5_000);
    expect(texts()).toEqual([]);
    expect(saver.read()).toMatchObject({
      status: "conflict",
      draft: { text: "written in a cellar" },
      theirs: { text: "written upstairs" },
    });
  });

  test("what one person left is neither shown to another nor sent under their name, and waits for its writer", async () => {
    const signIn = (person: string) =>
      vi.stubGlobal("document", { querySelector: () => ({ dataset: { person } }) as unknown });
    signIn("ada");
    await leftBehind("written by Ada");

    signIn("ben");
    const other = aSaver("as it was", 1);
    other.restore({ text: "as it was", revision: 1 });
    await browser.wait(5_000);
    expect(other.read().draft).toEqual({ text: "as it was" });
    expect(texts()).toEqual([]);

    signIn("ada");
    const later = aSaver("as it was", 1);
    later.restore({ text: "as it was", revision: 1 });
    expect(later.read().draft).toEqual({ text: "written by Ada" });
  });

  test("a screen from before a save, as going back shows it, goes on with what was saved", async () => {
    const earlier = aSaver("as it was", 1);
    earlier.edit({ text: "written since" }, 0);
    await browser.wait(0);
    await answer(0, 200, { revision: 2 });
    earlier.close();

    const saver = aSaver("as it was", 1);
    saver.open({ text: "as it was", revision: 1 });
    expect(saver.read()).toMatchObject({ draft: { text: "written since" }, revision: 2, status: "idle" });
    saver.edit({ text: "written since, and on" }, 0);
    await browser.wait(0);
    expect(browser.asked[1]?.said).toEqual({ text: "written since, and on", revision: 2 });
  });

  test("what had arrived after all is forgotten", async () => {
    await leftBehind("it did arrive");
    const saver = aSaver("it did arrive", 2);
    saver.restore({ text: "it did arrive", revision: 2 });
    expect(saver.read().status).toBe("idle");
    expect(kept()).toBeNull();
  });

  test("what was left while a save was under way goes on top of that save", async () => {
    const earlier = aSaver();
    earlier.edit({ text: "first" }, 0);
    await browser.wait(0);
    earlier.edit({ text: "second" });
    // The page is gone before the answer comes.
    const saver = aSaver("first", 2);
    saver.restore({ text: "first", revision: 2 });
    expect(saver.read()).toMatchObject({ status: "idle", draft: { text: "second" } });
    await browser.wait(0);
    expect(browser.asked[1]?.said).toEqual({ text: "second", revision: 2 });
  });

  test("words typed while a save was under way are kept on the revision that it brought", async () => {
    const saver = aSaver();
    saver.edit({ text: "first" }, 0);
    await browser.wait(0);
    saver.edit({ text: "second" });
    await answer(0, 200, { revision: 2 });
    expect(kept()).toEqual({ draft: { text: "second" }, revision: 2 });
  });

  test("a newer version of the server takes the place of an older one, never of words that wait", () => {
    const saver = aSaver("old", 1);
    saver.restore({ text: "new", revision: 2 });
    expect(saver.read()).toMatchObject({ draft: { text: "new" }, revision: 2 });
    saver.edit({ text: "mine" });
    saver.restore({ text: "newer", revision: 3 });
    expect(saver.read()).toMatchObject({ draft: { text: "mine" }, revision: 2 });
  });
});
