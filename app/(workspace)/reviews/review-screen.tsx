import { notFound } from "next/navigation";
import { PaneScreen } from "@/components/layout/pane-screen";
import { classNames } from "@/components/ui/class-names";
import { Moment } from "@/components/ui/day";
import { EmptyState } from "@/components/ui/empty-state";
import { readStart } from "@/features/evidence/files/read-start";
import { FourEyes } from "@/features/reviews/components/four-eyes";
import { EarlierReviews, ReviewBody } from "@/features/reviews/components/review-body";
import { ReviewQueue } from "@/features/reviews/components/review-queue";
import { findReview, type ReviewDetail } from "@/features/reviews/find-review";
import { listWaiting } from "@/features/reviews/queries";
import { requireActor } from "@/lib/auth";
import { now } from "@/lib/clock";
import { sayDay } from "@/lib/day";
import { can } from "@/lib/permissions";
import { reading } from "@/lib/reading";
import { DecideAnswer, DecideEvidence } from "./[submissionId]/decide";

/** The queue, and one submission: the one that the address names, or the oldest that this person may decide. */
export async function ReviewScreen({ submissionId }: { submissionId: string | null }) {
  const actor = await requireActor();
  if (!can(actor, "evidence:read", { organisationId: actor.organisationId })) notFound();
  const { items, review } = await reading(actor, async (tx) => {
    const waiting = await listWaiting(tx, actor);
    const first = waiting.find((item) => item.mayDecide && item.kind !== "EXCEPTION");
    const id = submissionId ?? first?.id ?? null;
    return { items: waiting, review: id ? await findReview(tx, actor, id) : null };
  });
  if (submissionId && !review) notFound();

  const { timeZone } = actor.organisation;
  const mine = items.filter((item) => item.mayDecide);
  const next = mine.find((item) => item.id !== review?.submissionId)?.href ?? "/reviews";
  const place = mine.findIndex((item) => item.id === review?.submissionId);
  const waiting = `${mine.length} waiting for you`;
  return (
    <PaneScreen
      crumbs={
        submissionId
          ? [{ label: "Reviews", href: "/reviews" }, { label: place < 0 ? "Review" : `${place + 1} of ${mine.length}` }]
          : [{ label: "Reviews" }]
      }
      state={<span className="text-13 text-ink-3">{waiting}</span>}
      titled={review !== null}
    >
      <nav
        aria-label="Waiting for review"
        className={classNames(
          "w-full shrink-0 overflow-y-auto border-r border-line bg-surface md:block md:w-72",
          submissionId && "max-md:hidden",
        )}
      >
        <ReviewQueue items={items} currentId={review?.submissionId ?? null} now={now()} />
      </nav>
      <div className={classNames("min-w-0 flex-1 overflow-y-auto lg:flex", !submissionId && "max-md:hidden")}>
        {review ? (
          <>
            <div className="min-w-0 flex-1 px-4 py-5 md:px-8 lg:overflow-y-auto">
              <ReviewBody review={review} texts={await readTexts(review)} timeZone={timeZone} />
            </div>
            <aside
              aria-label="Decision"
              className="border-line px-4 pb-4 max-md:pb-32 max-lg:border-t md:px-8 lg:w-84 lg:shrink-0 lg:overflow-y-auto lg:border-l lg:bg-surface lg:px-5 lg:pt-5"
            >
              <Decision
                review={review}
                next={next}
                timeZone={timeZone}
                mayInvite={can(actor, "people:manage", actor)}
              />
              <EarlierReviews review={review} timeZone={timeZone} />
            </aside>
          </>
        ) : (
          <div className="px-8 py-8">
            <EmptyState title="Nothing is waiting for you">
              What is submitted comes here: answers, evidence, profiles, policies and exceptions.{" "}
              {actor.roles.includes("SECURITY_LEAD")
                ? "You decide what you had no hand in."
                : "A security lead who had no hand in it decides. You may read it meanwhile."}
            </EmptyState>
          </div>
        )}
      </div>
    </PaneScreen>
  );
}

/** The beginning of each proof that is a plain text: the bytes come from storage, outside of the transaction. */
async function readTexts({ answer, evidence }: ReviewDetail) {
  const proofs = [...(answer?.proofs ?? []), ...(evidence ? [evidence.proof] : [])];
  const texts = proofs.map(
    async ({ revisionId, textKey }) => [revisionId, textKey && (await readStart(textKey))] as const,
  );
  return new Map((await Promise.all(texts)).flatMap(([id, text]) => (text ? [[id, text] as const] : [])));
}

type DecisionProps = { review: ReviewDetail; next: string; timeZone: string; mayInvite: boolean };

function Decision({ review, next, timeZone, mayInvite }: DecisionProps) {
  const { decided, takenBackAt, mayDecide, kind, answer, evidence } = review;
  if (takenBackAt) return null;
  if (decided)
    return (
      <>
        <h2 className="pt-4 text-14 font-semibold lg:pt-0">
          {decided.decision === "ACCEPTED" ? "Accepted" : "Returned"} by {decided.by}
        </h2>
        <p className="text-12 text-ink-3">
          <Moment at={decided.at} timeZone={timeZone} />
        </p>
        {decided.note && <q className="mt-2 block text-13 text-ink-2">{decided.note}</q>}
      </>
    );
  const brought = answer?.proofs.filter(
    (proof) =>
      !proof.accepted && !proof.withdrawn && answer.state.evidence.some((it) => it.revisionId === proof.revisionId),
  );
  const many = (brought?.length ?? 0) + 1;
  const alsoAccepts = [
    brought?.length && `Accepts ${brought.map((proof) => proof.title).join(", ")} with it, as ${many} decisions`,
    answer?.confirmsUntil && `Puts its exception back in force, until ${sayDay(answer.confirmsUntil)}`,
  ]
    .filter(Boolean)
    .join(". ");
  return (
    <>
      <h2 className="pt-4 pb-1.5 text-14 font-semibold lg:pt-0">{mayDecide ? "Your decision" : "The decision"}</h2>
      <FourEyes review={review} mayInvite={mayInvite} />
      {mayDecide && kind === "ANSWER" && (
        <DecideAnswer
          key={review.submissionId}
          submissionId={review.submissionId}
          title={review.title}
          alsoAccepts={alsoAccepts || null}
          next={next}
        />
      )}
      {mayDecide && evidence && (
        <DecideEvidence
          key={review.submissionId}
          revisionId={evidence.revisionId}
          number={evidence.number}
          answers={evidence.answers.length}
          title={review.title}
          next={next}
        />
      )}
    </>
  );
}
