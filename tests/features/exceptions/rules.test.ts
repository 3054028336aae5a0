import { expect, test } from "vitest";
import { phaseOf, riskLevel, whyNotDecidable, whyNotRequestable, whyNotUntil } from "@/features/exceptions/rules";

const today = "2026-11-21";

test.each([
  ["REQUESTED", "2026-12-01", "NOT_MET", "requested"],
  ["REQUESTED", "2026-11-20", "NOT_MET", "expired"],
  ["APPROVED", today, "NOT_MET", "in-force"],
  ["APPROVED", "2026-11-20", "NOT_MET", "expired"],
  ["APPROVED", "2026-12-01", "MET", "moot"],
  ["REJECTED", "2026-11-20", "NOT_MET", "rejected"],
  ["REVOKED", "2026-12-01", "NOT_MET", "revoked"],
] as const)("%s until %s on a verdict %s is %s", (status, expiresOn, verdict, phase) => {
  expect(phaseOf({ status, expiresOn }, { verdict, toConfirm: false, gone: false }, today)).toBe(phase);
});

test("a risk that was accepted for other words is to be confirmed, and one on what is gone is not needed", () => {
  const approved = { status: "APPROVED", expiresOn: today } as const;
  const answer = { verdict: "NOT_MET", toConfirm: true, gone: false } as const;
  expect(phaseOf(approved, answer, today)).toBe("to-confirm");
  expect(phaseOf(approved, { ...answer, verdict: "MET" }, today)).toBe("moot");
  expect(phaseOf(approved, { ...answer, gone: true }, today)).toBe("moot");
  expect(phaseOf({ ...approved, status: "REQUESTED" }, { ...answer, gone: true }, today)).toBe("moot");
  expect(whyNotDecidable({ ...approved, status: "REQUESTED", gone: true }, today)).toContain(
    "left with a newer version",
  );
});

test.each([
  [1, 4, "low"],
  [1, 5, "medium"],
  [3, 3, "medium"],
  [2, 5, "high"],
  [3, 5, "high"],
  [4, 4, "very-high"],
] as const)("likelihood %d and impact %d make a %s risk", (likelihood, impact, level) => {
  expect(riskLevel(likelihood, impact)).toBe(level);
});

test("an exception ends between today and two years from now, both included", () => {
  expect(whyNotUntil("2026-11-20", today)).toContain("passed");
  expect(whyNotUntil(today, today)).toBeNull();
  expect(whyNotUntil("2028-11-21", today)).toBeNull();
  expect(whyNotUntil("2028-11-22", today)).toContain("two years");
});

test("a renewal may be asked for while the old one runs, anything else not", () => {
  const answer = { verdict: "NOT_MET", applies: true, gone: false } as const;
  const running = [{ status: "APPROVED", expiresOn: "2026-12-31" } as const];
  expect(whyNotRequestable(answer, running, "2027-06-30", today, false)).toContain("Renew");
  expect(whyNotRequestable(answer, running, "2027-06-30", today, true)).toBeNull();
  expect(whyNotRequestable({ ...answer, applies: false }, [], "2027-06-30", today, false)).toContain("not apply");
});
