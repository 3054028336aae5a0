import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { PageBody } from "@/components/layout/page-heading";
import { ButtonLink } from "@/components/ui/button";
import { Section } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { startAssessmentAction } from "@/features/assessments/actions";
import { NoProfileNote } from "@/features/products/components/no-profile-note";
import { StartAssessmentForm } from "@/features/products/components/start-assessment-form";
import { findStart } from "@/features/products/find-start";
import { newReleasePath } from "@/features/products/paths";
import { requireActor } from "@/lib/auth";
import { dayIn, now } from "@/lib/clock";
import { can } from "@/lib/permissions";
import { reading } from "@/lib/reading";

export const metadata: Metadata = { title: "Assessment" };

export default async function StartAssessmentPage({
  params,
  searchParams,
}: PageProps<"/products/[productId]/assessment">) {
  const actor = await requireActor();
  const { productId } = await params;
  const { release: wanted } = await searchParams;
  const found = await reading(actor, (tx) =>
    findStart(tx, actor, productId, typeof wanted === "string" ? wanted : undefined),
  );
  if (!found) notFound();
  const { release, checklists, before, archived, profileAccepted } = found;
  if (release?.assessmentId) redirect(`/assessments/${release.assessmentId}`);
  const { organisationId } = actor;
  const mayStart = can(actor, "assessment:start", { organisationId, productId }) && !archived;

  if (!release) {
    return (
      <PageBody>
        <EmptyState
          title="No release yet"
          actions={
            mayStart && (
              <ButtonLink variant="primary" href={newReleasePath(productId)}>
                Add a release
              </ButtonLink>
            )
          }
        >
          An assessment holds one release against checklists. Add the first release.
        </EmptyState>
      </PageBody>
    );
  }
  return (
    <PageBody narrow={mayStart}>
      {mayStart ? (
        <Section title="Choose checklists" extra={release.name}>
          {!profileAccepted && <NoProfileNote productId={productId} className="mb-4" />}
          <StartAssessmentForm
            releaseId={release.id}
            checklists={checklists}
            before={before}
            today={dayIn(actor.organisation.timeZone, now())}
            send={startAssessmentAction}
          />
        </Section>
      ) : (
        <EmptyState title="Not assessed yet">
          A product manager or a security lead chooses the checklists. Then the requirements stand here.
        </EmptyState>
      )}
    </PageBody>
  );
}
