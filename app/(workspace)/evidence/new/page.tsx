import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageBody, PageHeading } from "@/components/layout/page-heading";
import { PieceForm } from "@/features/evidence/components/piece-form";
import { listProductsWithReleases } from "@/features/evidence/list-evidence";
import { requireActor } from "@/lib/auth";
import { dayIn, now } from "@/lib/clock";
import { can } from "@/lib/permissions";
import { reading } from "@/lib/reading";

export const metadata: Metadata = { title: "Add evidence" };

export default async function NewEvidencePage({ searchParams }: PageProps<"/evidence/new">) {
  const actor = await requireActor();
  if (!can(actor, "evidence:add", { organisationId: actor.organisationId })) notFound();
  const { product } = await searchParams;
  const products = await reading(actor, (tx) => listProductsWithReleases(tx, actor));
  const productId = products.find(({ id }) => id === product)?.id;

  return (
    <>
      <PageHeading
        title="Add evidence"
        crumbs={[{ label: "Evidence", href: "/evidence" }, { label: "Add evidence" }]}
      />
      <PageBody narrow>
        <PieceForm
          products={products}
          productId={productId}
          today={dayIn(actor.organisation.timeZone, now())}
          cancelHref={productId ? `/products/${productId}/evidence` : "/evidence"}
        />
      </PageBody>
    </>
  );
}
