import fc from "fast-check";
import { expect, test } from "vitest";
import {
  all,
  any,
  not,
  type Profile,
  type ProfileRules,
  readProfile,
  type Trit,
} from "@/features/checklists/profile-rules";
import type { Expression, Question } from "@/lib/content";

const trit = fc.constantFrom<Trit>("yes", "no", "unknown");
const trits = fc.array(trit, { maxLength: 6 });
const names = ["a", "b", "c", "d"];

const question = (id: string): Question => ({ id, groupId: "g", ask: `Is it ${id}?`, type: "yes-no", options: [] });
const rules: ProfileRules = {
  questions: names.map(question),
  conditions: names.map((name) => ({ name, when: { yes: name }, holds: `it is ${name}`, fails: `it is not ${name}` })),
};
const { expression } = fc.letrec<{ expression: Expression }>((tie) => ({
  expression: fc.oneof(
    { maxDepth: 4, depthSize: "small" },
    fc.constantFrom(...names),
    fc.constantFrom(...names).map((yes) => ({ yes })),
    fc.record({ all: fc.array(tie("expression"), { maxLength: 3 }) }),
    fc.record({ any: fc.array(tie("expression"), { minLength: 1, maxLength: 3 }) }),
    fc.record({ not: tie("expression") }),
  ),
}));
const profiles = fc
  .tuple(trit, trit, trit, trit)
  .map((values): Profile => Object.fromEntries(values.map((value, n) => [names[n], { value, choices: [] }])));

test("two negations cancel out, and not unknown is unknown", () => {
  fc.assert(fc.property(trit, (value) => not(not(value)) === value));
  expect(not("unknown")).toBe("unknown");
});

test("all and any mirror each other, in any order", () => {
  fc.assert(
    fc.property(trits, (values) => {
      expect(any(values)).toBe(not(all(values.map(not))));
      expect(all([...values].reverse())).toBe(all(values));
    }),
  );
  expect(all([])).toBe("yes");
  expect(any([])).toBe("no");
});

test("one no settles an all, one yes settles an any, whatever is not known", () => {
  fc.assert(
    fc.property(trits, (values) => {
      expect(all([...values, "no"])).toBe("no");
      expect(any([...values, "yes"])).toBe("yes");
    }),
  );
});

test("what is decided stays decided, however the unknown turns out", () => {
  fc.assert(
    fc.property(
      expression,
      profiles,
      fc.array(fc.constantFrom<Trit>("yes", "no"), { minLength: 4, maxLength: 4 }),
      (it, given, fate) => {
        const before = readProfile(given, rules).holds(it);
        const known = Object.fromEntries(
          names.map((name, n) => {
            const value = given[name]?.value ?? "unknown";
            return [name, { value: value === "unknown" ? (fate[n] ?? "no") : value, choices: [] }];
          }),
        );
        const after = readProfile(known, rules).holds(it);
        expect(after).not.toBe("unknown");
        if (before !== "unknown") expect(after).toBe(before);
      },
    ),
  );
});

test("with everything known, the three values are plain logic", () => {
  const plain = (it: Expression, yes: Set<string>): boolean => {
    if (typeof it === "string") return yes.has(it);
    if ("yes" in it) return yes.has(it.yes);
    if ("not" in it) return !plain(it.not, yes);
    if ("all" in it) return it.all.every((part) => plain(part, yes));
    return "any" in it && it.any.some((part) => plain(part, yes));
  };
  fc.assert(
    fc.property(expression, fc.subarray(names), (it, chosen) => {
      const given = Object.fromEntries(
        names.map((name) => [name, { value: chosen.includes(name) ? "yes" : "no", choices: [] } as const]),
      );
      expect(readProfile(given, rules).holds(it)).toBe(plain(it, new Set(chosen)) ? "yes" : "no");
    }),
  );
});

test("a reason is found for whatever is decided", () => {
  fc.assert(
    fc.property(expression, profiles, (it, given) => {
      const read = readProfile(given, rules);
      expect((read.holds(it) === "no" ? read.whyNot(it) : read.why(it)).length).toBeGreaterThan(3);
    }),
  );
});
