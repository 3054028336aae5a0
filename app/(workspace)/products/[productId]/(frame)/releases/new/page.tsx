import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageBody } from "@/components/layout/page-heading";
import { Section } from "@/components/ui/card";
import { AddReleaseForm } from "@/features/products/components/add-release-form";
import { listReleases } from "@/features/products/list-releases";
import { requireActor } from "@/lib/auth";
import { dayIn, now } from "@/lib/clock";
import { can } from "@/lib/permissions";
import { reading } from "@/lib/reading";

export const metadata: Metadata = { title: "New release" };

export default async function NewReleasePage({ params }: PageProps<"/products/[productId]/releases/new">) {
  const actor = await requireActor();
  const { productId } = await params;
  const { organisationId, organisation } = actor;
  if (!can(actor, "product:edit", { organisationId, productId })) notFound();
  const today = dayIn(organisation.timeZone, now());
  const list = await reading(actor, (tx) => listReleases(tx, actor, productId, today));
  if (!list) notFound();
  const [before] = list.rows;

  return (
    <PageBody narrow>
      <Section
        title="New release"
        extra={before && `Its profile starts as a copy of ${before.firmware}, to be accepted anew.`}
      >
        <AddReleaseForm productId={productId} models={list.models} hardware={before?.hardware ?? ""} />
      </Section>
    </PageBody>
  );
}
