/** The fifth wrong password in a row locks an account. */
export const FAILURES_TO_LOCK = 5;
/** Milliseconds that it stays locked: a quarter of an hour. */
export const LOCKED_FOR = 15 * 60_000;

/** How long links work, in milliseconds. */
export const lifetimes = {
  FIRST_ADMINISTRATOR: 3_600_000,
  INVITATION: 7 * 86_400_000,
  PASSWORD_RESET: 3_600_000,
  DEMO_SIGN_IN: 12 * 3_600_000,
} as const;

/** Whether an account takes no password at the moment. */
export function isLocked(account: { lockedUntil: Date | null }, now: Date): boolean {
  return account.lockedUntil !== null && account.lockedUntil > now;
}

/** What a browser calls itself, as a person would: "Firefox on Linux". */
export function browserName(userAgent: string | null): string {
  const of = (names: [pattern: RegExp, name: string][]) =>
    names.find(([pattern]) => pattern.test(userAgent ?? ""))?.[1];
  const browser = of([
    [/Edg\//, "Edge"],
    [/Firefox\//, "Firefox"],
    [/Chrome\//, "Chrome"],
    [/Safari\//, "Safari"],
  ]);
  const system = of([
    [/Android/, "Android"],
    [/iPhone|iPad/, "iOS"],
    [/Windows/, "Windows"],
    [/Mac OS X/, "macOS"],
    [/Linux/, "Linux"],
  ]);
  return [browser ?? "A browser", system].filter(Boolean).join(" on ");
}
