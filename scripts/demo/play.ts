import { at, now } from "@/lib/clock";
import { addDays, type Day, toDay } from "@/lib/day";
import type { Outcome } from "@/lib/outcome";

/** A scene happens on one day, counted from today: -400 was more than a year ago. */
export type Scene = { day: number; does: (stage: Stage) => Promise<void> };

export type Stage = {
  /** Performs a command as somebody, a minute or two after the one before, and answers with what it made. */
  act: <I, T>(deed: (actor: never, input: I) => Promise<Outcome<T>>, actor: object, input: I) => Promise<T>;
  /** A calendar day, counted from this scene's. */
  daysLater: (days: number) => Day;
};

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Plays the scenes in the order of their days, each from nine in the morning on. */
export async function play(scenes: Scene[]): Promise<void> {
  const today = toDay(now());
  for (const { day, does } of [...scenes].sort((a, b) => a.day - b.day)) {
    let moment = Date.parse(`${today}T09:00:00.000Z`) + day * DAY;
    await does({
      act: async (deed, actor, input) => {
        moment += MINUTE + (moment % 7) * 1000;
        const outcome = await at(new Date(moment), () => deed(actor as never, input));
        if (!outcome.ok) throw new Error(`The demo cannot go on: ${outcome.message} ${JSON.stringify(outcome)}`);
        return outcome.data;
      },
      daysLater: (days) => addDays(today, day + days),
    });
  }
}
