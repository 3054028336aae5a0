import { ButtonLink } from "@/components/ui/button";
import { Moment } from "@/components/ui/day";
import { Hash } from "@/components/ui/hash";
import { Icon } from "@/components/ui/icon";
import { Note } from "@/components/ui/note";
import { StateTag } from "@/components/ui/state-tag";
import { TextLink } from "@/components/ui/text-link";
import { VerdictPill } from "@/components/ui/verdict";
import type { ReviewDetail } from "../find-review";
import { type ProofTexts, ProofView } from "./proof-view";
import { WhatChanged } from "./what-changed";

/** What was submitted: frozen, compared with what was decided last, with its proof opened in place. */
export function ReviewBody({ review, texts, timeZone }: { review: ReviewDetail; texts: ProofTexts; timeZone: string }) {
  const { answer, evidence, decided, takenBackAt } = review;
  const state = decided?.decision ?? (takenBackAt ? "OPEN" : "SUBMITTED");
  return (
    <article className="grid max-w-165 grid-cols-[minmax(0,1fr)] gap-6">
      <header>
        <div className="flex flex-wrap items-center gap-2">
          {answer && <VerdictPill verdict={answer.state.verdict} />}
          <StateTag state={state} />
          <span className="text-12 text-ink-3">
            by {review.submittedBy}, <Moment at={review.submittedAt} timeZone={timeZone} />
          </span>
        </div>
        <h1 className="mt-2 text-22 font-semibold">{review.title}</h1>
        <p className="mt-0.5 text-13 text-ink-3">
          {review.place.join(" · ")}
          {answer && (
            <>
              {" · "}
              <TextLink href={answer.href}>
                <span className="font-mono">{answer.requirementId}</span>
              </TextLink>
            </>
          )}
        </p>
        <p className="mt-3.5 flex items-center gap-2.5 rounded-md border border-line bg-sunken px-3.5 py-2 text-13">
          <Icon name="lock" className="text-accent" />
          You are looking at a frozen copy. Later edits do not change it.
          <span className="ml-auto text-12 whitespace-nowrap text-ink-3">
            <span className="max-sm:hidden">state </span>
            <Hash value={review.sha256} />
          </span>
        </p>
      </header>
      {takenBackAt && (
        <Note kind="info" icon="undo-2" title="It was taken back">
          <Moment at={takenBackAt} timeZone={timeZone} />. There is nothing to decide until it is submitted again.
        </Note>
      )}
      {answer && (
        <>
          {answer.guidance && <p className="text-13 text-ink-2">{answer.guidance}</p>}
          {answer.caution && (
            <Note kind="caution" icon="history">
              <b className="font-semibold">This advice has aged.</b> {answer.caution.why} Judge it by this:{" "}
              {answer.caution.instead}
            </Note>
          )}
          <WhatChanged answer={answer} last={review.earlier[0]} timeZone={timeZone} />
          {answer.state.evidence.map((piece) => {
            const proof = answer.proofs.find((one) => one.revisionId === piece.revisionId);
            return proof && <ProofView key={piece.revisionId} proof={proof} texts={texts} place={piece.place} />;
          })}
        </>
      )}
      {evidence && (
        <>
          <ProofView proof={evidence.proof} texts={texts} />
          <section aria-labelledby="rests-on-it">
            <h2 id="rests-on-it" className="mb-1.5 text-14 font-semibold">
              What rests on it
            </h2>
            {evidence.answers.length === 0 && <p className="text-13 text-ink-3">No answer links it yet.</p>}
            <ul className="grid gap-1.5 text-13">
              {evidence.answers.map((one) => (
                <li key={one.href} className="flex gap-2.5">
                  <span className="w-12 shrink-0 font-mono text-12 text-ink-3">{one.requirementId}</span>
                  <TextLink href={one.href}>{one.statement}</TextLink>
                </li>
              ))}
            </ul>
          </section>
        </>
      )}
      {!answer && !evidence && review.ownPage && (
        <div>
          <p className="mb-2.5 text-13 text-ink-2">
            It is shown and decided on its own page, where all of it has room.
          </p>
          <ButtonLink href={review.ownPage} variant="primary" size={40}>
            Open it
          </ButtonLink>
        </div>
      )}
    </article>
  );
}

/** Who decided what before, the newest first. */
export function EarlierReviews({ review, timeZone }: { review: ReviewDetail; timeZone: string }) {
  if (review.earlier.length === 0) return null;
  return (
    <section aria-labelledby="earlier" className="mt-5 border-t border-line pt-4">
      <h2 id="earlier" className="mb-2 text-13 font-semibold">
        Earlier reviews
      </h2>
      <ul className="grid gap-2.5">
        {review.earlier.map((one) => (
          <li key={one.at} className="text-13">
            <span className="flex items-baseline gap-2">
              <span className={one.decision === "ACCEPTED" ? "text-met" : "text-notmet"}>
                {one.decision === "ACCEPTED" ? "Accepted" : "Returned"}
              </span>
              <span className="text-ink-3">by {one.by}</span>
              <span className="ml-auto text-12 text-ink-3">
                <Moment at={one.at} timeZone={timeZone} />
              </span>
            </span>
            {one.note && <q className="block text-12 text-ink-2">{one.note}</q>}
            {one.ended && <span className="block text-12 text-ink-3">No longer current: {one.ended}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
