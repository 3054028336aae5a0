import type { ExceptionPhase } from "@/features/exceptions/rules";
import type { AnswerState, EvidenceKind, Verdict } from "@/generated/prisma/enums";
import type { Caution, Value } from "@/lib/content/types";
import type { Day } from "@/lib/day";
import type { Alike, Offer, OtherRelease } from "../offers/answer-offers";
import type { Values } from "../value-rules";
import type { HistoryLine } from "./history-rules";

/** A piece of evidence as the answer that links it shows it. */
export type LinkedEvidence = {
  evidenceId: string;
  revisionId: string;
  title: string;
  number: number;
  kind: EvidenceKind;
  fileName: string | null;
  url: string | null;
  note: string | null;
  place: string | null;
  sha256: string;
  effectiveOn: Day;
  expiresOn: Day | null;
  accepted: boolean;
  withdrawn: boolean;
  /** It holds for the release of this assessment. */
  holdsHere: boolean;
};

/** Everything that the detail of one requirement shows. Plain data: it travels to the browser as JSON. */
export type AnswerDetail = {
  answerId: string;
  checklistId: string;
  requirementId: string;
  /** Every checklist of the assessment that asks for it, with its places in the source. */
  listings: { checklist: string; version: string; href: string; places: { place: string; says: string }[] }[];
  statement: string;
  guidance: string | null;
  goodEvidence: string[];
  caution: Caution | null;
  objective: { id: string; title: string } | null;
  status: "mandatory" | "recommended" | null;
  mayNotApply: boolean;
  asked: Record<string, Value>;
  buyer: string | null;
  /** It left with a newer version of its checklist. */
  gone: boolean;
  applies: boolean;
  /** The end of a sentence, where it does not apply. */
  whyNot: string | null;
  verdict: Verdict | null;
  rationale: string;
  values: Values;
  state: AnswerState;
  revision: number;
  changedBy: string | null;
  changedAt: string;
  assigneeId: string | null;
  dueOn: Day | null;
  staleSince: Day | null;
  exceptedUntil: Day | null;
  evidence: LinkedEvidence[];
  exceptions: { id: string; phase: ExceptionPhase; expiresOn: Day }[];
  waiting: {
    submissionId: string;
    at: string;
    by: string;
    sha256: string;
    hands: string[];
    deciders: string[];
    mayDecide: boolean;
  } | null;
  accepted: { by: string; at: string; sha256: string } | null;
  /** Sentences for buyers that stand on it while it is accepted; `version` is null in a draft. */
  sentences: { text: string; version: number | null }[];
  returned: { by: string; at: string; note: string } | null;
  /** It was accepted, and was reopened since. */
  reopened: { why: string; decided: boolean; reinstatable: boolean } | null;
  /** While it is open: accepted answers to the same words, then to the same idea. */
  offers: Offer[];
  /** While it is open: what was accepted for it in another release of the product. */
  otherRelease: OtherRelease | null;
  /** Once it is accepted: open requirements to which it offers itself. */
  alsoAskedBy: Alike[];
  history: HistoryLine[];
  may: { edit: boolean; assign: boolean; requestException: boolean };
};
