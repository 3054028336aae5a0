import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageBody } from "@/components/layout/page-heading";
import { AssessmentCard } from "@/features/products/components/assessment-card";
import { NextStepsList } from "@/features/products/components/next-steps-list";
import { ProductAside } from "@/features/products/components/product-aside";
import { findOverview } from "@/features/products/overview/find-overview";
import { requireActor } from "@/lib/auth";
import { dayIn, now } from "@/lib/clock";
import { can } from "@/lib/permissions";
import { reading } from "@/lib/reading";

export const metadata: Metadata = { title: "Product" };

export default async function ProductPage({ params }: PageProps<"/products/[productId]">) {
  const actor = await requireActor();
  const { productId } = await params;
  const { organisationId, organisation } = actor;
  const today = dayIn(organisation.timeZone, now());
  const overview = await reading(actor, (tx) => findOverview(tx, actor, productId, today));
  if (!overview) notFound();
  const { release, newest, bars, steps } = overview;

  return (
    <PageBody aside={<ProductAside overview={overview} timeZone={organisation.timeZone} />}>
      {release && bars && <AssessmentCard release={release} bars={bars} />}
      {steps && (
        <NextStepsList
          steps={steps}
          about={newest ? `${newest.name}.` : "No release yet."}
          mayWork={can(actor, "product:edit", { organisationId, productId })}
          leads={!bars}
        />
      )}
    </PageBody>
  );
}
