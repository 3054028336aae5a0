import { expect } from "vitest";
import { loadContent } from "@/lib/content";

export const content = loadContent();

export function listOf(id: string) {
  const list = content.latest(id);
  if (!list) throw new Error(`There is no checklist ${id}.`);
  return list;
}

/** Items of a category's source that its requirements and notes stand on. */
export const seedsIn = ({ requirements, notes }: ReturnType<typeof listOf>["categories"][number]) =>
  [...requirements, ...notes].flatMap(({ seed }) => seed);

export const itemsOf = (sourceId: string) =>
  content.sources.get(sourceId)?.parts.flatMap(({ items }) => items.map(({ id }) => id)) ?? [];

/** What holds for each checklist that a seed document gave. */
export function expectHelpful(id: string) {
  const { requirements } = listOf(id);
  const bare = requirements.filter(({ guidance, evidence }) => !guidance || evidence.length < 2);
  expect(bare.map((it) => it.id)).toEqual([]);
  const statements = requirements.map(({ statement }) => statement);
  expect(statements.filter((statement, at) => statements.indexOf(statement) !== at)).toEqual([]);
  const boasts = requirements.filter(({ buyer }) => /certif|complian|guarantee/i.test(buyer ?? ""));
  expect(boasts.map((it) => it.id)).toEqual([]);
}
