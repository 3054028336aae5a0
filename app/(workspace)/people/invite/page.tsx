import { notFound } from "next/navigation";
import { PageBody, PageHeading } from "@/components/layout/page-heading";
import { InvitePersonForm } from "@/features/people/components/invite-person-form";
import { listProductsToOpen } from "@/features/people/queries";
import { requireActor } from "@/lib/auth";
import { can } from "@/lib/permissions";
import { reading } from "@/lib/reading";

export const metadata = { title: "Invite somebody" };

export default async function InvitePage({ searchParams }: PageProps<"/people/invite">) {
  const actor = await requireActor();
  const { organisationId } = actor;
  if (!can(actor, "people:manage", { organisationId })) notFound();
  const { from, role, product } = await searchParams;
  const products = await reading(actor, (tx) => listProductsToOpen(tx, organisationId));
  return (
    <>
      <PageHeading title="Invite somebody" crumbs={[{ label: "People", href: "/people" }, { label: "Invite" }]} />
      <PageBody narrow>
        {from === "outside" && products.length === 0 && (
          <p className="text-13 text-ink-2">A reviewer from outside is let in to named products. There are none yet.</p>
        )}
        <InvitePersonForm
          products={products}
          outside={from === "outside" && products.length > 0}
          lead={role === "SECURITY_LEAD"}
          product={products.find(({ id }) => id === product)?.id ?? null}
        />
      </PageBody>
    </>
  );
}
