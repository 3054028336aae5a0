import { namesOf } from "@/features/people/names-of";
import type { Day } from "@/lib/day";
import { type Actor, can } from "@/lib/permissions";
import type { Tx } from "@/lib/transaction";
import { buildDraft } from "./build-draft";
import { type Fact, sayFact } from "./facts";
import type { FrozenText } from "./frozen-text";
import { findPolicy } from "./load";
import { type ClaimNote, notesOf } from "./sections/editor-queries";
import { factIdsOf, type SectionBlock } from "./sections/section-body";

export type ReviewRow =
  | { kind: "claim"; id: string; text: string; note: ClaimNote }
  | { kind: "word"; id: string; text: string }
  | { kind: "fact"; id: string; name: string; text: string; href: string | null };

export type PolicyReview = {
  policyId: string;
  productId: string;
  productName: string;
  version: number;
  submissionId: string;
  submittedBy: string;
  submittedAt: string;
  sha256: string;
  sections: { id: string; title: string; rows: ReviewRow[] }[];
  obstacles: number;
  releases: string[];
  mayDecide: boolean;
  /** The actor had a hand in it; otherwise their roles do not include it. */
  hadAHand: boolean;
  deciders: string[];
};

/** The frozen text as its approver reads it: sentences with proof, facts by name, words that nothing stands under. */
export async function findPolicyReview(
  tx: Tx,
  actor: Actor,
  policyId: string,
  today: Day,
): Promise<PolicyReview | null> {
  const policy = await findPolicy(tx, policyId);
  if (!policy || !can(actor, "policy:read", policy)) return null;
  const submission = await tx.submission.findFirst({ where: { policyId, decidedAt: null, takenBackAt: null } });
  if (!submission) return null;

  const text = submission.state as unknown as FrozenText;
  const releaseIds = text.releases.map(({ releaseId }) => releaseId);
  const draft = await buildDraft(tx, actor, policy, today, { ...text, releaseIds });
  const notes = notesOf(draft);
  const shown = new Set<string>();
  const bodies = new Map(text.sections.map(({ sectionId, blocks }) => [sectionId, blocks]));
  const people = await tx.person.findMany({ where: { organisationId: actor.organisationId, deactivatedAt: null } });
  const nameOf = await namesOf(tx, [submission.submittedById]);
  const leads = people.filter(({ roles }) => roles.includes("SECURITY_LEAD"));
  return {
    policyId,
    productId: policy.productId,
    productName: draft.productName,
    version: policy.latestVersion + 1,
    submissionId: submission.id,
    submittedBy: nameOf(submission.submittedById),
    submittedAt: submission.submittedAt.toISOString(),
    sha256: submission.stateSha256,
    sections: draft.template.sections.flatMap(({ id, title }) => {
      const rows = (bodies.get(id) ?? []).flatMap((block) => rowsOf(block, text, notes, shown));
      return rows.length > 0 ? [{ id, title, rows }] : [];
    }),
    obstacles: draft.obstacles.length,
    releases: text.releases.map(({ name }) => name),
    mayDecide: can(actor, "policy:review", { ...submission, productId: policy.productId }),
    hadAHand: submission.contributorIds.includes(actor.id),
    deciders: leads.filter(({ id }) => !submission.contributorIds.includes(id)).map(({ name }) => name),
  };
}

function rowsOf(
  block: SectionBlock,
  text: FrozenText,
  notes: Record<string, ClaimNote>,
  shown: Set<string>,
): ReviewRow[] {
  if (block.kind === "prose") return block.text ? [{ kind: "word", id: block.id, text: block.text }] : [];
  if (block.kind === "claim") {
    const note = notes[block.id];
    return note ? [{ kind: "claim", id: block.id, text: block.text, note }] : [];
  }
  // A fact is approved once by its name, where it stands first.
  const ids = factIdsOf([{ sectionId: "", blocks: [block] }]).filter((id) => text.facts[id] && !shown.has(id));
  return ids.flatMap((id): ReviewRow[] => {
    shown.add(id);
    const fact: Fact | undefined = text.facts[id];
    return fact ? [{ kind: "fact", id, name: fact.name, text: sayFact(fact), href: fact.values[0]?.href ?? null }] : [];
  });
}
