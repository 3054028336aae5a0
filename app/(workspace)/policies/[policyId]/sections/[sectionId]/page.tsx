import { notFound } from "next/navigation";
import { PaneScreen } from "@/components/layout/pane-screen";
import { ButtonLink } from "@/components/ui/button";
import { StateTag } from "@/components/ui/state-tag";
import { NarrowNotice } from "@/features/policies/components/narrow-notice";
import { PreviewPane } from "@/features/policies/components/preview-pane";
import { SectionEditor } from "@/features/policies/components/section-editor";
import { SectionList } from "@/features/policies/components/section-list";
import { findSectionToEdit } from "@/features/policies/sections/editor-queries";
import { requireActor } from "@/lib/auth";
import { dayIn, now } from "@/lib/clock";
import { counted } from "@/lib/counted";
import { reading } from "@/lib/reading";

export const metadata = { title: "Policy text" };

export default async function SectionPage({ params }: PageProps<"/policies/[policyId]/sections/[sectionId]">) {
  const actor = await requireActor();
  const { policyId, sectionId } = await params;
  const today = dayIn(actor.organisation.timeZone, now());
  const view = await reading(actor, (tx) => findSectionToEdit(tx, actor, { policyId, sectionId, today }));
  if (!view) notFound();
  const { productName, nextVersion, obstacles, state } = view;

  return (
    <PaneScreen
      crumbs={[
        { label: "Policies", href: "/policies" },
        { label: productName, href: `/policies/${policyId}` },
        { label: `Draft of version ${nextVersion}` },
      ]}
      state={<StateTag state={state} />}
      actions={
        view.mayPublish && (
          <ButtonLink href={`/policies/${policyId}/publish`} icon={obstacles > 0 ? "circle-alert" : "check"}>
            {obstacles === 0
              ? state === "APPROVED"
                ? "Nothing stops publishing"
                : "Every sentence holds"
              : `${counted(obstacles, "thing stops", "things stop")} publishing`}
          </ButtonLink>
        )
      }
    >
      <NarrowNotice {...{ policyId, productName }} locked={view.locked !== null} />
      <SectionList view={view} />
      <SectionEditor key={`${sectionId}-${view.section.revision}`} view={view} timeZone={actor.organisation.timeZone} />
      <PreviewPane policyId={policyId} sectionId={sectionId} />
    </PaneScreen>
  );
}
