import { expect, test } from "vitest";
import { loadContent } from "@/lib/content";

// The rules of today: two laws and two voluntary baselines.

const content = loadContent();

const listOf = (id: string) => {
  const list = content.latest(id);
  if (!list) throw new Error(`There is no checklist ${id}.`);
  return list;
};
const idsOf = (id: string) => listOf(id).requirements.map((it) => it.id);
const letters = (from: string, to: string) =>
  Array.from({ length: to.charCodeAt(0) - from.charCodeAt(0) + 1 }, (_, i) => String.fromCharCode(97 + i));

const rules = ["uk-psti-2023", "eu-cra-2024", "nist-ir-8259a", "nist-ir-8425"];
const laws = ["uk-psti-2023", "eu-cra-2024"];

test("the UK law has its three paragraphs with their parts, and the statement of compliance", () => {
  expect(idsOf("uk-psti-2023")).toEqual([
    ...["S1.1", ...letters("a", "d").map((letter) => `S1.1.${letter}`)],
    ...["S1.2", ...letters("a", "g").map((letter) => `S1.2.${letter}`)],
    ...["S1.3", ...letters("a", "i").map((letter) => `S1.3.${letter}`)],
    ...["Act9", "Sch4", "Reg8"],
  ]);
});

test("Annex I of the Cyber Resilience Act has 14 points on the product and 8 on vulnerabilities", () => {
  const [properties, handling] = listOf("eu-cra-2024").categories.map(({ requirements }) => requirements);
  expect(properties?.map(({ id }) => id)).toEqual(["A1.I.1", ...letters("a", "m").map((letter) => `A1.I.2.${letter}`)]);
  expect(handling?.map(({ id }) => id)).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((n) => `A1.II.${n}`));
});

test("the NIST baselines have 6 capabilities and 10 outcomes", () => {
  expect(idsOf("nist-ir-8259a")).toEqual(["DI", "DC", "DP", "LA", "SU", "CSA"]);
  const outcomes = new Set(idsOf("nist-ir-8425").map((id) => id.split(".")[0]));
  expect([...outcomes]).toEqual(["AI", "PC", "DP", "IAC", "SU", "CSA", "DOC", "IQR", "ID", "PEA"]);
  expect(idsOf("nist-ir-8425")).toHaveLength(15);
});

test("a law says from when it binds and everything in it is mandatory; a baseline is voluntary", () => {
  const binding = Object.fromEntries(rules.map((id) => [id, listOf(id).binds?.from]));
  expect(binding).toEqual({ "uk-psti-2023": "2024-04-29", "eu-cra-2024": "2027-12-11" });
  for (const id of rules) {
    const law = laws.includes(id);
    expect(content.sources.get(id)?.kind).toBe(law ? "law" : "standard");
    const statuses = new Set(listOf(id).requirements.map(({ status }) => status));
    expect([...statuses]).toEqual([law ? "mandatory" : undefined]);
  }
});

test("what the law subordinates to the risk assessment says so, and can be not applicable with a reason", () => {
  const points = listOf("eu-cra-2024").requirements;
  const byRisk = points.filter(({ statement }) =>
    statement.startsWith("Where the risk assessment finds it applicable,"),
  );
  expect(byRisk.map(({ id }) => id)).toEqual(letters("a", "m").map((letter) => `A1.I.2.${letter}`));
  for (const point of points)
    expect([point.id, point.notApplicable]).toEqual([
      point.id,
      byRisk.includes(point) ? "with-reason" : "by-condition",
    ]);
});

test("each place that the crosswalk names in them exists", () => {
  for (const id of rules) {
    const places = [...content.objectives.values()].flatMap(({ crosswalk }) => crosswalk[id] ?? []);
    // The crosswalk also knows parts of the Cyber Resilience Act that no checklist asks about: the source says what they are.
    const elsewhere = content.sources.get(id)?.elsewhere ?? [];
    const known = new Set([...idsOf(id), ...elsewhere.map((it) => it.id)]);
    const missing = places.filter((place) => !known.has(place));
    expect([id, missing]).toEqual([id, []]);
    expect([id, places.length > 0]).toEqual([id, true]);
  }
});

test("what stands elsewhere in the Cyber Resilience Act is named by the crosswalk; reporting applies already", () => {
  const elsewhere = content.sources.get("eu-cra-2024")?.elsewhere ?? [];
  const named = new Set([...content.objectives.values()].flatMap(({ crosswalk }) => crosswalk["eu-cra-2024"] ?? []));
  expect(elsewhere.filter(({ id }) => !named.has(id) || idsOf("eu-cra-2024").includes(id))).toEqual([]);
  expect(new Set(elsewhere.map(({ id }) => id)).size).toBe(elsewhere.length);
  const applied = elsewhere.filter(({ from }) => from === "2026-09-11").map(({ id }) => id);
  expect(applied).toEqual(["Art14", "Art14.8"]);
  expect(new Set(elsewhere.map(({ from }) => from))).toEqual(new Set(["2026-09-11", "2027-12-11"]));
});

test("each requirement in the crosswalk has objectives that name its place, or the place that it is a part of", () => {
  const strays = rules.flatMap((id) =>
    listOf(id).requirements.flatMap((requirement) =>
      requirement.objectives
        .filter((objective) => {
          const places = content.objectives.get(objective)?.crosswalk[id] ?? [];
          return !places.some((place) => requirement.id === place || requirement.id.startsWith(`${place}.`));
        })
        .map((objective) => `${requirement.key} has ${objective}`),
    ),
  );
  // The statement of compliance stands in no crosswalk; it has the objectives that come nearest.
  expect(strays.filter((stray) => !/\/(Act9|Sch4|Reg8) /.test(stray))).toEqual([]);
});

test("each requirement helps who answers it, and promises nobody that the product conforms", () => {
  const all = rules.flatMap((id) => listOf(id).requirements);
  expect(all.filter(({ guidance, evidence }) => !guidance || evidence.length < 2).map(({ key }) => key)).toEqual([]);
  const boasts = all.filter(({ statement, guidance = "", buyer = "" }) =>
    /\b(certif|compl(y|ies|ian)|conform|guarante)/i.test(
      `${statement} ${guidance} ${buyer}`.replaceAll(/statement of compliance/gi, ""),
    ),
  );
  expect(boasts.map(({ key }) => key)).toEqual([]);
});
