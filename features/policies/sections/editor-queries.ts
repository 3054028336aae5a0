import { answerPathByKey } from "@/features/assessments/paths";
import type { PolicyState } from "@/generated/prisma/enums";
import { counted } from "@/lib/counted";
import { type Day, sayDay } from "@/lib/day";
import { type Actor, can } from "@/lib/permissions";
import type { Tx } from "@/lib/transaction";
import { buildDraft, type Draft } from "../build-draft";
import { type ClaimStanding, claimStanding } from "../claim-rules";
import { isEmpty, sayFact } from "../facts";
import { findPolicy } from "../load";
import { sectionPath } from "../paths";
import { whyNotEditable } from "../rules";
import { claimFor } from "./prefill";
import { claimsOf, type SectionBlock, type SectionBlockOf } from "./section-body";

/** How a claim stands, in the words of the margin. */
export type ClaimNote = { tone: "proven" | "excepted" | "no-proof"; title: string; text: string; href: string | null };

type PickableSentence = { key: string; id: string; sentence: string; used: boolean; claim: SectionBlockOf<"claim"> };

export type SectionMark = "fine" | "no-proof" | "empty-field" | "empty";

export type EditorView = {
  policyId: string;
  productId: string;
  productName: string;
  slug: string;
  state: PolicyState;
  nextVersion: number;
  locked: string | null;
  obstacles: number;
  mayPublish: boolean;
  sections: { id: string; title: string; short: string; mark: SectionMark }[];
  section: { id: string; title: string; needs: string | null; revision: number; blocks: SectionBlock[] };
  notes: Record<string, ClaimNote>;
  facts: Record<string, { name: string; text: string | null }>;
  sentences: PickableSentence[];
};

/** Everything that the editor of one section shows. */
export async function findSectionToEdit(
  tx: Tx,
  actor: Actor,
  { policyId, sectionId, today }: { policyId: string; sectionId: string; today: Day },
): Promise<EditorView | null> {
  const policy = await findPolicy(tx, policyId);
  if (!policy || !can(actor, "policy:read", policy)) return null;
  const draft = await buildDraft(tx, actor, policy, today);
  const section = draft.template.sections.find(({ id }) => id === sectionId);
  const row = policy.sections.find((it) => it.sectionId === sectionId);
  if (!section || !row) return null;

  const mayEdit = can(actor, "policy:edit", policy);
  return {
    policyId,
    productId: policy.productId,
    productName: draft.productName,
    slug: policy.slug,
    state: policy.state,
    nextVersion: policy.latestVersion + 1,
    locked: mayEdit ? whyNotEditable(policy) : "You may read this text. Product managers and security leads write it.",
    obstacles: draft.obstacles.length,
    mayPublish: can(actor, "policy:publish", policy),
    sections: draft.template.sections.map(({ id, title, short }) => ({ id, title, short, mark: markOf(draft, id) })),
    section: {
      id: section.id,
      title: section.title,
      needs: section.needs ?? null,
      revision: row.revision,
      blocks: draft.sections.find((it) => it.sectionId === sectionId)?.blocks ?? [],
    },
    notes: notesOf(draft),
    facts: Object.fromEntries(
      Object.values(draft.facts).map((fact) => [
        fact.id,
        { name: fact.name, text: isEmpty(fact) ? null : sayFact(fact) },
      ]),
    ),
    sentences: pickable(draft, today),
  };
}

/** How each claim of a draft stands, by the id of its block. */
export function notesOf({ claims, policy }: Draft): Record<string, ClaimNote> {
  return Object.fromEntries(
    claims.map(({ claim, standing, sectionId }) => [claim.id, noteOf(standing, policy.id, sectionId)]),
  );
}

function noteOf(standing: ClaimStanding, policyId: string, sectionId: string): ClaimNote {
  if (standing.standing === "proven") {
    const text = `Stands on ${counted(standing.checks, "answer", "answers")}`;
    return { tone: "proven", title: "Proven", text, href: null };
  }
  if (standing.standing === "excepted") {
    const text =
      standing.wordings.length > 0
        ? `The sentence is left out. In its place, and under Known risks: ${standing.wordings.join(" ")}`
        : "The sentence is left out. Buyers are not told.";
    return { tone: "excepted", title: `Excepted to ${sayDay(standing.until)}`, text, href: null };
  }
  const { sentence, key, assessmentId } = standing.cause;
  const href = key && assessmentId ? answerPathByKey(assessmentId, key) : null;
  return {
    tone: "no-proof",
    title: "No proof",
    text: sentence,
    href: href ?? sectionPath(policyId, sectionId),
  };
}

function markOf({ obstacles, sections }: Draft, sectionId: string): SectionMark {
  const own = obstacles.filter((obstacle) => obstacle.sectionId === sectionId);
  if (own.some(({ kind }) => kind === "claim")) return "no-proof";
  if (own.length > 0) return "empty-field";
  return sections.find((section) => section.sectionId === sectionId)?.blocks.length ? "fine" : "empty";
}

/** Sentences that hold today, for putting in the text: each accepted requirement in its words for buyers. */
function pickable({ requirements, releases, sections }: Draft, today: Day): PickableSentence[] {
  const used = new Set(claimsOf(sections).flatMap((claim) => claim.requirements));
  return requirements.flatMap((requirement) => {
    const claim = claimFor(requirement, releases, `c.${requirement.id.toLowerCase()}`);
    if (!claim || claimStanding(claim, releases, today).standing !== "proven") return [];
    return [{ key: requirement.key, id: requirement.id, sentence: claim.text, used: used.has(requirement.key), claim }];
  });
}
