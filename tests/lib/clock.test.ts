import { expect, test } from "vitest";
import { startOfDay } from "@/lib/clock";

test.each([
  ["UTC", "2026-11-21", "2026-11-21T00:00:00.000Z"],
  ["Pacific/Auckland", "2026-11-21", "2026-11-20T11:00:00.000Z"],
  ["Pacific/Kiritimati", "2026-11-21", "2026-11-20T10:00:00.000Z"],
  ["Etc/GMT+12", "2026-11-21", "2026-11-21T12:00:00.000Z"],
  // Clocks go back at three in the morning of this day, so it has 25 hours.
  ["Europe/Berlin", "2026-10-25", "2026-10-24T22:00:00.000Z"],
  ["Europe/Berlin", "2026-10-26", "2026-10-25T23:00:00.000Z"],
  // Clocks go forward at midnight: this day begins at one o'clock.
  ["America/Santiago", "2026-09-06", "2026-09-06T04:00:00.000Z"],
])("in %s, %s begins at %s", (timeZone, day, moment) => {
  expect(startOfDay(timeZone, day).toISOString()).toBe(moment);
});
