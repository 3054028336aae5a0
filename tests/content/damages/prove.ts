import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { ContentError, readWritten } from "@/lib/content";
import { type Difference, differencesOf, releasedName } from "@/lib/content/check-released";
import type { Mistake } from "@/lib/content/content-error";
import type { Kept } from "@/lib/content/read-files";
import { type entriesOf, releasedInWords } from "@/lib/content/released-entries";
import { Draw } from "./draw";
import { kinds } from "./kinds";
import type { Damage, Original } from "./make";
import { placesIn } from "./places";

/** What became of one damage. `flaw` says what is not as it has to be; without it all is well. */
export type Result = {
  kind: string;
  what: string;
  outcome: "refused" | "shown" | "silent" | "crash";
  said: string;
  flaw?: string;
};

type Outcome =
  | { mistakes: readonly Mistake[] }
  | { differences: Difference[]; ids: ReadonlySet<string> }
  | { crash: unknown };

/** Damages a copy of the real content, one damage after the other, and looks what the real reader makes of it. */
export class Proof {
  private readonly root = mkdtempSync(join(tmpdir(), "damages-"));
  private readonly kept: Kept = new Map();
  private readonly requirements: ReadonlySet<string>;
  readonly original: Original;

  constructor() {
    cpSync("content", join(this.root, "content"), { recursive: true });
    // What is being written just now counts as released here: a damage has to show as its own difference.
    const written = readWritten(this.root, this.kept);
    writeFileSync(join(this.root, releasedName), releasedInWords(written));
    this.requirements = requirementsIn(written);
    const names = yamlUnder(this.root, "content").filter((name) => name !== releasedName);
    const files = new Map(names.map((name) => [name, readFileSync(join(this.root, name), "utf8")]));
    this.original = { files, places: [...files].flatMap(([name, text]) => placesIn(name, text)) };
  }

  /** As many damages as asked, each kind in turn. */
  run(seed: number, count: number): Result[] {
    return Array.from({ length: count }, (_, number) => {
      const kind = kinds[number % kinds.length];
      if (!kind) throw new Error("There are no kinds.");
      // A draw of its own, so that a damage stays the same when another kind changes.
      const damage = kind.make(this.original, new Draw(seed * 1_000_003 + number));
      return this.suffer(kind, damage);
    });
  }

  suffer({ name, fate }: Pick<(typeof kinds)[number], "name" | "fate">, damage: Damage): Result {
    const outcome = this.readWith(damage);
    const found = this.judge(damage, outcome);
    const wrongFate =
      fate !== "either" && found.outcome !== fate ? `has to be ${fate}, is ${found.outcome}` : undefined;
    const flaw = wrongFate ?? found.flaw;
    return { kind: name, what: damage.what, outcome: found.outcome, said: found.said, ...(flaw && { flaw }) };
  }

  private readWith(damage: Damage): Outcome {
    for (const [file, text] of damage.files) this.put(file, text);
    try {
      const written = readWritten(this.root, this.kept);
      return { differences: [...differencesOf(written)], ids: requirementsIn(written) };
    } catch (error) {
      return error instanceof ContentError ? { mistakes: error.mistakes } : { crash: error };
    } finally {
      for (const file of damage.files.keys()) this.put(file, this.original.files.get(file) ?? null);
    }
  }

  private put(file: string, text: string | null) {
    if (text === null) return rmSync(join(this.root, file));
    mkdirSync(dirname(join(this.root, file)), { recursive: true });
    writeFileSync(join(this.root, file), text);
  }

  private judge(damage: Damage, outcome: Outcome): Pick<Result, "outcome" | "said" | "flaw"> {
    if ("crash" in outcome) return { outcome: "crash", said: String(outcome.crash), flaw: "is a crash" };
    if ("mistakes" in outcome) {
      const said = outcome.mistakes.map(({ file, line, message }) => `${file}:${line}: ${message}`).join("\n");
      return { outcome: "refused", said, flaw: this.flawOfRefusal(damage, outcome.mistakes, said) };
    }
    const { differences, ids } = outcome;
    const said = differences.map(({ part, id, what }) => `${part} ${id}: ${what}`).join("\n");
    if (differences.length === 0) return { outcome: "silent", said, flaw: "nobody would notice" };
    const lost = [...this.requirements].filter((id) => !ids.has(id));
    if (lost.length > 0) return { outcome: "shown", said, flaw: `loses ${lost.join(", ")} without a mistake` };
    const { names } = damage;
    const isNamed = names === undefined || differences.some(({ id }) => id === names);
    return { outcome: "shown", said, flaw: isNamed ? undefined : `no difference names ${names}` };
  }

  private flawOfRefusal(
    { files, near, names }: Damage,
    mistakes: readonly Mistake[],
    said: string,
  ): string | undefined {
    for (const { file, line, message } of mistakes) {
      const text = files.get(file) ?? this.textNow(file);
      // A file that is missing is named by its first line.
      const most = text === null ? 1 : text.split("\n").length;
      if (!Number.isInteger(line) || line < 1 || line > most) return `names line ${line} of ${file}, which has ${most}`;
      if (!this.isItsLine(file, line, message)) return `names line ${line} of ${file}, which says something else`;
      if (/undefined|\[object|NaN/.test(message)) return `says "${message}"`;
    }
    if (near && !mistakes.some(({ file, line }) => file === near.file && line >= near.from && line <= near.to))
      return `no mistake is in ${near.file} between the lines ${near.from} and ${near.to}`;
    const own = mistakes.some(({ file }) => files.has(file));
    if (names !== undefined && !own && !said.includes(`"${names}"`)) return `no mistake names ${names}`;
    return own ? undefined : this.lostUnnamed(files, said);
  }

  /** A mistake about the list of what was released stands on the very line that it speaks of. */
  private isItsLine(file: string, line: number, message: string): boolean {
    const [, id, part] = /^(?:"([^"]+)"|(\S+)) was released/.exec(message) ?? [];
    if (file !== releasedName || !(id || part)) return true;
    const said = this.textNow(file)?.split("\n")[line - 1] ?? "";
    return part ? said === `${part}:` : said.startsWith(`  - ${id} |`);
  }

  /** A requirement that left its file, although no mistake names it, its file or its whole checklist. */
  private lostUnnamed(files: Damage["files"], said: string): string | undefined {
    for (const { room, id, file } of this.original.places) {
      if (room !== "requirements" || !files.has(file)) continue;
      const part = file.replace(/^content\/|\.yaml$/g, "");
      const isThere = placesIn(file, files.get(file) ?? "").some((it) => it.room === room && it.id === id);
      if (!isThere && !said.includes(`"${id}" was released in ${part}`) && !said.includes(`${part} was released`))
        return `loses ${part}/${id} without naming it`;
    }
    return undefined;
  }

  private textNow(file: string): string | null {
    if (file === releasedName) return readFileSync(join(this.root, file), "utf8");
    return this.original.files.get(file) ?? null;
  }

  end() {
    rmSync(this.root, { recursive: true });
  }
}

const requirementsIn = (written: Parameters<typeof entriesOf>[0]) =>
  new Set(
    written.checklists.flatMap(({ data }) =>
      data.categories.flatMap(({ requirements }) => requirements.map(({ id }) => `${data.id}/${data.version}/${id}`)),
    ),
  );

const yamlUnder = (root: string, folder: string): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const name = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return yamlUnder(root, name);
      return name.endsWith(".yaml") ? [name] : [];
    });
