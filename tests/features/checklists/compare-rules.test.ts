import { expect, test } from "vitest";
import { compareChecklists } from "@/features/checklists/compare-rules";
import { type Checklist, loadContent, type Requirement } from "@/lib/content";

const first = loadContent().latest("owasp-iot-2017-manufacturer") as Checklist;

/** The next version of a checklist: requirements replaced, dropped (null) or, at the end, added. */
function nextOf(list: Checklist, edits: Record<string, Partial<Requirement> | null>): Checklist {
  const known = list.requirements.flatMap((requirement): Requirement[] => {
    // A version says what it changed itself; what the one before said is over.
    const { meaning: _, ...words } = requirement;
    const edit = edits[requirement.id];
    return edit === null ? [] : [edit ? { ...words, ...edit } : words];
  });
  const ids = new Set(list.requirements.map(({ id }) => id));
  const pattern = list.requirements[0] as Requirement;
  const added = Object.entries(edits).flatMap(([id, edit]) =>
    ids.has(id) || !edit ? [] : [{ ...pattern, id, key: `${list.id}/${id}`, ...edit }],
  );
  return { ...list, version: String(Number(list.version) + 1), requirements: [...known, ...added] };
}
const idsOf = (list: readonly { key: string }[]) => list.map(({ key }) => key.split("/")[1]);
const meanings = (before: Checklist, now: Checklist, between: Checklist[] = []) =>
  compareChecklists(before, now, between).changed.map(({ key, meaning, fields }) => [
    key.split("/")[1],
    meaning,
    ...fields,
  ]);

test("a version is word for word like itself", () => {
  const { added, gone, changed, unchanged } = compareChecklists(first, first);
  expect([added, gone, changed]).toEqual([[], [], []]);
  expect(unchanged).toHaveLength(first.requirements.length);
});

test("every requirement of either version is counted once: new, gone, changed or as it was", () => {
  const second = nextOf(first, {
    "I1.1": { statement: "Other words.", meaning: "same" },
    "I1.2": null,
    "I1.99": { statement: "Something that nobody asked before.", meaning: "new" },
  });
  const { added, gone, changed, unchanged } = compareChecklists(first, second);
  expect(idsOf(added)).toEqual(["I1.99"]);
  expect(idsOf(gone)).toEqual(["I1.2"]);
  expect(idsOf(changed)).toEqual(["I1.1"]);
  expect(changed[0]?.before.statement).toBe(first.requirements.find(({ id }) => id === "I1.1")?.statement);
  expect(changed[0]?.now.statement).toBe("Other words.");
  expect(unchanged).toHaveLength(first.requirements.length - 2);
});

test("a change names the parts that changed; lists and conditions are compared by what they hold", () => {
  const old = first.requirements.find(({ id }) => id === "I1.2") as Requirement;
  const second = nextOf(first, {
    "I1.2": { ...old, evidence: [...old.evidence], values: structuredClone(old.values) },
    "I1.3": { guidance: "Other help.", caution: { why: "It has aged.", instead: "Do this." } },
    "I1.4": { appliesWhen: { not: "cloud" }, meaning: "wider" },
  });
  expect(meanings(first, second)).toEqual([
    ["I1.3", "same", "guidance", "caution"],
    ["I1.4", "wider", "appliesWhen"],
  ]);
});

test("a statement that changed without a word about its meaning is never taken to mean the same", () => {
  expect(meanings(first, nextOf(first, { "I1.1": { statement: "Other words." } }))).toEqual([
    ["I1.1", "new", "statement"],
  ]);
});

test("over several versions the declared changes add up", () => {
  const second = nextOf(first, {
    "I1.1": { statement: "Twice.", meaning: "same" },
    "I1.2": { statement: "Less.", meaning: "narrower" },
    "I1.3": { statement: "Less.", meaning: "narrower" },
    "I1.4": null,
  });
  const third = nextOf(second, {
    "I1.1": { statement: "Thrice.", meaning: "same" },
    "I1.2": { statement: "More.", meaning: "wider" },
  });
  const fourth = nextOf(third, { "I1.4": { ...first.requirements[3], meaning: "new" } });
  expect(meanings(first, third, [second])).toEqual([
    ["I1.1", "same", "statement"],
    ["I1.2", "new", "statement"],
    ["I1.3", "narrower", "statement"],
  ]);
  // Gone and back again is not the same thing, even where the words are.
  expect(meanings(first, fourth, [second, third])).toContainEqual(["I1.4", "new"]);
  // Against the version right before, only what that step did counts.
  expect(meanings(third, fourth)).toEqual([]);
});
