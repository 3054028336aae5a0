import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageBody, PageHeading } from "@/components/layout/page-heading";
import { Section } from "@/components/ui/card";
import { Moment } from "@/components/ui/day";
import { Hash } from "@/components/ui/hash";
import { Note } from "@/components/ui/note";
import { StateTag } from "@/components/ui/state-tag";
import { EvidenceDeeds } from "@/features/evidence/components/evidence-deeds";
import { EvidenceFacts } from "@/features/evidence/components/evidence-facts";
import { evidenceKindWords } from "@/features/evidence/components/kind-icon";
import { ProofInPlace } from "@/features/evidence/components/proof-in-place";
import { RevisionLine } from "@/features/evidence/components/revision-line";
import { UsedBy } from "@/features/evidence/components/used-by";
import { WaitingBox } from "@/features/evidence/components/waiting-box";
import { isPicture } from "@/features/evidence/files/file-rules";
import { readStart } from "@/features/evidence/files/read-start";
import { findEvidence } from "@/features/evidence/find-evidence";
import { findFile } from "@/features/evidence/queries";
import { requireActor } from "@/lib/auth";
import { dayIn, now } from "@/lib/clock";
import { reading } from "@/lib/reading";

export const metadata: Metadata = { title: "Evidence" };

export default async function EvidencePiecePage({ params }: PageProps<"/evidence/[evidenceId]">) {
  const actor = await requireActor();
  const { evidenceId } = await params;
  const { timeZone } = actor.organisation;
  const today = dayIn(timeZone, now());
  const evidence = await reading(actor, (tx) => findEvidence(tx, actor, evidenceId, today));
  const newest = evidence?.revisions[0];
  if (!evidence || !newest) notFound();
  const { waiting, revisions, usedBy, may } = evidence;
  const counting = evidence.counting ?? newest;
  const shown = revisions.find(({ id }) => id === waiting?.revisionId) ?? counting;
  const file = shown.mediaType === "text/plain" && (await reading(actor, (tx) => findFile(tx, actor, shown.id)));
  const start = file ? await readStart(file.storageKey) : null;

  return (
    <>
      <PageHeading
        title={evidence.title}
        crumbs={[{ label: "Evidence", href: "/evidence" }, { label: evidence.title }]}
        sub={
          <>
            <span>
              {evidenceKindWords[evidence.kind]} · {evidence.productName ?? "All products"} · added by {evidence.owner},{" "}
              <Moment at={evidence.createdAt} timeZone={timeZone} />
            </span>
            <StateTag state={evidence.archivedAt ? "ARCHIVED" : newest.state} />
          </>
        }
        actions={
          !evidence.archivedAt && (
            <EvidenceDeeds
              evidenceId={evidence.id}
              newest={newest}
              withdrawable={revisions
                .filter(({ state }) => state !== "WITHDRAWN")
                .map(({ id, number, answers }) => ({ id, number, answers }))}
              may={may}
              used={revisions.some(({ state, answers }) => state !== "WITHDRAWN" && answers > 0)}
            />
          )
        }
      />
      <PageBody
        aside={
          <Section title="Revisions" extra={revisions.length}>
            <RevisionLine revisions={revisions} countingId={evidence.counting?.id ?? null} timeZone={timeZone} />
          </Section>
        }
      >
        <EvidenceFacts revision={counting} today={today} />
        {newest.state === "RETURNED" && newest.decision && (
          <Note kind="caution" icon="corner-up-left" title={`${newest.decision.by} returned revision ${newest.number}`}>
            {newest.decision.note}
          </Note>
        )}
        {waiting && <WaitingBox key={waiting.revisionId} {...waiting} mayTakeBack={may.edit && !waiting.mayDecide} />}
        <Section title="What it shows" extra={`Revision ${shown.number}`}>
          <ProofInPlace revision={shown} start={start} picture={isPicture(shown.mediaType)} />
        </Section>
        <Section title={usedBy.length === 1 ? "Used by 1 answer" : `Used by ${usedBy.length} answers`}>
          <UsedBy answers={usedBy} />
        </Section>
        <div className="flex flex-wrap items-start gap-x-6 gap-y-1 rounded-md border border-line bg-sunken px-4 py-3">
          <span className="text-12 text-ink-3">SHA-256, revision {counting.number}</span>
          <Hash value={counting.sha256} whole className="flex-1 wrap-anywhere" />
        </div>
      </PageBody>
    </>
  );
}
