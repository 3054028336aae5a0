import { notFound, redirect } from "next/navigation";
import { PageBody, PageHeading } from "@/components/layout/page-heading";
import { AsideSection } from "@/components/ui/card";
import { Moment } from "@/components/ui/day";
import { Note } from "@/components/ui/note";
import { StateTag } from "@/components/ui/state-tag";
import { ApproveForm } from "@/features/policies/components/approve-form";
import { findPolicyOverview } from "@/features/policies/queries";
import { findPolicyReview } from "@/features/policies/review-queries";
import { requireActor } from "@/lib/auth";
import { dayIn, now } from "@/lib/clock";
import { counted } from "@/lib/counted";
import { reading } from "@/lib/reading";

export const metadata = { title: "Approve a policy" };

export default async function ReviewPolicyPage({ params }: PageProps<"/policies/[policyId]/approve">) {
  const actor = await requireActor();
  const { policyId } = await params;
  const { timeZone } = actor.organisation;
  const today = dayIn(timeZone, now());
  const { review, exists } = await reading(actor, async (tx) => ({
    review: await findPolicyReview(tx, actor, policyId, today),
    exists: (await findPolicyOverview(tx, actor, policyId, today)) !== null,
  }));
  if (!exists) notFound();
  if (!review) redirect(`/policies/${policyId}`);
  const { productName, version, obstacles, releases, submittedBy, submittedAt, sha256 } = review;

  return (
    <>
      <PageHeading
        title={`Policy of ${productName}, version ${version}`}
        crumbs={[
          { label: "Reviews", href: "/reviews" },
          { label: productName, href: `/policies/${policyId}` },
          { label: `Policy, version ${version}` },
        ]}
        sub={
          <>
            <StateTag state="IN_REVIEW" />
            <span>
              submitted by {submittedBy}, <Moment at={submittedAt} timeZone={timeZone} />
            </span>
          </>
        }
      />
      <PageBody
        aside={
          <AsideSection title="Covers">
            <p>{releases.join(" and ")}.</p>
            <p className="mt-1 text-ink-3">
              {obstacles === 0
                ? "Nothing stops publishing."
                : `${counted(obstacles, "thing stops", "things stop")} publishing as it is today.`}
            </p>
          </AsideSection>
        }
      >
        <Note kind="frozen" title="A frozen text. Later edits start a new draft.">
          <span className="font-mono text-12">
            {sha256.slice(0, 8)}…{sha256.slice(-8)}
          </span>
        </Note>
        <ApproveForm review={review} />
      </PageBody>
    </>
  );
}
