import type { StepGroup } from "@/lib/content/types";
import type { Day } from "@/lib/day";
import { type ClaimStanding, type CoveredRelease, claimStanding } from "../claim-rules";
import { type Fact, type Facts, isEmpty } from "../facts";
import type { Section, SectionBlock, SectionBlockOf } from "../sections/section-body";
import { pathIn, type StepsOfGroup, stepsApart } from "../sections/step-rules";
import type { Block, PolicyDocument, ProofNote, Run } from "./document";
import { factRuns, spaced } from "./fact-runs";

/** What a requirement is called to buyers: its objective, and the checklist it comes from. */
export type Named = {
  objective: string;
  checklist: string;
  /** Where owners do something themselves: the id of the objective, under which the step finds its heading. */
  stepOf: string | null;
};

type JudgedClaim = { sectionId: string; claim: SectionBlockOf<"claim">; standing: ClaimStanding };

export type ToBuild = {
  header: Omit<PolicyDocument, "summary" | "sections">;
  template: readonly { id: string; title: string; short: string; steps: readonly StepGroup[] }[];
  sections: readonly Section[];
  facts: Facts;
  releases: readonly CoveredRelease[];
  named: (key: string) => Named;
  today: Day;
};

export type Built = { document: PolicyDocument; claims: JudgedClaim[]; emptyFacts: string[] };

type Part = { blocks: Block[]; notes: ProofNote[] };

const SUMMARY = "summary";
const RISKS = "risks";

/**
 * The document that buyers read, from the working text as it would stand today: claims that hold, facts by value,
 * the words approved with an exception in the place of what it excepts and again under the known risks.
 */
export function buildDocument(input: ToBuild): Built {
  const builder = new Builder(input);
  const bodies = new Map(input.sections.map((section) => [section.sectionId, section.blocks]));
  const parts = input.template.map(({ id, title, short, steps }) => ({
    id,
    title,
    short,
    ...builder.part(id, bodies.get(id) ?? [], steps),
  }));
  const risks = parts.find(({ id }) => id === RISKS);
  risks?.blocks.push(...builder.risks());

  const first = parts.find(({ id }) => id === SUMMARY);
  const sections = parts
    .filter((part) => part.id !== SUMMARY && part.blocks.length > 0)
    .map(({ id, title, short, blocks, notes }, index) => ({ id, number: index + 1, title, short, blocks, notes }));
  const summary = { title: first?.title ?? "", blocks: first?.blocks ?? [], notes: first?.notes ?? [] };
  return { document: { ...input.header, summary, sections }, claims: builder.claims, emptyFacts: [...builder.empty] };
}

class Builder {
  readonly claims: JudgedClaim[] = [];
  readonly empty = new Set<string>();
  private readonly printed: { id: string; text: string }[] = [];
  private number = 0;

  constructor(private readonly input: ToBuild) {}

  part(sectionId: string, working: readonly SectionBlock[], groups: readonly StepGroup[]): Part {
    const blocks: Block[] = [];
    const notes: ProofNote[] = [];
    const { plain, steps } = stepsApart(working, groups, (key) => this.input.named(key).stepOf);
    let together: { id: string; items: Run[][] } | null = null;
    const flush = () => {
      if (together) blocks.push(asBlock(together));
      together = null;
    };
    for (const block of plain) {
      if (block.kind !== "claim") flush();
      if (block.kind === "claim") {
        const { runs, wordings } = this.claim(sectionId, block, notes);
        // Claims that follow each other are one list, unless an exception's words come between them.
        if (runs.length > 0) {
          together ??= { id: block.id, items: [] };
          together.items.push(runs);
        }
        if (wordings.length > 0) flush();
        blocks.push(...wordings);
      } else if (block.kind === "prose") {
        if (block.text) blocks.push({ kind: "paragraph", id: block.id, runs: [{ kind: "text", text: block.text }] });
      } else blocks.push(...this.facts(block));
    }
    flush();
    this.steps(sectionId, steps, { blocks, notes });
    return { blocks, notes };
  }

