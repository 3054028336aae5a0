import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageBody, PageHeading } from "@/components/layout/page-heading";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState, NothingHere } from "@/components/ui/empty-state";
import { LinkTabs } from "@/components/ui/link-tabs";
import { TextLink } from "@/components/ui/text-link";
import { ExceptionTable } from "@/features/exceptions/components/exception-table";
import { RiskMatrix } from "@/features/exceptions/components/risk-matrix";
import { exceptionFilterSchema, fits, isIn, registerHref, type View } from "@/features/exceptions/filter";
import { listExceptions } from "@/features/exceptions/queries";
import { requireActor } from "@/lib/auth";
import { dayIn, now } from "@/lib/clock";
import { addDays } from "@/lib/day";
import { can } from "@/lib/permissions";
import { reading } from "@/lib/reading";

export const metadata: Metadata = { title: "Exceptions" };

const path = "/exceptions";
const tabs: { view: View; label: string }[] = [
  { view: "all", label: "All" },
  { view: "running", label: "In force" },
  { view: "requested", label: "Requested" },
  { view: "ending", label: "Ending soon" },
  { view: "expired", label: "Expired" },
  { view: "ended", label: "Rejected or revoked" },
];

export default async function ExceptionsPage({ searchParams }: PageProps<"/exceptions">) {
  const actor = await requireActor();
  if (!can(actor, "exception:read", { organisationId: actor.organisationId })) notFound();
  const filter = exceptionFilterSchema.parse(await searchParams);
  const today = dayIn(actor.organisation.timeZone, now());
  const until = addDays(today, 60);
  const all = await reading(actor, (tx) => listExceptions(tx, actor, today));
  const shown = all.filter((row) => fits(filter, row, until));
  const open = all.filter((row) => isIn("running", row, until) || isIn("requested", row, until));
  const chosen = filter.likelihood && filter.impact;

  return (
    <>
      <PageHeading
        title="Exceptions"
        sub="Risks that someone accepted, until a date"
        actions={
          all.length > 0 && (
            <ButtonLink
              variant="quiet"
              icon="download"
              href={registerHref(`${path}/exceptions.csv`, filter, {})}
              download
            >
              Export
            </ButtonLink>
          )
        }
      />
      {all.length === 0 ? (
        <PageBody>
          <EmptyState title="No exceptions yet">
            Where a requirement is partly met or not met, whoever answers it asks for an exception right there: why,
            what makes it safer meanwhile, and until when. A second person decides.
          </EmptyState>
        </PageBody>
      ) : (
        <PageBody
          aside={
            <section aria-labelledby="matrix-title">
              <h2 id="matrix-title" className="text-14 font-semibold">
                Likelihood and impact
              </h2>
              <p className="mb-3 text-12 text-ink-3">In force and requested. Choose a cell to filter the list.</p>
              <RiskMatrix
                risks={open}
                current={filter}
                hrefOf={({ likelihood, impact }) =>
                  registerHref(path, filter, { likelihood: String(likelihood), impact: String(impact) })
                }
              />
            </section>
          }
        >
          <div className="grid gap-4">
            <LinkTabs
              label="Which exceptions"
              tabs={tabs.map(({ view, label }) => ({
                label,
                href: registerHref(path, { view }, {}),
                count: all.filter((row) => isIn(view, row, until)).length,
              }))}
            />
            {(chosen || filter.risk) && (
              <p className="text-13">
                One risk is chosen.{" "}
                <TextLink href={registerHref(path, { view: filter.view }, {})}>Show all of them</TextLink>
              </p>
            )}
            {shown.length > 0 ? (
              <ExceptionTable rows={shown} today={today} />
            ) : (
              <NothingHere>
                No exception matches. <TextLink href={path}>Clear filters</TextLink>
              </NothingHere>
            )}
          </div>
        </PageBody>
      )}
    </>
  );
}
