import { expect, test } from "vitest";
import { crosswalkOf } from "@/features/checklists/crosswalk";
import { groupChecklists } from "@/features/checklists/group-rules";
import { neighboursOf } from "@/features/checklists/neighbour-rules";
import { type Checklist, loadContent, type Requirement } from "@/lib/content";

const { checklists, sources, objectives, latest } = loadContent();
const owasp = latest("owasp-iot-2017-manufacturer") as Checklist;
const psti = latest("uk-psti-2023") as Checklist;

const find = (list: Checklist, id: string) => list.requirements.find((it) => it.id === id) as Requirement;

/** A checklist that uses requirements of another, or says the same in its own name. */
function listOf(id: string, requirements: Partial<Requirement>[]): Checklist {
  const listed = { checklistId: id, version: "1" };
  const rows = requirements.map((it) => ({ ...find(owasp, "I1.2"), ...it, listed }));
  return { ...owasp, id, short: id, requirements: rows };
}

test("the very same requirement comes before the same words, and both before what only serves the same end", () => {
  const one = find(owasp, "I1.2");
  const borrowed = listOf("borrowed", [{}]);
  const repeated = listOf("repeated", [
    {
      key: "repeated/1",
      checklistId: "repeated",
      id: "1",
      statement: one.statement.toUpperCase(),
      objectives: ["auth.mfa"],
    },
    { key: "repeated/2", checklistId: "repeated", id: "2", statement: "Something else.", objectives: ["auth.mfa"] },
  ]);
  const found = neighboursOf(one, [owasp, repeated, borrowed]);
  expect(found.map(({ how, checklist, requirement }) => [how, checklist, requirement.id])).toEqual([
    ["very-same", "borrowed", "I1.2"],
    ["same-text", "repeated", "1"],
    ["same-objective", owasp.short, "I6.3"],
    ["same-objective", owasp.short, "I7.2"],
  ]);
  // From the list that uses it, the other one is the neighbour.
  const [back] = neighboursOf(borrowed.requirements[0] as Requirement, [owasp, borrowed]);
  expect(back).toMatchObject({ how: "very-same", checklist: owasp.short });
});

test("laws come first, the one that binds first on top; guidance comes last", () => {
  const lists = [...checklists.values()].flatMap((versions) => versions.slice(-1));
  const groups = groupChecklists(
    lists.map((checklist) => ({ checklist, source: sources.get(checklist.source.id) ?? null, own: false })),
  );
  expect(groups[0]?.lists.map(({ checklist }) => checklist.id).slice(0, 2)).toEqual(["uk-psti-2023", "eu-cra-2024"]);
  expect(groups.at(-1)?.title).toBe("Guidance");
  expect(groups.flatMap((group) => group.lists)).toHaveLength(lists.length);
});

test("a crosswalk leads to the requirement where we have it, and names the place where we do not", () => {
  const rows = crosswalkOf(objectives.get("auth.unique-credentials") as never, [owasp, psti]);
  expect(rows.find(({ standard }) => standard === "uk-psti-2023")).toEqual({
    standard: "uk-psti-2023",
    name: "UK PSTI",
    places: [{ id: "S1.1", href: "/checklists/uk-psti-2023/1/S1.1" }],
  });
  expect(rows.find(({ standard }) => standard === "nist-ir-8425")?.places[0]).toEqual({ id: "IAC", href: null });
});
