import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageBody, PageHeading } from "@/components/layout/page-heading";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { TakeOverList } from "@/features/assessments/components/take-over-list";
import { findOffers } from "@/features/assessments/offers/find-offers";
import { requireActor } from "@/lib/auth";
import { reading } from "@/lib/reading";

export const metadata: Metadata = { title: "Answered in the same words" };

export default async function OffersPage({ params }: PageProps<"/assessments/[assessmentId]/offers">) {
  const actor = await requireActor();
  const { assessmentId } = await params;
  const found = await reading(actor, (tx) => findOffers(tx, actor, assessmentId));
  if (!found) notFound();
  const { productId, productName, release, pairs } = found;
  return (
    <>
      <PageHeading
        title="Answered in the same words"
        sub={pairs.length > 0 ? "Verdict, rationale and evidence are taken over; nothing is submitted." : undefined}
        crumbs={[
          { label: "Products", href: "/products" },
          { label: productName, href: `/products/${productId}` },
          { label: `Assessment of ${release}`, href: `/assessments/${assessmentId}` },
          { label: "Answered in the same words" },
        ]}
      />
      <PageBody>
        {pairs.length > 0 ? (
          <TakeOverList key={pairs.map(({ into }) => into.answerId).join()} assessmentId={assessmentId} pairs={pairs} />
        ) : (
          <EmptyState
            title="Nothing to take over"
            actions={
              <ButtonLink variant="primary" href={`/assessments/${assessmentId}`}>
                Back to the assessment
              </ButtonLink>
            }
          >
            As soon as an answer is accepted, it offers itself here to every open requirement of the same words.
          </EmptyState>
        )}
      </PageBody>
    </>
  );
}
