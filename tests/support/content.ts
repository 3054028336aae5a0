import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type Content, readContent } from "@/lib/content";

const slot = globalThis as typeof globalThis & { plainproofContent?: Content };

/**
 * Has this test file read the real content with more files in it: text by its path under content/. It is read and
 * checked as the running product does it.
 */
export function addContent(files: Record<string, string>): void {
  const name = JSON.stringify(files);
  const known = read.get(name) ?? readWith(files);
  read.set(name, known);
  slot.plainproofContent = known;
}

// A test that goes back and forth between two versions reads each of them once.
const read = new Map<string, Content>();

function readWith(files: Record<string, string>): Content {
  const root = mkdtempSync(join(tmpdir(), "plainproof-content-"));
  try {
    cpSync("content", join(root, "content"), { recursive: true });
    for (const [path, text] of Object.entries(files)) {
      const file = join(root, "content", path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    return readContent(root);
  } finally {
    rmSync(root, { recursive: true });
  }
}

type Asked = {
  id: string;
  statement?: string;
  objective?: string;
  appliesWhen?: string;
  meaning?: string;
  buyer?: { sentence: string; values: string };
  byCondition?: true;
};
/** What a small checklist asks for: a requirement of its own, or `checklist/version/id` of another. */
export type SmallRequirement = Asked | { uses: string; meaning?: string };

/** A small checklist, as one would write it, of two categories: the first requirement alone, and all others. */
export function smallChecklist(id: string, version: string, requirements: SmallRequirement[]): Record<string, string> {
  const [first, ...others] = requirements.map((one) => ("uses" in one ? useOf(one) : requirementOf(one)));
  const category = (name: string, rows: string[]) => `  - id: ${name}
    title: Category ${name}
    short: ${name} of ${id}
    requirements:
${rows.join("")}`;
  const text = `id: ${id}
version: "${version}"
title: The checklist ${id}
short: ${id}
audience: manufacturer
source: { id: owasp-iot-2017, section: "1" }
categories:
${category("C1", [first ?? ""])}${others.length > 0 ? category("C2", others) : ""}`;
  return { [`checklists/${id}/${version}.yaml`]: text };
}

const seed = "        seed: [owasp-2017/manufacturer/I1.2]\n";
const meant = ({ meaning }: { meaning?: string }) => (meaning ? `        meaning: ${meaning}\n` : "");

const useOf = (one: { uses: string; meaning?: string }) =>
  `      - id: ${one.uses.split("/")[2]}\n        uses: ${one.uses}\n${seed}${meant(one)}`;

const requirementOf = ({
  id,
  statement,
  objective,
  appliesWhen,
  buyer,
  byCondition,
  ...rest
}: Asked) => `      - id: ${id}
        statement: ${statement ?? `Part ${id} is tested before each release.`}
        applies-when: ${appliesWhen ?? "always"}
        objectives: [${objective ?? "auth.lockout"}]
${byCondition ? "        not-applicable: by-condition\n" : ""}${
  buyer ? `        values: ${buyer.values}\n        buyer: ${buyer.sentence}\n` : ""
}${seed}${meant(rest)}`;
