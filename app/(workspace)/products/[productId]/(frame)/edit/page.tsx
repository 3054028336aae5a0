import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageBody } from "@/components/layout/page-heading";
import { Section } from "@/components/ui/card";
import { DescribeProductForm } from "@/features/products/components/describe-product-form";
import { findDescription } from "@/features/products/find-description";
import { requireActor } from "@/lib/auth";
import { can } from "@/lib/permissions";
import { reading } from "@/lib/reading";

export const metadata: Metadata = { title: "Name, description, owner" };

export default async function EditProductPage({ params }: PageProps<"/products/[productId]/edit">) {
  const actor = await requireActor();
  const { productId } = await params;
  if (!can(actor, "product:edit", { organisationId: actor.organisationId, productId })) notFound();
  const found = await reading(actor, (tx) => findDescription(tx, actor, productId));
  if (!found) notFound();
  return (
    <PageBody narrow>
      <Section title="Name, description, owner">
        <DescribeProductForm {...found} />
      </Section>
    </PageBody>
  );
}
