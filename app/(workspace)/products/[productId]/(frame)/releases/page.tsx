import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageBody } from "@/components/layout/page-heading";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { ReleaseTable } from "@/features/products/components/release-table";
import { listReleases } from "@/features/products/list-releases";
import { newReleasePath } from "@/features/products/paths";
import { requireActor } from "@/lib/auth";
import { dayIn, now } from "@/lib/clock";
import { can } from "@/lib/permissions";
import { reading } from "@/lib/reading";

export const metadata: Metadata = { title: "Releases" };

export default async function ReleasesPage({ params }: PageProps<"/products/[productId]/releases">) {
  const actor = await requireActor();
  const { productId } = await params;
  const { organisationId, organisation } = actor;
  const today = dayIn(organisation.timeZone, now());
  const list = await reading(actor, (tx) => listReleases(tx, actor, productId, today));
  if (!list) notFound();
  const mayEdit = can(actor, "product:edit", { organisationId, productId }) && !list.product.archived;

  return (
    <PageBody>
      {list.rows.length === 0 ? (
        <EmptyState
          title="No release yet"
          actions={
            mayEdit && (
              <ButtonLink variant="primary" href={newReleasePath(productId)}>
                Add the first release
              </ButtonLink>
            )
          }
        >
          A release is a hardware revision with a firmware version: the thing that is assessed.
        </EmptyState>
      ) : (
        <div className="grid gap-3">
          <Card flush>
            <ReleaseTable productId={productId} rows={list.rows} today={today} mayEdit={mayEdit} />
          </Card>
          <p className="max-w-measure text-13 text-ink-3">
            A new release starts with the profile of the one before. A shipped release keeps its own.
          </p>
        </div>
      )}
    </PageBody>
  );
}