  /** The steps of the set-up guide, heading by heading, counted on from the steps before; last what an exception says. */
  private steps(sectionId: string, steps: readonly StepsOfGroup[], { blocks, notes }: Part) {
    const last: Block[] = [];
    let done = blocks.flatMap((block) => (block.kind === "steps" ? block.items : [])).length;
    for (const { title, claims } of steps) {
      const items: Run[][] = [];
      for (const claim of claims) {
        const { runs, wordings } = this.claim(sectionId, claim, notes);
        if (runs.length > 0) items.push(runs);
        last.push(...wordings);
      }
      if (items.length === 0) continue;
      const start = done > 0 ? { start: done + 1 } : {};
      blocks.push({ kind: "steps", id: `${claims[0]?.id}.steps`, title, ...start, items });
      done += items.length;
    }
    blocks.push(...last);
  }

  private claim(
    sectionId: string,
    claim: SectionBlockOf<"claim">,
    notes: ProofNote[],
  ): { runs: Run[]; wordings: Block[] } {
    const standing = claimStanding(claim, this.input.releases, this.input.today);
    this.claims.push({ sectionId, claim, standing });
    if (standing.standing === "excepted") {
      const wordings = standing.wordings.map((text, index) => ({ id: `${claim.id}.x${index + 1}`, text }));
      this.printed.push(...wordings);
      return { runs: [], wordings: wordings.map((wording) => ({ kind: "exception", ...wording })) };
    }
    if (!claim.text) return { runs: [], wordings: [] };
    this.number += 1;
    const [first = ""] = claim.requirements;
    const proven = standing.standing === "proven" ? standing : null;
    notes.push({
      number: this.number,
      claimId: claim.id,
      what: first ? this.input.named(first).objective : "No proof",
      checks: Math.max(proven?.checks ?? claim.requirements.length, 1),
      on: proven?.on ?? this.input.today,
      checklists: first ? [...new Set(claim.requirements.map((key) => this.input.named(key).checklist))] : ["None"],
    });
    const path = pathIn(claim);
    const run: Run = { kind: "claim", id: claim.id, number: this.number, text: claim.text, ...(path ? { path } : {}) };
    return { runs: [run], wordings: [] };
  }

  /** The same words once more under the known risks, each sentence once. */
  risks(): Block[] {
    const texts = new Map(this.printed.map((wording) => [wording.text, wording]));
    return [...texts.values()].map(({ id, text }) => ({ kind: "exception", id: `${RISKS}.${id}`, text }));
  }

  private facts(block: Exclude<SectionBlock, { kind: "claim" | "prose" }>): Block[] {
    const { id } = block;
    if (block.kind === "data") return this.table(id, this.fact("data-items"));
    if (block.kind === "list" || block.kind === "steps") {
      const fact = this.fact(block.factId);
      return fact ? [{ kind: block.kind, id, items: factRuns(fact).map((run) => [run]) }] : [];
    }
    const rows = block.rows.flatMap(({ label, factIds }) => {
      const runs = factIds.flatMap((factId) => {
        const fact = this.fact(factId);
        return fact ? factRuns(fact, block.kind === "summary" && factId === "product.support-end") : [];
      });
      return runs.length > 0 ? [{ label, runs: spaced(runs) }] : [];
    });
    if (rows.length === 0) return [];
    return block.kind === "summary" ? [{ kind: "summary", id, answers: rows }] : [{ kind: "facts", id, rows }];
  }

  private fact(factId: string): Fact | null {
    const fact = this.input.facts[factId];
    if (fact && !isEmpty(fact)) return fact;
    this.empty.add(factId);
    return null;
  }

  private table(id: string, fact: Fact | null): Block[] {
    if (!fact?.cells) return [];
    const rows = fact.cells.map((cells, row) =>
      cells.map((text, column): Run[] => [{ kind: "fact", factId: `${fact.id}.${row}.${column}`, text }]),
    );
    const head = ["What", "Why", "How long", "Who gets it"];
    return [{ kind: "table", id, caption: "The data that the product and its services keep", head, rows }];
  }
}

function asBlock({ id, items }: { id: string; items: Run[][] }): Block {
  const [only = []] = items;
  return items.length === 1 ? { kind: "paragraph", id, runs: only } : { kind: "list", id, items };
}
