import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageBody, PageHeading } from "@/components/layout/page-heading";
import { RegisterProductForm } from "@/features/products/components/register-product-form";
import { requireActor } from "@/lib/auth";
import { can } from "@/lib/permissions";

export const metadata: Metadata = { title: "New product" };

export default async function NewProductPage() {
  const actor = await requireActor();
  if (!can(actor, "product:register", { organisationId: actor.organisationId })) notFound();
  return (
    <>
      <PageHeading crumbs={[{ label: "Products", href: "/products" }, { label: "New product" }]} title="New product" />
      <PageBody narrow>
        <RegisterProductForm />
      </PageBody>
    </>
  );
}
