import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageBody, PageHeading } from "@/components/layout/page-heading";
import { SourceAside } from "@/features/checklists/components/source-aside";
import { SourceChapterList } from "@/features/checklists/components/source-chapter-list";
import { describeSource } from "@/features/checklists/describe-source";
import { requireActor } from "@/lib/auth";
import { reading } from "@/lib/reading";

export const metadata: Metadata = { title: "Source" };

export default async function SourcePage({ params }: PageProps<"/checklists/sources/[sourceId]">) {
  const actor = await requireActor();
  const { sourceId } = await params;
  const described = await reading(actor, (tx) => describeSource(tx, actor, sourceId));
  if (!described) notFound();
  const { source, chapters } = described;

  return (
    <>
      <PageHeading
        crumbs={[{ label: "Checklists", href: "/checklists" }, { label: source.title }]}
        title={source.title}
        sub={source.publisher}
      />
      <PageBody aside={<SourceAside {...described} />}>
        <p className="max-w-measure text-14 text-ink-2">
          This document from its first place to its last: where it stands, what it says in our words, and what became of
          it here.
        </p>
        {chapters.map((chapter) => (
          <SourceChapterList key={chapter.id} chapter={chapter} />
        ))}
      </PageBody>
    </>
  );
}
