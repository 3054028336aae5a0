import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";

// Scripts for the browser carry no content: a page has only the words that the server has put into it.

const rooms = ["app", "components", "features", "lib"];
const sources = new Map(
  rooms
    .flatMap((room) => readdirSync(room, { recursive: true, encoding: "utf8" }).map((name) => join(room, name)))
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => [name, readFileSync(name, "utf8")]),
);

/** Files that a file imports for more than their types. A file of server actions is a door, not part of the script. */
function importsOf(file: string): string[] {
  const text = sources.get(file) ?? "";
  const statements = text.matchAll(/^(?:import|export)\s(?!type\b)([^;]*?)\bfrom\s+"([^"]+)"|\bimport\("([^"]+)"\)/gm);
  return [...statements].flatMap(([, names = "", from, dynamic]) => {
    const parts = /\{([^}]*)\}/
      .exec(names)?.[1]
      ?.split(",")
      .filter((it) => it.trim() !== "");
    if (parts && !/^\s*\w/.test(names) && parts.every((it) => it.trim().startsWith("type "))) return [];
    const target = from ?? dynamic ?? "";
    const path = target.startsWith("@/")
      ? target.slice(2)
      : target.startsWith(".")
        ? join(dirname(file), target)
        : null;
    const found = path === null ? undefined : [`${path}.ts`, `${path}.tsx`, path].find((it) => sources.has(it));
    return found && !/^\s*["']use server["']/.test(sources.get(found) ?? "") ? [found] : [];
  });
}

/** The way from a file to what reads content, if there is one. */
function wayToContent(start: string): string[] | null {
  const before = new Map<string, string | null>([[start, null]]);
  const queue = [start];
  for (const file of queue) {
    if (/^lib\/content(\.ts|\/(?!types\.ts).+)$/.test(file)) {
      const way = [];
      for (let at: string | null = file; at; at = before.get(at) ?? null) way.unshift(at);
      return way;
    }
    for (const next of importsOf(file))
      if (!before.has(next)) {
        before.set(next, file);
        queue.push(next);
      }
  }
  return null;
}

const inBrowser = [...sources].filter(([, text]) => /^\s*["']use client["']/.test(text)).map(([name]) => name);

test("no script for the browser contains what reads content", () => {
  expect(inBrowser.length).toBeGreaterThan(50);
  expect(inBrowser.flatMap((file) => wayToContent(file)?.join(" > ") ?? [])).toEqual([]);
});

test("the search for a way finds one where there is one", () => {
  expect(wayToContent("features/checklists/queries.ts")).toEqual(["features/checklists/queries.ts", "lib/content.ts"]);
  expect(wayToContent("app/(workspace)/checklists/page.tsx")).not.toBeNull();
});
