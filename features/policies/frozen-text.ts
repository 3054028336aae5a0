import { type Facts, isEmpty } from "./facts";
import type { Ticks } from "./rules";
import { factIdsOf, proseOf, type Section } from "./sections/section-body";

/** What a second person looks at when they approve a policy: the words, the facts by value, the releases covered. */
export type FrozenText = {
  template: { id: string; version: string };
  sections: Section[];
  /** Only the facts that the text names. */
  facts: Facts;
  releases: { releaseId: string; name: string }[];
};

/** What has to be ticked: each paragraph that nothing stands under, and each fact by its name. */
export function toTick(text: Pick<FrozenText, "sections" | "facts">): Ticks {
  return { words: proseOf(text.sections).map(({ id }) => id), facts: Object.keys(text.facts).sort() };
}

/** The facts that these sections print, as they stand. */
export function factsIn(sections: readonly Section[], facts: Facts): Facts {
  const named = factIdsOf(sections).flatMap((id) => {
    const fact = facts[id];
    return fact && !isEmpty(fact) ? [[id, fact] as const] : [];
  });
  return Object.fromEntries(named);
}
