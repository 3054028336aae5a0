import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageBody } from "@/components/layout/page-heading";
import { EmptyState } from "@/components/ui/empty-state";
import { ExceptionTable } from "@/features/exceptions/components/exception-table";
import { listExceptions } from "@/features/exceptions/queries";
import { requireActor } from "@/lib/auth";
import { dayIn, now } from "@/lib/clock";
import { isId } from "@/lib/id";
import { can } from "@/lib/permissions";
import { reading } from "@/lib/reading";

export const metadata: Metadata = { title: "Exceptions" };

export default async function ProductExceptionsPage({ params }: PageProps<"/products/[productId]/exceptions">) {
  const actor = await requireActor();
  const { productId } = await params;
  if (!isId(productId) || !can(actor, "exception:read", { organisationId: actor.organisationId, productId }))
    notFound();
  const today = dayIn(actor.organisation.timeZone, now());
  const rows = await reading(actor, (tx) => listExceptions(tx, actor, today, productId));

  return (
    <PageBody>
      {rows.length > 0 ? (
        <ExceptionTable rows={rows} today={today} />
      ) : (
        <EmptyState title="No exceptions for this product">
          Where a requirement is partly met or not met, whoever answers it asks for one right there. A second person
          decides.
        </EmptyState>
      )}
    </PageBody>
  );
}
