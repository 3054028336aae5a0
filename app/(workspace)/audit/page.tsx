import { notFound } from "next/navigation";
import { PageBody, PageHeading } from "@/components/layout/page-heading";
import { ButtonLink } from "@/components/ui/button";
import { AsideSection } from "@/components/ui/card";
import { Day } from "@/components/ui/day";
import { NothingHere } from "@/components/ui/empty-state";
import { Hash } from "@/components/ui/hash";
import { ChainLine } from "@/features/audit/components/chain-line";
import { TrailFilters } from "@/features/audit/components/trail-filters";
import { TrailList } from "@/features/audit/components/trail-list";
import { trailDays } from "@/features/audit/days";
import { countTrail, findHead, listFilterChoices, listTrail, listWitnesses } from "@/features/audit/queries";
import { trailAddress, trailFilterSchema } from "@/features/audit/schema";
import { requireActor } from "@/lib/auth";
import { dayIn, now } from "@/lib/clock";
import { counted } from "@/lib/counted";
import { can } from "@/lib/permissions";
import { reading } from "@/lib/reading";

export const metadata = { title: "Audit trail" };

export default async function AuditPage({ searchParams }: PageProps<"/audit">) {
  const actor = await requireActor();
  const { organisationId, organisation } = actor;
  if (!can(actor, "trail:read", { organisationId })) notFound();
  const params = await searchParams;
  const filter = trailFilterSchema.parse(params);
  const { page, total, head, choices, witnesses } = await reading(actor, async (tx) => ({
    page: await listTrail(tx, actor, filter),
    total: await countTrail(tx, actor, filter),
    head: await findHead(tx, organisationId),
    choices: await listFilterChoices(tx, actor),
    witnesses: await listWitnesses(tx, actor),
  }));
  const mayVerify = can(actor, "trail:verify", { organisationId });
  const { timeZone } = organisation;

  return (
    <>
      <PageHeading
        title="Audit trail"
        sub="Who did what, when. Nothing here can be changed."
        actions={
          <ButtonLink href={trailAddress({ ...filter, before: undefined }, "/audit/export")} icon="download" download>
            Export
          </ButtonLink>
        }
      />
      <PageBody
        aside={
          <>
            <AsideSection title="Who can bear witness">
              <p className="mb-3 text-ink-2">
                Each published version prints the head of this chain. Whoever holds a copy can show if the trail was
                changed later.
              </p>
              <ul className="grid gap-2.5">
                {witnesses.map(({ id, product, number, publishedAt, trailHead }) => (
                  <li key={id} className="flex gap-2">
                    <span className="min-w-0 flex-1">
                      {product}, version {number}
                      <span className="block text-12 text-ink-3">
                        <Day value={dayIn(timeZone, publishedAt)} />
                      </span>
                    </span>
                    <Hash value={trailHead} />
                  </li>
                ))}
              </ul>
              {witnesses.length === 0 && <p className="text-ink-3">Nothing is published yet.</p>}
              <p className="mt-3 text-ink-3">
                On the server: <code className="font-mono text-12">npm run audit:verify</code>
              </p>
            </AsideSection>
            <AsideSection title="What you see">
              <p className="text-ink-2">{whatYouSee(actor.roles)}</p>
            </AsideSection>
          </>
        }
      >
        <div className="grid gap-4">
          <ChainLine
            entries={String(head?.sequence ?? 0)}
            head={head?.hash ?? ""}
            timeZone={timeZone}
            mayVerify={mayVerify}
          />
          <TrailFilters filter={filter} days={trailDays(params)} {...choices} />
          {page.lines.length === 0 ? (
            <NothingHere>Nothing in the trail matches.</NothingHere>
          ) : (
            <TrailList lines={page.lines} timeZone={timeZone} today={dayIn(timeZone, now())} />
          )}
          <nav aria-label="Pages" className="flex items-center gap-2 text-13 text-ink-3">
            {filter.before && (
              <ButtonLink size={28} href={trailAddress({ ...filter, before: undefined })}>
                Newest
              </ButtonLink>
            )}
            {page.next && (
              <ButtonLink size={28} icon="chevron-right" href={trailAddress({ ...filter, before: page.next })}>
                Older
              </ButtonLink>
            )}
            <span className="ml-auto tabular-nums">{counted(total, "entry", "entries")}</span>
          </nav>
        </div>
      </PageBody>
    </>
  );
}

function whatYouSee(roles: readonly string[]): string {
  if (roles.includes("SECURITY_LEAD") || roles.includes("AUDITOR"))
    return "Security leads and auditors read all of it. A former member is shown without a name.";
  const parts = [
    "what you did yourself",
    ...(roles.includes("PRODUCT_MANAGER") ? ["what happened to products that you own"] : []),
    ...(roles.includes("ADMINISTRATOR") ? ["what happened to people and settings"] : []),
  ];
  return `You read ${parts.join(", and ")}. Security leads and auditors read all of it.`;
}
