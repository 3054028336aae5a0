import { PageBody, PageHeading } from "@/components/layout/page-heading";
import { ButtonLink } from "@/components/ui/button";
import { formatDay } from "@/components/ui/format-day";
import { DriftedList } from "@/features/home/components/drifted-list";
import { ExpiringList } from "@/features/home/components/expiring-list";
import { FirstVisit } from "@/features/home/components/first-visit";
import { MyWork } from "@/features/home/components/my-work";
import { NewerList } from "@/features/home/components/newer-list";
import { ProductChoice } from "@/features/home/components/product-choice";
import { findMyWork } from "@/features/home/find-my-work";
import { countActiveProducts, findBeginnings, firstSteps } from "@/features/home/first-steps";
import { ofProduct, productsIn } from "@/features/home/of-product";
import { requireActor } from "@/lib/auth";
import { dayIn, now } from "@/lib/clock";
import { can } from "@/lib/permissions";
import { reading } from "@/lib/reading";

export const metadata = { title: "Home" };

export default async function HomePage({ searchParams }: PageProps<"/">) {
  const actor = await requireActor();
  const { product } = await searchParams;
  const moment = now();
  const today = dayIn(actor.organisation.timeZone, moment);
  const reads = can(actor, "evidence:read", { organisationId: actor.organisationId });
  const { everything, beginnings } = await reading(actor, async (tx) =>
    reads && (await countActiveProducts(tx, actor)) > 0
      ? { everything: await findMyWork(tx, actor, today), beginnings: null }
      : { everything: null, beginnings: await findBeginnings(tx, actor) },
  );
  const heading = { title: "My work", sub: formatDay(today, "weekday") };

  if (!everything) {
    return (
      <>
        <PageHeading {...heading} />
        <PageBody>
          <FirstVisit steps={firstSteps(beginnings, actor)} />
        </PageBody>
      </>
    );
  }

  const names = productsIn(everything);
  const chosen = names.find((name) => name === product) ?? null;
  const work = ofProduct(everything, chosen);
  const first = work.waiting[0];
  return (
    <>
      <PageHeading
        {...heading}
        actions={
          <>
            <ProductChoice names={names} chosen={chosen} />
            {first && (
              <ButtonLink href={first.href} keys="V">
                Start reviewing
              </ButtonLink>
            )}
          </>
        }
      />
      <PageBody
        aside={
          <>
            <DriftedList policies={work.drifted} />
            <NewerList items={work.newer} />
            <ExpiringList items={work.expiring} today={today} />
          </>
        }
      >
        <MyWork work={work} actor={actor} now={moment} today={today} />
      </PageBody>
    </>
  );
}
