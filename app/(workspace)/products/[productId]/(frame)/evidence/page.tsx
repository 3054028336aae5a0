import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageBody } from "@/components/layout/page-heading";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState, NothingHere } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { TextLink } from "@/components/ui/text-link";
import { EvidenceFilters, hrefWith } from "@/features/evidence/components/evidence-filters";
import { EvidenceTable } from "@/features/evidence/components/evidence-table";
import { filterSchema, listEvidence } from "@/features/evidence/list-evidence";
import { requireActor } from "@/lib/auth";
import { dayIn, now } from "@/lib/clock";
import { isId } from "@/lib/id";
import { can } from "@/lib/permissions";
import { reading } from "@/lib/reading";

export const metadata: Metadata = { title: "Evidence" };

export default async function ProductEvidencePage({
  params,
  searchParams,
}: PageProps<"/products/[productId]/evidence">) {
  const actor = await requireActor();
  const { productId } = await params;
  const target = { organisationId: actor.organisationId, productId };
  if (!isId(productId) || !can(actor, "evidence:read", target)) notFound();
  const asked = await searchParams;
  const filter = filterSchema.parse({ ...asked, product: undefined });
  const today = dayIn(actor.organisation.timeZone, now());
  const { pieces, total, pages } = await reading(actor, (tx) =>
    listEvidence(tx, actor, { ...filter, product: productId }, today),
  );
  const path = `/products/${productId}/evidence`;
  const add = can(actor, "evidence:add", target) && (
    <ButtonLink variant="primary" icon="upload" href={`/evidence/new?product=${productId}`}>
      Add evidence
    </ButtonLink>
  );
  const filtered = Object.keys(asked).length > 0;

  return (
    <PageBody>
      {total === 0 && !filtered ? (
        <EmptyState title="No evidence about this product yet" actions={add}>
          What shows that an answer is true: a test report, a screenshot, a link to a build. Evidence for the whole
          organisation is in the <TextLink href="/evidence">library</TextLink>.
        </EmptyState>
      ) : (
        <div className="grid gap-4">
          <div className="flex flex-wrap items-center justify-between gap-2">
            <EvidenceFilters path={path} filter={filter} />
            {add}
          </div>
          {total > 0 ? (
            <EvidenceTable pieces={pieces} today={today} withProduct={false} />
          ) : (
            <NothingHere>
              No evidence matches. <TextLink href={path}>Clear filters</TextLink>
            </NothingHere>
          )}
          <Pagination
            page={filter.page}
            pages={pages}
            hrefFor={(page) => hrefWith(path, filter, { page: String(page) })}
          />
        </div>
      )}
    </PageBody>
  );
}
