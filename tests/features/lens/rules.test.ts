import { describe, expect, test } from "vitest";
import type { Standing } from "@/features/assessments/rules";
import { provisionsOf } from "@/features/lens/provision-rules";
import { countBought, type LensAnswer, type LensProvision, lookAt } from "@/features/lens/rules";
import { type Checklist, loadContent } from "@/lib/content";

const answer = (key: string, standing: Standing, ...objectives: string[]): LensAnswer => ({
  key,
  standing,
  objectives,
});
const provision = (more: Partial<LensProvision> = {}): LensProvision => ({
  id: "5.1-5",
  own: [],
  objectives: [{ id: "auth.lockout", fit: "strong" }],
  whyNot: null,
  ...more,
});
const bought = (others: LensAnswer[], more?: Partial<LensProvision>) => lookAt(provision(more), others).bought;
const lockout = (key: string, standing: Standing) => answer(key, standing, "auth.lockout", "auth.mfa");

describe("through the objectives, a provision", () => {
  test("is bought once everything that shares a strong objective is accepted as met", () => {
    expect(bought([lockout("a/1", "met"), lockout("a/2", "met")])).toBe("bought");
  });

  test.each<Standing>(["open", "submitted", "not-met", "stale", "excepted", "partly-met"])(
    "is bought only in part while one of them is %s",
    (standing) => {
      expect(bought([lockout("a/1", "met"), lockout("a/2", standing)])).toBe("partly");
    },
  );

  test.each<Standing>(["does-not-apply", "not-applicable"])("waits for nothing that is %s", (standing) => {
    expect(bought([lockout("a/1", "met"), lockout("a/2", standing)])).toBe("bought");
    expect(bought([lockout("a/1", standing)])).toBe("unmapped");
  });

  test.each(["partial", "weak"] as const)("is never more than bought in part over a %s match", (fit) => {
    expect(bought([lockout("a/1", "met")], { objectives: [{ id: "auth.lockout", fit }] })).toBe("partly");
  });

  test("is not bought by answers for which the objective comes second", () => {
    expect(bought([answer("a/1", "met", "auth.mfa", "auth.lockout")])).toBe("partly");
  });

  test("is not bought where something tied to it in part is known to fall short; what is open there hinders nothing", () => {
    const objectives: LensProvision["objectives"] = [
      { id: "auth.lockout", fit: "strong" },
      { id: "crypto.keys", fit: "partial" },
    ];
    const beside = (standing: Standing) =>
      bought([lockout("a/1", "met"), answer("a/2", standing, "crypto.keys")], { objectives });
    expect(beside("open")).toBe("bought");
    for (const standing of ["not-met", "partly-met", "excepted"] as const) expect(beside(standing)).toBe("partly");
  });

  test("is bought only when each of its strong objectives is", () => {
    const objectives: LensProvision["objectives"] = [
      { id: "auth.lockout", fit: "strong" },
      { id: "crypto.keys", fit: "strong" },
    ];
    const others = [lockout("a/1", "met"), answer("a/2", "open", "crypto.keys")];
    expect(bought(others, { objectives })).toBe("partly");
    expect(bought([lockout("a/1", "met"), answer("a/2", "met", "crypto.keys")], { objectives })).toBe("bought");
  });

  test("is not yet bought while nothing is accepted, and unmapped where nothing leads to it", () => {
    expect(bought([lockout("a/1", "open"), lockout("a/2", "submitted")])).toBe("not-yet");
    expect(bought([answer("a/1", "met", "crypto.keys")])).toBe("unmapped");
    expect(bought([lockout("a/1", "met")], { objectives: [] })).toBe("unmapped");
  });
});

describe("what was answered about the provision itself", () => {
  const others = [lockout("a/1", "met")];
  test.each<[Standing[], string]>([
    [["met"], "bought"],
    [["not-met"], "not-yet"],
    [["excepted"], "not-yet"],
    [["partly-met"], "partly"],
    [["met", "open"], "partly"],
    [["not-applicable"], "does-not-apply"],
    [["met", "does-not-apply"], "bought"],
  ])("counts before what leads to it: %s is %s", (standings, expected) => {
    const own = standings.map((standing, at) => answer(`en/${at}`, standing, "auth.lockout"));
    expect(bought(others, { own })).toBe(expected);
  });

  test("leaves the word to the others while it is open", () => {
    expect(bought(others, { own: [answer("en/1", "open", "auth.lockout")] })).toBe("bought");
    expect(bought([], { own: [answer("en/1", "open", "auth.lockout")] })).toBe("not-yet");
  });

  test("says nothing where the accepted profile rules the provision out", () => {
    const own = [answer("en/1", "met", "auth.lockout")];
    expect(bought(others, { own, whyNot: "the product has no passwords" })).toBe("does-not-apply");
  });
});

test("the counts add up to the provisions", () => {
  const lines = [lookAt(provision(), [lockout("a/1", "met")]), lookAt(provision({ id: "6" }), [])];
  expect(countBought(lines)).toEqual({ bought: 1, partly: 0, "not-yet": 0, unmapped: 1, "does-not-apply": 0 });
});

describe("the provisions of a rule-set", () => {
  const { objectives, sources, latest } = loadContent();
  const all = [...objectives.values()];
  const provisions = (standard: string, list?: string) => {
    const checklist = (list && latest(list)) || null;
    const source = sources.get((checklist as Checklist | null)?.source.id ?? "") ?? null;
    return provisionsOf({ standard, checklist, source, objectives: all });
  };

  test("come in the order of the source; what only the crosswalk names comes after them", () => {
    const cra = provisions("eu-cra-2024", "eu-cra-2024");
    const numbered = sources.get("eu-cra-2024")?.provisions ?? [];
    expect(cra.slice(0, numbered.length).map(({ id }) => id)).toEqual(numbered);
    expect(cra.slice(numbered.length).map(({ id }) => id)).toContain("A2.2");
    expect(cra.at(-1)?.requirements).toEqual([]);
    // Nobody has to guess what a number stands for that no checklist asks for.
    expect(cra.filter(({ requirements, elsewhere }) => requirements.length === 0 && !elsewhere)).toEqual([]);
    expect(cra.find(({ id }) => id === "Art14")?.elsewhere).toMatchObject({ place: "Article 14", from: "2026-09-11" });
  });

  test("hold the points that stand under a number which has no provisions of its own", () => {
    const [first] = provisions("owasp-iot-top10-2018", "ciot-top10-2018");
    expect(first?.id).toBe("1");
    expect(first?.requirements.map(({ id }) => id).slice(0, 2)).toEqual(["1", "1.m1"]);
    expect(first?.requirements.some(({ id }) => id.startsWith("10"))).toBe(false);
  });

  test("are tied loosely where the crosswalk is silent and our own requirement names an objective", () => {
    const part = provisions("uk-psti-2023", "uk-psti-2023").find(({ id }) => id === "S1.1.a");
    expect(part?.objectives.map(({ fit }) => fit)).toEqual(part?.objectives.map(() => "weak"));
    expect(part?.objectives.length).toBeGreaterThan(0);
  });

  test("come from the crosswalk alone where we have no checklist", () => {
    const isvs = sources.get("owasp-isvs-1.0-rc2") ?? null;
    const places = provisionsOf({ standard: "owasp-isvs-1.0-rc2", checklist: null, source: isvs, objectives: all });
    expect(places.filter(({ elsewhere }) => !elsewhere)).toEqual([]);
    const ids = places.map(({ id }) => id);
    expect(ids.slice(0, 3)).toEqual(["1.1", "1.2", "1.3"]);
  });
});
