import { ButtonLink } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Note } from "@/components/ui/note";
import type { ReviewDetail } from "../find-review";

/** Whether this person may decide, and why; who can, where they may not; whom it needs, where nobody can. */
export function FourEyes({ review, mayInvite }: { review: ReviewDetail; mayInvite: boolean }) {
  const { mayDecide, hands, deciders, youHadAHand, youReview, productId } = review;
  if (mayDecide)
    return (
      <p className="flex gap-2 text-13 text-ink-2">
        <Icon name="user-check" className="mt-0.5 text-met" />
        <span>You may decide: you had no hand in it. {listed(hands)} had.</span>
      </p>
    );
  const why = youHadAHand
    ? "You had a hand in it, and nobody decides what they had a hand in."
    : youReview
      ? "This is not yours to decide."
      : "Deciding takes the role of a security lead.";
  if (deciders.length > 0)
    return (
      <Note kind="info" icon="user-check" title={`${listed(deciders, "or")} can decide this`}>
        {why} {youHadAHand && hands.length === 1 ? null : `${listed(hands)} had a hand in it.`}
      </Note>
    );
  return (
    <div className="grid gap-3">
      <Note kind="caution" icon="users" title="Nobody is left who may decide this">
        {listed(hands)} had a hand in it, and that is everyone who reviews. It needs a security lead who had none:
        somebody of yours who gets that role, or a reviewer from outside who sees this product only.
      </Note>
      <div className="flex flex-wrap gap-2">
        {mayInvite && (
          <ButtonLink
            href={`/people/invite?from=outside&role=SECURITY_LEAD${productId ? `&product=${productId}` : ""}`}
            icon="user-plus"
          >
            Invite a reviewer for this product
          </ButtonLink>
        )}
        <ButtonLink href="/people" variant="quiet">
          {mayInvite ? "People and roles" : "Ask an administrator to invite one"}
        </ButtonLink>
      </div>
    </div>
  );
}

function listed(names: string[], last = "and"): string {
  if (names.length <= 1) return names[0] ?? "Nobody";
  return `${names.slice(0, -1).join(", ")} ${last} ${names.at(-1)}`;
}
