import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, test } from "vitest";

// What lint has no words for. Each list below is empty when the house is in order; what stands in it says what to do.

const root = resolve(import.meta.dirname, "..");
const rooms = ["app", "components", "features", "lib", "scripts", "tests"];

type Source = { path: string; text: string; lines: number; imports: { from: string; types: boolean }[] };

const sources = rooms
  .flatMap(filesUnder)
  .filter((path) => /\.(ts|tsx|mjs)$/.test(path))
  .map(read);
const commands = new Set(sources.filter(isCommand).map(({ path }) => path));

describe("the house", () => {
  test("has rooms named after what they are for", () => {
    const poor = sources.filter(({ path }) => /\/(utils?|hooks|services|helpers|types\/|index\.)/.test(path));
    expect(names(poor, "name it after what it exports; no barrels, no drawers")).toEqual([]);
  });

  test("has files in kebab-case", () => {
    const framework = /^(\[.+\]|\(.+\)|_.+)$/;
    const poor = sources.filter(({ path }) =>
      path.split("/").some((part) => !framework.test(part) && !/^[a-z0-9]+([-.][a-z0-9]+)*$/.test(part)),
    );
    expect(names(poor, "write it in kebab-case")).toEqual([]);
  });

  test("has no hand-written file over 300 lines", () => {
    const long = sources.filter(({ lines }) => lines > 300);
    expect(names(long, "split it by what it does; more than 300 lines are not read")).toEqual([]);
  });

  test("opens public doors only in actions.ts", () => {
    const doors = sources.filter(({ text }) => /^\s*["']use server["']/m.test(text));
    const elsewhere = doors.filter(({ path }) => !/^features\/[^/]+\/actions\.ts$/.test(path));
    expect(names(elsewhere, 'every export under "use server" is a public address: move it to actions.ts')).toEqual([]);
  });

  test("leaves a room only by its full name", () => {
    const wanderers = sources.flatMap(({ path, imports }) =>
      imports
        .filter(({ from }) => from.startsWith(".") && roomOf(join(dirname(path), from)) !== roomOf(path))
        .map(({ from }) => `${path} imports ${from}: write @/...`),
    );
    // Tests and scripts may point at their own neighbours as they like.
    expect(wanderers.filter((line) => !/^(tests|scripts)\//.test(line))).toEqual([]);
  });

  test("asks only lib/clock.ts what time it is", () => {
    const others = sources.filter(
      ({ path, text }) =>
        /^(app|components|features|lib)\//.test(path) &&
        path !== "lib/clock.ts" &&
        /\bDate\.now\(\)|\bnew Date\(\)/.test(withoutComments(text)),
    );
    expect(names(others, "take now from the command's tools, or ask now() of lib/clock")).toEqual([]);
  });

  test("installs on every platform: the lock names what the packages want there", () => {
    const { packages } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));
    const missing = Object.values<{ optionalDependencies?: object }>(packages)
      .flatMap((entry) => Object.keys(entry.optionalDependencies ?? {}))
      .filter((name) => !Object.keys(packages).some((path) => path.endsWith(`node_modules/${name}`)));
    // npm drops them where a registry does not carry them, and then refuses its own lock: npm ci fails.
    expect(missing).toEqual([]);
  });

  test("suppresses no rule without a reason", () => {
    const silent = sources.filter(({ text }) =>
      /biome-ignore [^:\n]+:?\s*(<.*>)?\s*$|@ts-(ignore|nocheck)/m.test(text),
    );
    expect(names(silent, "say in the line why, or mend the cause")).toEqual([]);
  });
});

describe("a feature", () => {
  test("has its commands at the top, where ls lists them", () => {
    const hidden = [...commands].filter((path) => !/^features\/[^/]+\/[^/]+\.ts$/.test(path));
    expect(hidden.map((path) => `${path}: move it up; rooms inside hold what commands and pages lean on`)).toEqual([]);
  });

  test("has commands that call no command", () => {
    const callers = imported(commands, ({ path }) => commands.has(path));
    expect(callers.map((line) => `${line}: share a step that takes the same tools`)).toEqual([]);
  });

  test("has rules and schemas without database, clock or framework", () => {
    const impure = sources
      .filter(({ path }) => /^features\/.*\b(rules|schema)\.ts$/.test(path))
      .flatMap(({ path, imports }) =>
        imports
          .filter(
            ({ from, types }) =>
              !types && /^(next|react|@\/lib\/(db|clock|reading|transaction|auth|storage))/.test(from),
          )
          .map(({ from }) => `${path} imports ${from}: hand the rule what it judges`),
      );
    expect(impure).toEqual([]);
  });

  test("lets its components reach other features only through schema, rules, paths and components", () => {
    const intruders = sources
      .filter(({ path }) => /^features\/[^/]+\/components\//.test(path))
      .flatMap(({ path, imports }) =>
        imports.flatMap(({ from, types }) => {
          const [, feature, rest] = /^@\/features\/([^/]+)\/(.+)$/.exec(from) ?? [];
          const own = path.split("/")[1] === feature;
          if (!rest || own || types || /^components\/|\b(rules|schema|sentences|paths)$/.test(rest)) return [];
          return [`${path} imports ${from}: pass it as a prop`];
        }),
      );
    expect(intruders).toEqual([]);
  });

  test("has no two files that import each other in a circle", () => {
    // Types too: what has to be read together has to be understood together.
    const arrows = sources
      .filter(({ path }) => /^(features|components|lib|app)\//.test(path))
      .flatMap((source) => resolved(source, { types: true }).map((target) => [source.path, target] as const))
      .filter(([from, to]) => from !== to);
    expect(loops(arrows)).toEqual([]);
  });
});

describe("every command", () => {
  test("is reached by a test", () => {
    const tests = sources.filter(({ path }) => path.startsWith("tests/"));
    const reached = new Set<string>();
    const follow = (source: Source) => {
      for (const path of resolved(source)) {
        if (reached.has(path)) continue;
        reached.add(path);
        const next = sources.find((candidate) => candidate.path === path);
        if (next) follow(next);
      }
    };
    for (const source of tests) follow(source);
    const untested = [...commands].filter((path) => path.startsWith("features/") && !reached.has(path));
    expect(untested.map((path) => `${path}: no test reaches it`)).toEqual([]);
  });

  test("says in a sentence what it means", () => {
    const silent = sources.filter(
      ({ path, text }) => commands.has(path) && !/\*\/\s*(export )?const \w+ = command\(/.test(text),
    );
    expect(names(silent, "one sentence above the command, in the product's words")).toEqual([]);
  });
});

function isCommand({ path, text }: Source) {
  return path.startsWith("features/") && /\bconst \w+ = command\(/.test(text);
}

function filesUnder(folder: string): string[] {
  const whole = join(root, folder);
  if (!existsSync(whole)) return [];
  return (
    readdirSync(whole, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(root, join(entry.parentPath, entry.name)))
      // What tools make for themselves lies in folders with a dot.
      .filter((path) => !path.includes("/."))
  );
}

function read(path: string): Source {
  const text = readFileSync(join(root, path), "utf8");
  const found = text.matchAll(/^(?:import|export)\s+(?:(type\s)?([\w*${}\s,]+?)\s+from\s+)?["']([^"']+)["']/gm);
  const onlyTypes = (named = "") => /^\{(\s*type\s[^,]+,?)+\s*\}$/.test(named);
  const imports = [...found].map(([, type, named, from]) => ({
    from: from ?? "",
    types: Boolean(type) || onlyTypes(named),
  }));
  return { path, text, lines: text.split("\n").length - 1, imports };
}

/** The files of ours that a file imports; those that it only takes types from are left aside unless asked for. */
function resolved({ path, imports }: Source, asked: { types?: boolean } = {}): string[] {
  return imports.flatMap(({ from, types }) => {
    if (types && !asked.types) return [];
    const base = from.startsWith("@/") ? from.slice(2) : from.startsWith(".") ? join(dirname(path), from) : null;
    if (!base) return [];
    const file = [base, `${base}.ts`, `${base}.tsx`].find((name) => isFile(join(root, name)));
    return file ? [file] : [];
  });
}

function isFile(path: string) {
  return existsSync(path) && statSync(path).isFile();
}

function imported(targets: Set<string>, by: (source: Source) => boolean): string[] {
  return sources.filter(by).flatMap((source) =>
    resolved(source)
      .filter((file) => targets.has(file))
      .map((file) => `${source.path} imports ${file}`),
  );
}

/** A feature is a room of its own; everything else is one by its top folder. */
function roomOf(path: string): string {
  const [top, second] = path.split("/");
  return top === "features" ? `${top}/${second}` : (top ?? "");
}

function loops(edges: (readonly [string, string])[]): string[] {
  const next = new Map<string, string[]>();
  for (const [from, to] of edges) next.set(from, [...(next.get(from) ?? []), to]);
  const found: string[] = [];
  const done = new Set<string>();
  const walk = (file: string, way: string[]) => {
    if (way.includes(file)) {
      found.push([...way.slice(way.indexOf(file)), file].join(" → "));
      return;
    }
    if (done.has(file)) return;
    for (const target of next.get(file) ?? []) walk(target, [...way, file]);
    done.add(file);
  };
  for (const file of next.keys()) walk(file, []);
  return found;
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "");
}

function names(list: Source[], advice: string): string[] {
  return list.map(({ path }) => `${path}: ${advice}`);
}
