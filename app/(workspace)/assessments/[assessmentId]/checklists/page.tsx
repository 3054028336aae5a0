import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageBody, PageHeading } from "@/components/layout/page-heading";
import { Section } from "@/components/ui/card";
import { AddChecklistsForm } from "@/features/assessments/components/add-checklists-form";
import { HeldChecklists } from "@/features/assessments/components/held-checklists";
import { findChecklists } from "@/features/assessments/held-checklists/find-checklists";
import { NoProfileNote } from "@/features/products/components/no-profile-note";
import { requireActor } from "@/lib/auth";
import { dayIn, now } from "@/lib/clock";
import { reading } from "@/lib/reading";

export const metadata: Metadata = { title: "Checklists of the assessment" };

export default async function AssessmentChecklistsPage({
  params,
}: PageProps<"/assessments/[assessmentId]/checklists">) {
  const actor = await requireActor();
  const { assessmentId } = await params;
  const found = await reading(actor, (tx) => findChecklists(tx, actor, assessmentId));
  if (!found) notFound();
  const today = dayIn(actor.organisation.timeZone, now());
  const { productId, productName, release, held, offered, mayChange, profileAccepted } = found;
  return (
    <>
      <PageHeading
        title="Checklists"
        crumbs={[
          { label: "Products", href: "/products" },
          { label: productName, href: `/products/${productId}` },
          { label: `Assessment of ${release}`, href: `/assessments/${assessmentId}` },
          { label: "Checklists" },
        ]}
      />
      <PageBody>
        <Section title="In this assessment" extra={held.length}>
          <HeldChecklists found={found} today={today} />
        </Section>
        {mayChange && offered.length > 0 && (
          <Section title="Add checklists" extra={offered.length}>
            {!profileAccepted && <NoProfileNote productId={productId} className="mb-4 max-w-152" />}
            <div className="max-w-measure">
              <AddChecklistsForm
                key={offered.map(({ id }) => id).join()}
                assessmentId={assessmentId}
                offered={offered}
                today={today}
              />
            </div>
          </Section>
        )}
      </PageBody>
    </>
  );
}
