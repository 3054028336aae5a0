"use client";

import { Button, ButtonLink } from "@/components/ui/button";
import { Day, Moment } from "@/components/ui/day";
import { Hash } from "@/components/ui/hash";
import { Note } from "@/components/ui/note";
import type { AnswerDetail } from "../detail/answer-detail";
import type { Deeds } from "./use-deeds";

type Props = { detail: AnswerDetail; deeds: Deeds; timeZone: string };

/** Why an answer is as it is, and the way on: directly under the title, before the verdict. */
export function StandingNotes({ detail, deeds, timeZone }: Props) {
  const { waiting, returned, reopened, staleSince, applies, gone } = detail;
  return (
    <div className="mt-3.5 grid gap-3 empty:hidden">
      {gone && (
        <Note kind="info" icon="minus" title="No longer asked for">
          This requirement left with a newer version of its checklist. Its answer, evidence and decisions are kept, and
          count nowhere.
        </Note>
      )}
      {!applies && (
        <Note kind="info" icon="minus" title="This does not apply to this release">
          Because {detail.whyNot ?? "the accepted profile says so"}. The accepted profile decides it; a changed profile
          brings it back with its answer.
        </Note>
      )}
      {waiting && (
        <Note
          kind="frozen"
          title={
            <>
              {waiting.by} submitted it on <Moment at={waiting.at} timeZone={timeZone} />
            </>
          }
          actions={
            <>
              {detail.may.edit && (
                <Button icon="undo-2" pending={deeds.pending === "take-back"} onClick={() => void deeds.takeBack()}>
                  Take back
                </Button>
              )}
              {waiting.mayDecide && <ButtonLink href={`/reviews/${waiting.submissionId}`}>Review it</ButtonLink>}
            </>
          }
        >
          {whoMayDecide(waiting)} It cannot be edited now, so that they judge exactly what was sent.{" "}
          <Hash value={waiting.sha256} />
        </Note>
      )}
      {returned && (
        <Note kind="danger" icon="corner-up-left" title={`${returned.by} returned it`}>
          <Moment at={returned.at} timeZone={timeZone} />: “{returned.note}”
        </Note>
      )}
      {reopened && (
        <Note
          kind="info"
          icon="rotate-ccw"
          title="Reopened"
          actions={
            reopened.reinstatable &&
            detail.may.edit && (
              <Button pending={deeds.pending === "reinstate"} onClick={() => void deeds.reinstate()}>
                Cancel the reopening
              </Button>
            )
          }
        >
          {reopened.why && (reopened.decided ? `${reopened.why}. ` : `“${reopened.why}” `)}
          {reopened.reinstatable
            ? "It still says what was accepted, so the acceptance can stand again without a new review."
            : reopened.decided
              ? "A reviewer decided that, so it takes a new review. Look at the evidence, then submit it."
              : "It says something else than what was accepted. Submit it for a new review."}
        </Note>
      )}
      {staleSince && (
        <Note kind="caution" icon="file-clock" title="Its proof has ended">
          Out of date since <Day value={staleSince} />. The answer stays accepted as met, but adds nothing and its
          sentence cannot be published until new proof is accepted
          {detail.may.edit ? ". Add a new revision to its evidence, or reopen it and link other evidence." : "."}
        </Note>
      )}
    </div>
  );
}

function whoMayDecide({ deciders }: NonNullable<AnswerDetail["waiting"]>): string {
  if (deciders.length === 0) return "Nobody is left who may decide it: everyone who reviews had a hand in it.";
  return `${deciders.join(" or ")} may decide.`;
}
