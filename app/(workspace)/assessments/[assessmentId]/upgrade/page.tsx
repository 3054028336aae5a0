import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageBody, PageHeading } from "@/components/layout/page-heading";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { UpgradeButton } from "@/features/assessments/components/upgrade-button";
import { UpgradeDifference } from "@/features/assessments/components/upgrade-difference";
import { findUpgrade } from "@/features/assessments/upgrade/find-upgrade";
import { requireActor } from "@/lib/auth";
import { reading } from "@/lib/reading";

export const metadata: Metadata = { title: "Newer checklists" };

export default async function UpgradePage({ params }: PageProps<"/assessments/[assessmentId]/upgrade">) {
  const actor = await requireActor();
  const { assessmentId } = await params;
  const found = await reading(actor, (tx) => findUpgrade(tx, actor, assessmentId));
  if (!found) notFound();
  const { productId, productName, release, moves, mayUpgrade, whyNot } = found;
  return (
    <>
      <PageHeading
        title="Newer checklists"
        sub={moves.map(({ title, from, to }) => `${title}: version ${from} to ${to}`).join("; ") || undefined}
        crumbs={[
          { label: "Products", href: "/products" },
          { label: productName, href: `/products/${productId}` },
          { label: `Assessment of ${release}`, href: `/assessments/${assessmentId}` },
          { label: "Newer checklists" },
        ]}
      />
      <PageBody>
        {moves.length === 0 ? (
          <EmptyState
            title="Nothing is newer"
            actions={<ButtonLink href={`/assessments/${assessmentId}`}>Back to the assessment</ButtonLink>}
          >
            This assessment holds the newest version of each of its checklists.
          </EmptyState>
        ) : (
          <>
            <UpgradeDifference found={found} />
            {mayUpgrade && (
              <UpgradeButton
                assessmentId={assessmentId}
                moves={moves.map(({ checklistId, from, to }) => ({ checklistId, from, to }))}
                whyNot={whyNot}
              />
            )}
          </>
        )}
      </PageBody>
    </>
  );
}
