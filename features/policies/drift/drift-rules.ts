import { isGrounded, type StandingFacts, standing } from "@/features/assessments/rules";
import { partsOfKey } from "@/features/checklists/key-rules";
import { type Day, sayDay } from "@/lib/day";
import { valuesStand, whyUnproven } from "../claim-rules";
import { type Block, type PolicyDocument, runsOf } from "../document/document";
import type { Fact, Facts } from "../facts";

/** One row of what a version stood on, with how that very answer stands now. */
export type GroundToday = {
  claimId: string;
  answerId: string;
  assessmentId: string;
  key: string;
  releaseName: string;
  answer: StandingFacts & { acceptedId: string | null; values: Record<string, string | number> };
  /** The acceptance it stood on, and what its blanks held then. */
  submission: { id: string; values: Record<string, string | number> } | null;
  /** The exception whose words were printed, or that silenced the sentence. */
  exception: { status: string; expiresOn: Day } | null;
};

export type Drift = {
  kind: "claim" | "exception" | "fact";
  /** The claim, or the fact, in the published document. */
  id: string;
  sentence: string;
  cause: string;
  answerId: string | null;
  assessmentId: string | null;
  key: string | null;
};

/** What a published version says that is no longer so today: which sentence, and why. */
export function driftOf(document: PolicyDocument, grounds: readonly GroundToday[], facts: Facts, today: Day): Drift[] {
  const claims = grounds.flatMap((ground): Drift[] => {
    const cause = whyDrifted(ground, today);
    if (!cause) return [];
    const kind = ground.exception ? "exception" : "claim";
    const { claimId: id, answerId, assessmentId, key } = ground;
    return [{ kind, id, sentence: sentenceOf(document, id), cause, answerId, assessmentId, key }];
  });
  return [...claims, ...factDrift(document, facts)];
}

/** Why one ground no longer carries its sentence, or null while it does. */
function whyDrifted(ground: GroundToday, today: Day): string | null {
  const { answer, exception, submission, key, releaseName } = ground;
  if (exception) {
    if (exception.status !== "APPROVED") return "The exception was revoked.";
    if (exception.expiresOn < today) return `The exception ended on ${sayDay(exception.expiresOn)}.`;
    if (standing(answer, today) === "excepted") return null;
    if (!answer.applies) return "The exception is no longer needed: its requirement does not apply any more.";
    return answer.exceptedUntil === null
      ? "The exception is to be confirmed: its checklist asks for something else now."
      : "The exception is no longer needed: the verdict has changed.";
  }
  const met = answer.applies && answer.state === "ACCEPTED" && answer.verdict === "MET" && isGrounded(answer, today);
  if (!met) return whyUnproven(key, releaseName, answer, today);
  const reaccepted = submission !== null && answer.acceptedId !== submission.id;
  if (reaccepted && !valuesStand(submission.values, answer.values)) {
    return `${partsOfKey(key).requirementId} was accepted anew, with other numbers or words.`;
  }
  return null;
}

/** What a version was published about stays what it was about; newer releases make it behind, not drifted. */
const frozenByNature = new Set(["product.models", "product.hardware", "product.firmware"]);

const base = (factId: string) => factId.replace(/(\.\d+)+$/, "");

function factDrift(document: PolicyDocument, facts: Facts): Drift[] {
  const blocks = [document.summary, ...document.sections].flatMap((part) => part.blocks);
  const printed = new Map<string, string>();
  for (const run of blocks.flatMap(runsOf)) if (run.kind === "fact") printed.set(run.factId, run.text);

  const names = [...new Set([...printed.keys()].map(base))].filter((id) => !frozenByNature.has(id));
  return names.flatMap((id): Drift[] => {
    const then = [...printed].filter(([factId]) => base(factId) === id).map(([, text]) => text);
    const fact = facts[id];
    const now = fact ? textsOf(fact) : [];
    if (then.join("\n") === now.join("\n")) return [];
    const cause = now.length === 0 ? `${fact?.name ?? "A fact"} was removed.` : `${fact?.name ?? id} has changed.`;
    return [{ kind: "fact", id, sentence: then.join("; "), cause, answerId: null, assessmentId: null, key: null }];
  });
}

function textsOf(fact: Fact): string[] {
  return fact.cells ? fact.cells.flat() : fact.values.map((value) => value.text);
}

/** The words that were printed for a claim, or in its place. */
function sentenceOf(document: PolicyDocument, claimId: string): string {
  for (const block of [document.summary, ...document.sections].flatMap((part) => part.blocks)) {
    const words = inBlock(block, claimId);
    if (words) return words;
  }
  return "A sentence that was left out";
}

function inBlock(block: Block, claimId: string): string | null {
  if (block.kind === "exception") return block.id.startsWith(`${claimId}.x`) ? block.text : null;
  return runsOf(block).find((run) => run.kind === "claim" && run.id === claimId)?.text ?? null;
}
