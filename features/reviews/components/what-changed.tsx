import type { ReactNode } from "react";
import { ChangedWords } from "@/components/ui/changed-words";
import { Moment } from "@/components/ui/day";
import { Hash } from "@/components/ui/hash";
import { TextLink } from "@/components/ui/text-link";
import { VerdictGlyph, verdictWord } from "@/components/ui/verdict";
import { sentenceParts } from "@/features/assessments/value-rules";
import type { Decided } from "../find-review";
import type { AnswerUnderReview } from "../tell-subject";

type Props = { answer: AnswerUnderReview; last: Decided | undefined; timeZone: string };

/** What the answer says, held against what was decided last: struck and underlined, never by colour alone. */
export function WhatChanged({ answer, last, timeZone }: Props) {
  const { state, before } = answer;
  return (
    <section aria-labelledby="what-changed">
      <h2 id="what-changed" className="text-14 font-semibold">
        {last
          ? last.yours
            ? "What changed since your last look"
            : "What changed since the last decision"
          : "What it says"}
      </h2>
      {last && (
        <p className="text-12 text-ink-3">
          {last.yours ? "You" : last.by} {last.decision === "RETURNED" ? "returned" : "accepted"} it on{" "}
          <Moment at={last.at} timeZone={timeZone} />
          {last.note && `: “${last.note}”`}
        </p>
      )}
      <dl className="mt-2 border-t border-line text-13">
        <Row label="Verdict">
          <span className="inline-flex items-center gap-1.5">
            <VerdictGlyph verdict={state.verdict} silent />
            {verdictWord(state.verdict)}
            {before && (
              <span className="text-ink-3">
                {before.verdict === state.verdict
                  ? ", as before"
                  : `, was ${verdictWord(before.verdict).toLowerCase()}`}
              </span>
            )}
          </span>
        </Row>
        <Row label="Rationale">
          <Compared before={before?.rationale ?? null} after={state.rationale} />
        </Row>
        {answer.buyer && state.verdict === "MET" && (
          <Row label="Buyers read">
            <span className="font-serif text-16">
              <Compared
                before={before && sentence(answer.buyer, before.values)}
                after={sentence(answer.buyer, state.values)}
              />
            </span>
          </Row>
        )}
        <Row label="Evidence">
          <EvidenceChanges answer={answer} />
        </Row>
        {before && (
          <Row label="Checklist">
            {before.checklistVersion === state.checklistVersion
              ? `Version ${state.checklistVersion}, unchanged`
              : `Version ${state.checklistVersion}, was ${before.checklistVersion}`}
          </Row>
        )}
      </dl>
    </section>
  );
}

const sentence = (buyer: string, values: Record<string, string | number>) =>
  sentenceParts(buyer, values)
    .map(({ words, blank }) => (blank && !words ? "…" : words))
    .join("");

function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="grid gap-x-4 gap-y-0.5 border-b border-line py-2.5 sm:grid-cols-[7rem_minmax(0,1fr)]">
      <dt className="text-ink-3">{label}</dt>
      <dd className="min-w-0 wrap-anywhere">{children}</dd>
    </div>
  );
}

function Compared({ before, after }: { before: string | null; after: string }) {
  if (before === null || before === after)
    return <span className="whitespace-pre-wrap">{after || <span className="text-ink-3">Nothing written</span>}</span>;
  return (
    <span className="whitespace-pre-wrap">
      <ChangedWords before={before} now={after} />
    </span>
  );
}

const signs = {
  new: ["+", "text-met", "New: "],
  same: ["=", "text-ink-3", "As before: "],
  gone: ["−", "text-notmet", "No longer: "],
} as const;

function EvidenceChanges({ answer: { state, before, proofs } }: { answer: AnswerUnderReview }) {
  const had = new Set(before?.evidence.map((piece) => piece.revisionId));
  const has = new Set(state.evidence.map((piece) => piece.revisionId));
  const pieces = [
    ...state.evidence.map(
      (piece) => ({ ...piece, change: before && had.has(piece.revisionId) ? "same" : "new" }) as const,
    ),
    ...(before?.evidence ?? [])
      .filter((piece) => !has.has(piece.revisionId))
      .map((piece) => ({ ...piece, change: "gone" }) as const),
  ];
  if (pieces.length === 0) return <span className="text-ink-3">None</span>;
  return (
    <ul className="grid gap-1.5">
      {pieces.map((piece) => {
        const [sign, colour, words] = signs[piece.change];
        const proof = proofs.find((one) => one.revisionId === piece.revisionId);
        const title = `${piece.title}, revision ${piece.number}`;
        return (
          <li key={piece.revisionId} className="flex items-baseline gap-2.5">
            <span className={`w-3 font-mono ${colour}`} aria-hidden>
              {sign}
            </span>
            <span className="sr-only">{words}</span>
            {piece.change === "gone" ? (
              <s className="text-ink-3">{title}</s>
            ) : (
              <TextLink href={`#proof-${piece.revisionId}`}>{title}</TextLink>
            )}
            {piece.change !== "gone" && proof && (
              <span className="text-12 text-ink-3">{proof.accepted ? "accepted already" : "decided with this"}</span>
            )}
            <span className="ml-auto whitespace-nowrap max-sm:hidden">
              <Hash value={piece.sha256} />
            </span>
          </li>
        );
      })}
    </ul>
  );
}
