import { PageBody, PageHeading } from "@/components/layout/page-heading";
import { ButtonLink } from "@/components/ui/button";
import { Section } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { formatDay } from "@/components/ui/format-day";
import { KeyHints } from "@/components/ui/kbd";
import { Note } from "@/components/ui/note";
import { TextLink } from "@/components/ui/text-link";
import { AssignedList } from "@/features/home/components/assigned-list";
import { DriftedList } from "@/features/home/components/drifted-list";
import { ExpiringList } from "@/features/home/components/expiring-list";
import { FirstVisit } from "@/features/home/components/first-visit";
import { NothingWaits } from "@/features/home/components/nothing-waits";
import { ReturnedList } from "@/features/home/components/returned-list";
import { RowKeys } from "@/features/home/components/row-keys";
import { WaitingList } from "@/features/home/components/waiting-list";
import { findMyWork } from "@/features/home/find-my-work";
import { findBeginnings, firstSteps } from "@/features/home/first-steps";
import { requireActor } from "@/lib/auth";
import { dayIn, now } from "@/lib/clock";
import { can } from "@/lib/permissions";
import { reading } from "@/lib/reading";

export const metadata = { title: "Home" };

export default async function HomePage() {
  const actor = await requireActor();
  const moment = now();
  const { timeZone } = actor.organisation;
  const today = dayIn(timeZone, moment);
  const { work, beginnings } = await reading(actor, async (tx) => ({
    beginnings: await findBeginnings(tx, actor),
    work: await findMyWork(tx, actor, today),
  }));
  const heading = { title: "My work", sub: formatDay(today, "weekday") };
  const steps = firstSteps(beginnings, actor);
  const reads = can(actor, "evidence:read", { organisationId: actor.organisationId });

  if (beginnings.products === 0 || !reads) {
    const begun = steps.every(({ state }) => state === "done");
    return (
      <>
        <PageHeading {...heading} />
        <PageBody>
          {begun ? (
            <EmptyState
              title="Nothing is waiting for you"
              actions={<ButtonLink href="/people">See the people</ButtonLink>}
            >
              You look after people and settings. What the products hold is read by those who work on them.
            </EmptyState>
          ) : (
            <FirstVisit steps={steps} />
          )}
        </PageBody>
      </>
    );
  }

  const { waiting, returned, returnedOthers, assigned, drifted, expiring, grants } = work;
  const back = returned.length + returnedOthers.length;
  const first = waiting[0];
  return (
    <>
      <PageHeading
        {...heading}
        actions={
          first && (
            <ButtonLink href={first.href} keys="V">
              Start reviewing
            </ButtonLink>
          )
        }
      />
      <PageBody
        aside={
          <>
            <DriftedList policies={drifted} />
            <ExpiringList items={expiring} today={today} />
          </>
        }
      >
        {grants > 0 && (
          <Note
            kind="info"
            icon="user-check"
            title={`${grants} ${grants === 1 ? "wish" : "wishes"} for the right to review`}
          >
            It takes a second person to give somebody this right.{" "}
            <TextLink href="/people">Decide on the page People</TextLink>
          </Note>
        )}
        {waiting.length > 0 && (
          <Section
            title="Waiting for your review"
            extra={waiting.length}
            action={<TextLink href="/reviews">Open the queue</TextLink>}
          >
            <WaitingList items={waiting.slice(0, ROWS)} now={moment} />
          </Section>
        )}
        {back > 0 && (
          <Section title="Returned to you" extra={back}>
            <ReturnedList answers={returned} others={returnedOthers} today={today} timeZone={timeZone} />
          </Section>
        )}
        {assigned.length > 0 && (
          <Section
            title="Assigned to you"
            extra={assigned.length}
            action={<span className="text-12 text-ink-3">Sorted by due date</span>}
          >
            <AssignedList answers={assigned.slice(0, ROWS)} today={today} />
            {assigned.length > ROWS && (
              <p className="pt-2 text-12 text-ink-3">And {assigned.length - ROWS} that are due later.</p>
            )}
          </Section>
        )}
        {waiting.length + back + assigned.length === 0 ? (
          <NothingWaits actor={actor} />
        ) : (
          <KeyHints
            hints={[
              { keys: "J K", does: "move" },
              { keys: "Enter", does: "open" },
              { keys: "?", does: "all keys" },
            ]}
          />
        )}
        <RowKeys startAt={first?.href} />
      </PageBody>
    </>
  );
}

/** Enough for a day; the queue and the workspace hold the rest. */
const ROWS = 20;
