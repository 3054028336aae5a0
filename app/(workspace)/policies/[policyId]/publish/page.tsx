import { notFound } from "next/navigation";
import { PageBody, PageHeading } from "@/components/layout/page-heading";
import { ButtonLink } from "@/components/ui/button";
import { AsideSection } from "@/components/ui/card";
import { Note } from "@/components/ui/note";
import { StateTag } from "@/components/ui/state-tag";
import { ObstacleList } from "@/features/policies/components/obstacle-list";
import { PublishForm } from "@/features/policies/components/publish-form";
import { sectionPath } from "@/features/policies/paths";
import { findPublishing } from "@/features/policies/publish-queries";
import { requireActor } from "@/lib/auth";
import { dayIn, now } from "@/lib/clock";
import { counted } from "@/lib/counted";
import { reading } from "@/lib/reading";

export const metadata = { title: "Publish" };

export default async function PublishPage({ params }: PageProps<"/policies/[policyId]/publish">) {
  const actor = await requireActor();
  const { policyId } = await params;
  const today = dayIn(actor.organisation.timeZone, now());
  const view = await reading(actor, (tx) => findPublishing(tx, actor, policyId, today));
  if (!view) notFound();
  const { obstacles, productName, nextVersion, state, proven, releases } = view;
  const clear = obstacles.length === 0;
  const approved = state === "APPROVED";
  const clearTitle = approved ? `Nothing stops version ${nextVersion}` : `Version ${nextVersion} is not approved yet`;
  const title = clear ? clearTitle : `${counted(obstacles.length, "thing stops", "things stop")} publishing`;

  return (
    <>
      <PageHeading
        title={title}
        crumbs={[
          { label: "Policies", href: "/policies" },
          { label: productName, href: `/policies/${policyId}` },
          { label: `Version ${nextVersion}` },
        ]}
        sub={<StateTag state={state} />}
        actions={<ButtonLink href={sectionPath(policyId, "summary")}>Back to the text</ButtonLink>}
      />
      <PageBody
        aside={
          <AsideSection title="Covers">
            <p>{releases.length > 0 ? releases.join(" and ") : "No release yet"}</p>
            <p className="mt-1 text-ink-3">A sentence must hold in {releases.length > 1 ? "all of them" : "it"}.</p>
          </AsideSection>
        }
      >
        <p className="text-14 text-ink-2">
          {clear ? "" : "Each goes from this list by itself when its cause is gone. "}
          {counted(proven, "sentence holds", "sentences hold")}.
        </p>
        {!clear && <ObstacleList obstacles={obstacles} />}
        {clear && approved && <PublishForm policyId={policyId} version={nextVersion} first={nextVersion === 1} />}
        {clear && !approved && (
          <Note kind="info" title="A second person approves the text first">
            Submit it from the policy. Whoever approves it had no hand in the words or the facts.
          </Note>
        )}
      </PageBody>
    </>
  );
}
