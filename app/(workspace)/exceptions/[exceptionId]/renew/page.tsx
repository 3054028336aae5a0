import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageBody, PageHeading } from "@/components/layout/page-heading";
import { Day } from "@/components/ui/day";
import { RenewForm } from "@/features/exceptions/components/renew-form";
import { findException } from "@/features/exceptions/queries";
import { requireActor } from "@/lib/auth";
import { dayIn, now } from "@/lib/clock";
import { reading } from "@/lib/reading";

export const metadata: Metadata = { title: "Renew an exception" };

export default async function RenewExceptionPage({ params }: PageProps<"/exceptions/[exceptionId]/renew">) {
  const actor = await requireActor();
  const { exceptionId } = await params;
  const today = dayIn(actor.organisation.timeZone, now());
  const exception = await reading(actor, (tx) => findException(tx, actor, exceptionId, today));
  if (!exception?.may.renew) notFound();
  const { id, answerId, requirementId, reason, compensation, likelihood, impact, tellBuyers, buyerWording } = exception;

  return (
    <>
      <PageHeading
        title="Renew an exception"
        sub={exception.statement}
        crumbs={[
          { label: "Exceptions", href: "/exceptions" },
          { label: requirementId, href: `/exceptions/${id}` },
          { label: "Renew" },
        ]}
      />
      <PageBody narrow>
        <p className="text-14 text-ink-2">
          This is a new request with its own decision.{" "}
          {exception.phase === "expired" ? (
            <>
              The exception before ended on <Day value={exception.expiresOn} />: until this one is approved, the answer
              has none.
            </>
          ) : (
            "The exception before stays in force until its last day, or until this one is approved."
          )}
        </p>
        <RenewForm
          answerId={answerId}
          today={today}
          renews={{ id, reason, compensation, likelihood, impact, tellBuyers, buyerWording: buyerWording ?? "" }}
        />
      </PageBody>
    </>
  );
}
