import { expect, test } from "vitest";
import { filterRows, noFilter } from "@/features/assessments/components/filter-rows";
import { outlineOf } from "@/features/assessments/components/outline";
import type { WorkspaceRow } from "@/features/assessments/workspace/workspace-rows";

const outline = outlineOf([
  {
    id: "one",
    version: "1",
    short: "One",
    categories: [
      { id: "C1", short: "A" },
      { id: "C2", short: "B" },
    ],
  },
  {
    id: "two",
    version: "1",
    short: "Two",
    categories: [
      { id: "C1", short: "C" },
      { id: "C2", short: "D" },
    ],
  },
]);

const row = (requirementId: string, ...places: number[]): WorkspaceRow => ({
  answerId: requirementId,
  checklistId: "one",
  requirementId,
  places,
  statement: `About ${requirementId}.`,
  verdict: null,
  state: "OPEN",
  revision: 0,
  linked: 0,
  assigneeId: null,
  dueOn: null,
  exceptedUntil: null,
  staleSince: null,
  applies: true,
  aged: false,
  returned: false,
  toConfirm: false,
});
const rows = [row("first", 0, 3), row("second", 1), row("third", 1, 2), row("fourth", 2)];
const shown = (filter: Partial<typeof noFilter>) =>
  filterRows(rows, { ...noFilter, ...filter }, outline, "nobody").map(({ requirementId }) => requirementId);

test.each([
  [{}, ["first", "second", "third", "fourth"]],
  [{ checklist: "one" }, ["first", "second", "third"]],
  // What both ask for is found under both, in the order of the one that was chosen.
  [{ checklist: "two" }, ["third", "fourth", "first"]],
  // Two categories of the same id are two categories.
  [{ category: 0 }, ["first"]],
  [{ checklist: "two", category: 2 }, ["third", "fourth"]],
  [{ checklist: "two", text: "about f" }, ["fourth", "first"]],
  [{ checklist: "two", show: "mine" as const }, []],
])("%j shows %j", (filter, expected) => {
  expect(shown(filter)).toEqual(expected);
});
