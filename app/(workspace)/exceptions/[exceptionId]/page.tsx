import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageBody, PageHeading } from "@/components/layout/page-heading";
import { ButtonLink } from "@/components/ui/button";
import { AsideSection } from "@/components/ui/card";
import { Day, Moment } from "@/components/ui/day";
import { FactList } from "@/components/ui/fact-list";
import { Note } from "@/components/ui/note";
import { TextLink } from "@/components/ui/text-link";
import { VerdictPill, verdictWord } from "@/components/ui/verdict";
import { DecideException } from "@/features/exceptions/components/decide-exception";
import { ExceptionWords } from "@/features/exceptions/components/exception-words";
import { PhaseTag } from "@/features/exceptions/components/phase-tag";
import { RevokeExceptionButton } from "@/features/exceptions/components/revoke-exception-button";
import { RiskLevelMark } from "@/features/exceptions/components/risk-level";
import { RiskMatrix } from "@/features/exceptions/components/risk-matrix";
import { Until } from "@/features/exceptions/components/until";
import { WhoDecides } from "@/features/exceptions/components/who-decides";
import { findException } from "@/features/exceptions/queries";
import { requireActor } from "@/lib/auth";
import { dayIn, now } from "@/lib/clock";
import { reading } from "@/lib/reading";

export const metadata: Metadata = { title: "Exception" };

export default async function ExceptionPage({ params }: PageProps<"/exceptions/[exceptionId]">) {
  const actor = await requireActor();
  const { exceptionId } = await params;
  const { timeZone } = actor.organisation;
  const today = dayIn(timeZone, now());
  const exception = await reading(actor, (tx) => findException(tx, actor, exceptionId, today));
  if (!exception) notFound();
  const { phase, may, review, revoked, verdict } = exception;
  const besides = exception.acceptsAnswer
    ? `Approving also accepts the answer as ${verdictWord(verdict).toLowerCase()}.`
    : null;

  return (
    <>
      <PageHeading
        title={exception.statement}
        crumbs={[{ label: "Exceptions", href: "/exceptions" }, { label: exception.requirementId }]}
        sub={
          <>
            <PhaseTag phase={phase} />
            <span>
              <span className="font-mono">{exception.requirementId}</span> · {exception.product} · {exception.release}
            </span>
          </>
        }
        actions={
          <>
            {may.renew && (
              <ButtonLink icon="rotate-ccw" href={`/exceptions/${exception.id}/renew`}>
                Renew
              </ButtonLink>
            )}
            {may.revoke && <RevokeExceptionButton exceptionId={exception.id} />}
          </>
        }
      />
      <PageBody
        aside={
          <>
            <AsideSection title="Risk" extra={<RiskLevelMark {...exception} />}>
              <RiskMatrix risks={[exception]} current={exception} />
            </AsideSection>
            <AsideSection title="About it">
              <FactList
                items={[
                  { label: "Until", value: <Until on={exception.expiresOn} phase={phase} today={today} /> },
                  {
                    label: "Answer",
                    value: (
                      <span className="grid justify-items-start gap-1.5">
                        <VerdictPill verdict={verdict} />
                        <TextLink href={exception.answerHref}>Open the answer</TextLink>
                      </span>
                    ),
                  },
                  {
                    label: "Asked by",
                    value: exception.requestedBy,
                    note: <Moment at={exception.requestedAt} timeZone={timeZone} />,
                  },
                  ...(exception.renewsId
                    ? [
                        {
                          label: "Renews",
                          value: <TextLink href={`/exceptions/${exception.renewsId}`}>The one before</TextLink>,
                        },
                      ]
                    : []),
                  ...(exception.renewedById
                    ? [
                        {
                          label: "Renewed by",
                          value: <TextLink href={`/exceptions/${exception.renewedById}`}>A later request</TextLink>,
                        },
                      ]
                    : []),
                ]}
              />
            </AsideSection>
          </>
        }
      >
        {revoked && (
          <Note kind="caution" icon="ban" title={`Revoked by ${revoked.by}`}>
            {revoked.why}
          </Note>
        )}
        {phase === "to-confirm" && (
          <Note kind="caution" title="Out of force until its answer is confirmed">
            A newer version of the checklist asks for something else than what this risk was accepted for. It holds
            again once a second person accepts the answer.
          </Note>
        )}
        {review && (
          <Note kind="info" title={`${phase === "rejected" ? "Rejected" : "Approved"} by ${review.by}`}>
            {review.at && <Moment at={review.at} timeZone={timeZone} />}
            {review.note && <p className="mt-1">{review.note}</p>}
          </Note>
        )}
        <ExceptionWords {...exception} />
        {(phase === "requested" || may.clear) && (
          <section aria-label="Decision" className="grid gap-4 rounded-lg border border-accent bg-surface p-4">
            <WhoDecides {...exception} mayDecide={may.decide || may.clear} besides={besides} />
            {exception.whyNot && may.clear && (
              <p className="text-13 text-ink-2">
                It was asked for until <Day value={exception.expiresOn} />, which has passed. Reject it to clear it
                away.
              </p>
            )}
            {(may.decide || may.clear) && (
              <DecideException exceptionId={exception.id} expiresOn={exception.expiresOn} onlyReject={may.clear} />
            )}
          </section>
        )}
      </PageBody>
    </>
  );
}
