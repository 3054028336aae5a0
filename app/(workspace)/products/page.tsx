import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageBody, PageHeading } from "@/components/layout/page-heading";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState, NothingHere } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { ProgressLegend } from "@/components/ui/progress-bar";
import { TextLink } from "@/components/ui/text-link";
import { ProductFilters } from "@/features/products/components/product-filters";
import { ProductTable } from "@/features/products/components/product-table";
import { countProducts, listProducts } from "@/features/products/list-products";
import { filterHref, readFilter } from "@/features/products/product-filter";
import { readsProducts } from "@/features/products/visible-products";
import { requireActor } from "@/lib/auth";
import { dayIn, now } from "@/lib/clock";
import { can } from "@/lib/permissions";
import { reading } from "@/lib/reading";

export const metadata: Metadata = { title: "Products" };

export default async function ProductsPage({ searchParams }: PageProps<"/products">) {
  const actor = await requireActor();
  if (!readsProducts(actor)) notFound();
  const filter = readFilter(await searchParams);
  const today = dayIn(actor.organisation.timeZone, now());
  const [page, count] = await reading(actor, async (tx) => [
    await listProducts(tx, actor, filter, today),
    await countProducts(tx, actor),
  ]);
  const mayRegister = can(actor, "product:register", { organisationId: actor.organisationId });
  const nobodyYet = count.active + count.archived === 0;

  return (
    <>
      <PageHeading
        title="Products"
        sub={filter.archived ? "Archived" : count.active}
        actions={
          !nobodyYet && (
            <>
              <ButtonLink
                variant="quiet"
                icon="download"
                href={filterHref(filter, {}, "/products/products.csv")}
                download
              >
                Export
              </ButtonLink>
              {mayRegister && (
                <ButtonLink variant="primary" icon="plus" href="/products/new" keys="N">
                  New product
                </ButtonLink>
              )}
            </>
          )
        }
      />
      <PageBody>
        {nobodyYet ? (
          <EmptyState
            title="No products yet"
            actions={
              mayRegister && (
                <ButtonLink variant="primary" icon="plus" href="/products/new">
                  Add the first product
                </ButtonLink>
              )
            }
          >
            {mayRegister
              ? "Add the first one: a name and the model on its label are enough to begin. It takes a minute."
              : "A product manager or a security lead adds the first one. Then it stands here."}
          </EmptyState>
        ) : (
          <div className="grid gap-4">
            <ProductFilters filter={filter} archivedCount={count.archived} />
            {page.rows.length > 0 ? (
              <>
                <Card flush>
                  <ProductTable rows={page.rows} today={today} />
                </Card>
                <ProgressLegend />
                <Pagination page={filter.page} pages={page.pages} hrefFor={(to) => filterHref(filter, { page: to })} />
              </>
            ) : (
              <NothingHere>
                No product matches. <TextLink href="/products">Clear filters</TextLink>
              </NothingHere>
            )}
          </div>
        )}
      </PageBody>
    </>
  );
}
