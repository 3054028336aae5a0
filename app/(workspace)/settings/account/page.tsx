import { PageBody, PageHeading } from "@/components/layout/page-heading";
import { Section } from "@/components/ui/card";
import { ChangePasswordForm } from "@/features/accounts/components/change-password-form";
import { SessionList } from "@/features/accounts/components/session-list";
import { listSessions } from "@/features/accounts/queries";
import { roleWords } from "@/features/people/rules";
import { requireActor, sessionToken } from "@/lib/auth";
import { now } from "@/lib/clock";
import { sha256 } from "@/lib/hash";
import { reading } from "@/lib/reading";
import { IDLE } from "@/lib/session";

export const metadata = { title: "Your account" };

export default async function AccountPage() {
  const actor = await requireActor();
  const current = sha256((await sessionToken()) ?? "");
  const sessions = await reading(actor, (tx) => listSessions(tx, actor.accountId ?? "", now(), IDLE));
  const roles = roleWords(actor.roles);
  return (
    <>
      <PageHeading title="Your account" sub={roles === actor.name ? roles : `${actor.name}, ${roles.toLowerCase()}`} />
      <PageBody narrow>
        <Section title="Password">
          <ChangePasswordForm />
        </Section>
        <Section title="Where you are signed in" id="sessions">
          <SessionList sessions={sessions} current={current} timeZone={actor.organisation.timeZone} />
          <p className="mt-2 text-13 text-ink-3">
            A session ends by itself after 30 minutes without a press, and after 12 hours in any case.
          </p>
        </Section>
      </PageBody>
    </>
  );
}
