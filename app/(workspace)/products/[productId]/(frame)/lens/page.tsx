import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageBody } from "@/components/layout/page-heading";
import { ButtonLink } from "@/components/ui/button";
import { Section } from "@/components/ui/card";
import { EmptyState, NothingHere } from "@/components/ui/empty-state";
import { LinkTabs } from "@/components/ui/link-tabs";
import { Note } from "@/components/ui/note";
import { TextLink } from "@/components/ui/text-link";
import { BoughtBar } from "@/features/lens/components/bought-bar";
import { boughtWords } from "@/features/lens/components/bought-words";
import { ProvisionList } from "@/features/lens/components/provision-list";
import { RuleSetTable } from "@/features/lens/components/rule-set-table";
import { findLens } from "@/features/lens/find-lens";
import { boughtOrder } from "@/features/lens/rules";
import { requireActor } from "@/lib/auth";
import { reading } from "@/lib/reading";

export const metadata: Metadata = { title: "Lens" };

export default async function LensPage({ params, searchParams }: PageProps<"/products/[productId]/lens">) {
  const actor = await requireActor();
  const { productId } = await params;
  const { release: releaseId, rules, show } = await searchParams;
  const wanted: { releaseId?: string } = typeof releaseId === "string" ? { releaseId } : {};
  const lens = await reading(actor, (tx) => findLens(tx, actor, productId, wanted));
  if (!lens) notFound();
  const at = `/products/${productId}/lens`;
  if (!lens.seen) {
    return (
      <PageBody>
        <EmptyState
          title="Nothing to look through yet"
          actions={<ButtonLink href={`/products/${productId}/assessment`}>Go to the assessment</ButtonLink>}
        >
          The lens looks at standards and laws through accepted answers. Start an assessment first.
        </EmptyState>
      </PageBody>
    );
  }

  const { ruleSets, assessmentId, checklists } = lens.seen;
  const seen = ruleSets.find(({ id }) => id === rules);
  if (rules !== undefined && !seen) notFound();
  const hrefOf = (more: Record<string, string>) => {
    const query = String(new URLSearchParams({ ...(wanted.releaseId && { release: wanted.releaseId }), ...more }));
    return query ? `${at}?${query}` : at;
  };
  const lines = seen?.lines.filter(({ bought }) => show === undefined || bought === show) ?? [];

  return (
    <PageBody>
      <div className="grid max-w-measure gap-3">
        <p className="text-14 text-ink-2">
          What the accepted answers of release {lens.release?.firmwareVersion} buy of standards and laws today, and what
          is still missing. Answered: {checklists.join("; ")}.
        </p>
        <Note kind="info">A match says what is alike. It is no proof that you conform.</Note>
      </div>
      {!seen && <RuleSetTable ruleSets={ruleSets} hrefOf={(id) => hrefOf({ rules: id })} />}
      {seen && (
        <div className="min-w-0">
          <Section
            title={seen.name}
            extra={`${seen.lines.length} provisions`}
            action={<TextLink href={hrefOf({})}>All standards and laws</TextLink>}
          >
            <BoughtBar counts={seen.counts} />
            <div className="mt-3 mb-4">
              <LinkTabs
                label="What to show"
                tabs={[
                  { href: hrefOf({ rules: seen.id }), label: "All", count: seen.lines.length },
                  ...boughtOrder
                    .filter((it) => seen.counts[it] > 0)
                    .map((it) => ({
                      href: hrefOf({ rules: seen.id, show: it }),
                      label: boughtWords[it],
                      count: seen.counts[it],
                    })),
                ]}
              />
            </div>
            {lines.length === 0 ? (
              <NothingHere>Nothing stands here.</NothingHere>
            ) : (
              <ProvisionList lines={lines} assessmentId={assessmentId} />
            )}
          </Section>
        </div>
      )}
    </PageBody>
  );
}
