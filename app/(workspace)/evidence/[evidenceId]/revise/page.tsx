import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageBody, PageHeading } from "@/components/layout/page-heading";
import { PieceForm } from "@/features/evidence/components/piece-form";
import { findEvidence } from "@/features/evidence/find-evidence";
import { listProductsWithReleases } from "@/features/evidence/list-evidence";
import { requireActor } from "@/lib/auth";
import { dayIn, now } from "@/lib/clock";
import { reading } from "@/lib/reading";

export const metadata: Metadata = { title: "New revision" };

export default async function ReviseEvidencePage({ params }: PageProps<"/evidence/[evidenceId]/revise">) {
  const actor = await requireActor();
  const { evidenceId } = await params;
  const today = dayIn(actor.organisation.timeZone, now());
  const [evidence, products] = await reading(actor, async (tx) => [
    await findEvidence(tx, actor, evidenceId, today),
    await listProductsWithReleases(tx, actor),
  ]);
  if (!evidence?.may.edit || evidence.archivedAt) notFound();
  const { id, title, kind, productId, latestRevision, revisions } = evidence;
  const href = `/evidence/${id}`;
  const releaseIds = revisions[0]?.releases.map((release) => release.id) ?? [];

  return (
    <>
      <PageHeading
        title="New revision"
        sub={`Revision ${latestRevision + 1} of ${title}`}
        crumbs={[{ label: "Evidence", href: "/evidence" }, { label: title, href }, { label: "New revision" }]}
      />
      <PageBody narrow>
        <p className="text-14 text-ink-2">
          The revision before counts until it ends or is withdrawn. Once this one is accepted, it takes its place on the
          answers of the releases that you tick.
        </p>
        <PieceForm
          products={products.filter((product) => productId === null || product.id === productId)}
          productId={productId}
          today={today}
          replaces={{ evidenceId: id, after: latestRevision, kind, releaseIds }}
          cancelHref={href}
        />
      </PageBody>
    </>
  );
}
