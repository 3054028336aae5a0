import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { asTheme } from "@/components/layout/theme";
import { initialsOf } from "@/components/ui/avatar";
import { ChangedWords } from "@/components/ui/changed-words";
import { Hash } from "@/components/ui/hash";
import { iconNames } from "@/components/ui/icon-names";
import { Pagination } from "@/components/ui/pagination";
import { RowLink } from "@/components/ui/row-link";
import { Steps } from "@/components/ui/steps";
import { DataTable } from "@/components/ui/table";
import { html, words } from "./html";

test.each([
  ["Security lead", "SL"],
  ["Second security lead", "S2"],
  ["Administrator", "AD"],
  ["QA", "QA"],
  ["  Product   manager ", "PM"],
  ["", ""],
])("the initials of %j are %j", (name, initials) => expect(initialsOf(name)).toBe(initials));

test("a hash is short, or whole in groups of four", () => {
  expect(words(<Hash value="5b0ec0ffee77d2" />)).toBe("5b0e…77d2");
  expect(words(<Hash value="5b0ec0ffee77d2ff" whole />)).toBe("5b0e c0ff ee77 d2ff");
});

test("cells carry the head of their column for narrow screens, the first one is the row's link", () => {
  const table = html(
    <DataTable
      label="Products"
      rows={["Lock"]}
      rowKey={(row) => row}
      columns={[
        { head: "Product", cell: (row) => <RowLink href="/products/1">{row}</RowLink> },
        { head: "Exceptions", align: "right", cell: () => 2 },
      ]}
    />,
  );
  expect(table).toContain('data-label="Exceptions"');
  expect(table).toMatch(/<td><a [^>]*href="\/products\/1"/);
});

test("steps say where they stand, also without seeing the squares", () => {
  const steps = [
    { title: "Describe it", state: "done" as const },
    { title: "Submit the profile", state: "now" as const },
    { title: "Answer", state: "waits" as const, after: "After step 2" },
  ];
  expect(words(<Steps steps={steps} />)).toBe(
    "Describe it 2 Submit the profile . Can be done now. 3 Answer . Waits. After step 2",
  );
  expect(html(<Steps steps={steps} />)).toContain('aria-label="Done"');
});

test("a changed text marks what is gone and what is new, and shows one side where that is asked for", () => {
  const change = { before: "Each wombat is fed", now: "Each wombat is counted" };
  const gone = '<del class="text-gone"> fed</del>';
  const added = '<ins class="text-new"> counted</ins>';
  expect(html(<ChangedWords {...change} />)).toBe(`Each wombat is${gone}${added}`);
  expect(html(<ChangedWords {...change} only="before" />)).toBe(`Each wombat is${gone}`);
  expect(html(<ChangedWords {...change} only="now" />)).toBe(`Each wombat is${added}`);
});

test("one page needs no pages, the last has no next", () => {
  const hrefFor = (page: number) => `/audit?page=${page}`;
  expect(html(<Pagination page={1} pages={1} hrefFor={hrefFor} />)).toBe("");
  expect(words(<Pagination page={3} pages={3} hrefFor={hrefFor} />)).toBe("Previous Page 3 of 3");
});

test("an unknown theme follows the system", () => {
  expect(asTheme("dark")).toBe("dark");
  expect(asTheme('"><script>')).toBe("system");
  expect(asTheme(undefined)).toBe("system");
});

test("the icons are those of the installed lucide", async () => {
  // biome-ignore lint/style/noRestrictedImports: compares our copy with the package, draws nothing
  const lucide = await import("lucide-react");
  const sprite = readFileSync("components/ui/icons.svg", "utf8");
  const drawn = new Map(
    [...sprite.matchAll(/<symbol id="(.+?)".*?>(.+)<\/symbol>/g)].map(([, id, lines]) => [id, lines]),
  );
  expect([...drawn.keys()]).toEqual([...iconNames]);
  for (const [name, lines] of drawn) {
    const exported = name?.replace(/(^|-)(\w)/g, (_, __, letter: string) => letter.toUpperCase());
    const LucideIcon = lucide[exported as keyof typeof lucide] as typeof lucide.Eye | undefined;
    expect(LucideIcon, `${name} is no icon of lucide`).toBeDefined();
    if (!LucideIcon) continue;
    const theirs = html(<LucideIcon />).replace(/^<svg[^>]*>|<\/svg>$/g, "");
    expect(lines, name).toBe(theirs.replace(/><\/\w+>/g, "/>"));
  }
});
