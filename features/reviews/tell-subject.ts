import { answerPath } from "@/features/assessments/paths";
import type { AnswerState } from "@/features/assessments/steps/freeze-answer";
import { findPinnedRequirement } from "@/features/checklists/pinned";
import { findChecklist, findRequirement } from "@/features/checklists/queries";
import { phaseOf } from "@/features/exceptions/rules";
import { profilePath } from "@/features/products/paths";
import type { Prisma } from "@/generated/prisma/client";
import { dayIn, now } from "@/lib/clock";
import type { Caution } from "@/lib/content/types";
import { type Day, toDay } from "@/lib/day";
import { type Actor, can } from "@/lib/permissions";
import type { Tx } from "@/lib/transaction";
import { listProofs, type Proof } from "./list-proofs";

/** What a submission is about, as whoever decides it sees it. Plain data. */
export type Subject = {
  title: string;
  /** Where it belongs: product, release, checklist. */
  place: string[];
  answer: AnswerUnderReview | null;
  evidence: EvidenceUnderReview | null;
  /** Its own page, for kinds that are decided there. */
  ownPage: string | null;
};

export type AnswerUnderReview = {
  href: string;
  key: string;
  requirementId: string;
  guidance: string | null;
  goodEvidence: string[];
  caution: Caution | null;
  buyer: string | null;
  asked: Record<string, string>;
  state: AnswerState;
  /** What was decided last, to be compared with. */
  before: AnswerState | null;
  proofs: Proof[];
  /** The last day of an exception that was approved for older words of the requirement: accepting confirms it. */
  confirmsUntil: Day | null;
};

type EvidenceUnderReview = {
  evidenceId: string;
  revisionId: string;
  number: number;
  proof: Proof;
  answers: { href: string; requirementId: string; statement: string }[];
};

/** What telling about a submission reads of it, in one go. */
export const subjectParts = {
  answer: {
    include: {
      assessment: { include: { checklists: true, release: true } },
      exceptions: { where: { status: "APPROVED" }, orderBy: { expiresOn: "desc" }, take: 1 },
    },
  },
  evidenceRevision: { include: { evidence: true } },
  release: true,
  policy: true,
} as const satisfies Prisma.SubmissionInclude;

type Found = Prisma.SubmissionGetPayload<{ include: typeof subjectParts }>;
type FoundAnswer = NonNullable<Found["answer"]>;
type FoundRevision = NonNullable<Found["evidenceRevision"]>;

/** Says what a submission is about. `before` is what was decided last; `product` is null for the whole organisation. */
export async function tellSubject(
  tx: Tx,
  actor: Actor,
  submission: Found,
  before: AnswerState | null,
  product: string | null,
): Promise<Subject> {
  const { answer, evidenceRevision, release, policy } = submission;
  const about = { place: [product ?? "The whole organisation"], answer: null, evidence: null, ownPage: null };
  if (answer) {
    const state = submission.state as unknown as AnswerState;
    const { place, ...told } = await tellAnswer(tx, actor, answer, state, before);
    return { ...about, ...told, place: [...about.place, ...place] };
  }
  if (evidenceRevision)
    return {
      title: `${evidenceRevision.evidence.title}, revision ${evidenceRevision.number}`,
      place: [...about.place, "Evidence"],
      answer: null,
      evidence: await tellEvidence(tx, actor, evidenceRevision),
      ownPage: `/evidence/${evidenceRevision.evidenceId}`,
    };
  if (release)
    return {
      ...about,
      title: `Profile of ${release.firmwareVersion}`,
      ownPage: profilePath(release.productId, release.id),
    };
  return { ...about, title: "Policy text", ownPage: `/policies/${policy?.id}/approve` };
}

async function tellAnswer(
  tx: Tx,
  actor: Actor,
  found: FoundAnswer,
  state: AnswerState,
  before: AnswerState | null,
): Promise<Pick<Subject, "title" | "place" | "answer">> {
  const { assessment, checklistId, requirementId } = found;
  const version = state.checklistVersion;
  const requirement = await findRequirement(tx, actor, { checklistId, version, requirementId });
  const checklist = await findChecklist(tx, actor, checklistId, version);
  const ids = [...state.evidence, ...(before?.evidence ?? [])].map((piece) => piece.revisionId);
  return {
    title: requirement?.statement ?? requirementId,
    place: [assessment.release.firmwareVersion, `${checklist?.short ?? checklistId}, version ${version}`],
    answer: {
      href: answerPath(found.assessmentId, found),
      key: state.key,
      requirementId,
      guidance: requirement?.guidance ?? null,
      goodEvidence: [...(requirement?.evidence ?? [])],
      caution: requirement?.caution ?? null,
      buyer: requirement?.buyer ?? null,
      asked: Object.fromEntries(Object.entries(requirement?.values ?? {}).map(([id, value]) => [id, value.ask])),
      state,
      before,
      proofs: await listProofs(tx, ids, assessment.releaseId),
      confirmsUntil: confirmedBy(actor, found),
    },
  };
}

/** Until when accepting an answer that is to be confirmed puts the exception on it back in force. */
function confirmedBy(actor: Actor, { toConfirm, exceptions, verdict }: FoundAnswer): Day | null {
  const [exception] = exceptions;
  if (!toConfirm || !exception) return null;
  const today = dayIn(actor.organisation.timeZone, now());
  const dated = { status: exception.status, expiresOn: toDay(exception.expiresOn) };
  return phaseOf(dated, { verdict, toConfirm, gone: false }, today) === "to-confirm" ? dated.expiresOn : null;
}

async function tellEvidence(tx: Tx, actor: Actor, revision: FoundRevision): Promise<EvidenceUnderReview | null> {
  const { evidenceId, id: revisionId, number } = revision;
  const [proof] = await listProofs(tx, [revisionId], null);
  if (!proof) return null;
  return { evidenceId, revisionId, number, proof, answers: await listAnswersOn(tx, actor, evidenceId) };
}

/** The answers that link any revision of a piece of evidence: what is decided is felt there. */
async function listAnswersOn(tx: Tx, actor: Actor, evidenceId: string) {
  const answers = await tx.answer.findMany({
    where: { evidence: { some: { revision: { evidenceId } } } },
    include: { assessment: { include: { checklists: true } } },
    orderBy: { requirementId: "asc" },
  });
  const seen = answers.filter((answer) => can(actor, "assessment:read", answer.assessment));
  return Promise.all(
    seen.map(async (answer) => {
      const { requirementId, assessment } = answer;
      const requirement = await findPinnedRequirement(tx, actor, assessment.checklists, answer);
      return {
        href: answerPath(answer.assessmentId, answer),
        requirementId,
        statement: requirement?.statement ?? requirementId,
      };
    }),
  );
}
