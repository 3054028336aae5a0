import type { Fact } from "../facts";
import type { Run } from "./document";

/** A fact of several lines is several runs, each with a name of its own, so that one changed line can be found. */
export function factRuns(fact: Fact, strong?: boolean): Run[] {
  return fact.values.map(({ text, href }, index) => ({
    kind: "fact",
    factId: fact.values.length > 1 ? `${fact.id}.${index}` : fact.id,
    text,
    ...(href ? { href } : {}),
    ...(strong ? { strong } : {}),
  }));
}

/** Facts beside each other read as sentences: a space between them, a full stop where the first has none. */
export function spaced(runs: Run[]): Run[] {
  return runs.flatMap((run, index) => {
    if (index === runs.length - 1) return [run];
    return [run, { kind: "text", text: /[.!?]$/.test(run.text) ? " " : ". " }] as Run[];
  });
}
