import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageBody, PageHeading } from "@/components/layout/page-heading";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState, NothingHere } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { TextLink } from "@/components/ui/text-link";
import { EvidenceFilters, hrefWith } from "@/features/evidence/components/evidence-filters";
import { EvidenceTable } from "@/features/evidence/components/evidence-table";
import { filterSchema, listEvidence, listProductsWithReleases } from "@/features/evidence/list-evidence";
import { requireActor } from "@/lib/auth";
import { dayIn, now } from "@/lib/clock";
import { counted } from "@/lib/counted";
import { can } from "@/lib/permissions";
import { reading } from "@/lib/reading";

export const metadata: Metadata = { title: "Evidence" };

export default async function EvidencePage({ searchParams }: PageProps<"/evidence">) {
  const actor = await requireActor();
  if (!can(actor, "evidence:read", { organisationId: actor.organisationId })) notFound();
  const asked = await searchParams;
  const filter = filterSchema.parse(asked);
  const today = dayIn(actor.organisation.timeZone, now());
  const [{ pieces, total, pages }, products] = await reading(actor, async (tx) => [
    await listEvidence(tx, actor, filter, today),
    await listProductsWithReleases(tx, actor),
  ]);
  const mayAdd = can(actor, "evidence:add", { organisationId: actor.organisationId });
  const filtered = Object.keys(asked).length > 0;

  return (
    <>
      <PageHeading
        title="Evidence"
        sub={counted(total, "piece", "pieces")}
        actions={
          (filtered || total > 0) && (
            <>
              <ButtonLink
                variant="quiet"
                icon="download"
                href={hrefWith("/evidence/evidence.csv", filter, {})}
                download
              >
                Export
              </ButtonLink>
              {mayAdd && (
                <ButtonLink variant="primary" icon="upload" href="/evidence/new" keys="N">
                  Add evidence
                </ButtonLink>
              )}
            </>
          )
        }
      />
      <PageBody>
        {(filtered || total > 0) && (
          <div className="grid gap-4">
            <EvidenceFilters path="/evidence" filter={filter} products={products} />
            {total > 0 ? (
              <EvidenceTable pieces={pieces} today={today} />
            ) : (
              <NothingHere>
                No evidence matches. <TextLink href="/evidence">Clear filters</TextLink>
              </NothingHere>
            )}
            <Pagination
              page={filter.page}
              pages={pages}
              hrefFor={(page) => hrefWith("/evidence", filter, { page: String(page) })}
            />
          </div>
        )}
        {!filtered && total === 0 && (
          <EmptyState
            title="No evidence yet"
            actions={
              mayAdd && (
                <ButtonLink variant="primary" icon="upload" href="/evidence/new">
                  Add evidence
                </ButtonLink>
              )
            }
          >
            A test report, a screenshot, a link to a build: what shows that an answer is true. You can also drop it
            right where you answer a requirement.
          </EmptyState>
        )}
      </PageBody>
    </>
  );
}
