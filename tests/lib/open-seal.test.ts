import { encode } from "next-auth/jwt";
import { afterEach, expect, test, vi } from "vitest";
import { openSeal } from "@/lib/open-seal";

const secret = "a secret of the test that is long enough for it";
const seal = (sid: string, maxAge = 600) => encode({ token: { sid }, secret, maxAge });

afterEach(() => vi.useRealTimers());

test("a cookie opens to its own token, the first time and every time after", async () => {
  const [one, other] = [await seal("one"), await seal("other")];
  for (let time = 0; time < 3; time++) {
    expect(await openSeal(one, secret)).toBe("one");
    expect(await openSeal(other, secret)).toBe("other");
  }
});

test("a cookie that was changed, or sealed with another secret, opens to nothing, also once it has opened", async () => {
  const sealed = await seal("one");
  expect(await openSeal(sealed, secret)).toBe("one");
  const changed = `${sealed.slice(0, -4)}${sealed.endsWith("AAAA") ? "BBBB" : "AAAA"}`;
  expect(await openSeal(changed, secret)).toBeNull();
  expect(await openSeal(sealed, `${secret}, changed`)).toBeNull();
  expect(await openSeal("no seal at all", secret)).toBeNull();
});

test("a cookie stops opening when its time is over, although it was opened before", async () => {
  const sealed = await seal("one", 600);
  expect(await openSeal(sealed, secret)).toBe("one");
  vi.useFakeTimers({ now: Date.now() + 700_000, toFake: ["Date"] });
  expect(await openSeal(sealed, secret)).toBeNull();
});

test("more cookies than are kept still open", async () => {
  const first = await seal("first");
  expect(await openSeal(first, secret)).toBe("first");
  for (let number = 0; number < 1_001; number++)
    expect(await openSeal(await seal(`${number}`), secret)).toBe(`${number}`);
  expect(await openSeal(first, secret)).toBe("first");
}, 60_000);
