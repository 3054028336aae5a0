import { PageBody, PageHeading } from "@/components/layout/page-heading";
import { ButtonLink } from "@/components/ui/button";
import { AsideSection, Card, Section } from "@/components/ui/card";
import { Note } from "@/components/ui/note";
import { takeBackInvitationAction } from "@/features/people/actions";
import { InvitationList } from "@/features/people/components/invitation-list";
import { PeopleTable } from "@/features/people/components/people-table";
import { RoleLegend } from "@/features/people/components/role-legend";
import { WaitingGrant } from "@/features/people/components/waiting-grant";
import { listInvitations, listOpenGrants, listPeople, listRecentGrants } from "@/features/people/queries";
import { requireActor } from "@/lib/auth";
import { now } from "@/lib/clock";
import { counted } from "@/lib/counted";
import { can } from "@/lib/permissions";
import { reading } from "@/lib/reading";

export const metadata = { title: "People" };

const TOLD_FOR = 30 * 86_400_000;

export default async function PeoplePage() {
  const actor = await requireActor();
  const { organisationId } = actor;
  const moment = now();
  const { people, invitations, grants, given } = await reading(actor, async (tx) => ({
    people: await listPeople(tx, organisationId),
    invitations: await listInvitations(tx, organisationId, moment),
    grants: await listOpenGrants(tx, organisationId),
    given: await listRecentGrants(tx, organisationId, new Date(moment.getTime() - TOLD_FOR)),
  }));
  const manages = can(actor, "people:manage", { organisationId });
  const active = people.filter((person) => !person.deactivatedAt);
  const reviewers = active.filter((person) => person.roles.includes("SECURITY_LEAD") && !person.productNames.length);
  const readerOf = (grant: (typeof grants)[number]) => {
    if (can(actor, "people:decide-grant", grant)) return "decides";
    return grant.contributorIds.includes(actor.id) ? "involved" : "watches";
  };

  return (
    <>
      <PageHeading
        title="People"
        sub={`${counted(active.length, "member", "members")}, ${invitations.length} invited`}
        actions={
          manages && (
            <ButtonLink href="/people/invite" variant="primary" icon="user-plus" keys="N">
              Invite
            </ButtonLink>
          )
        }
      />
      <PageBody
        aside={
          <>
            {grants.length > 0 && (
              <AsideSection title="Waits for a second person">
                <div className="grid gap-5">
                  {grants.map((grant) => (
                    <WaitingGrant key={grant.id} grant={grant} reader={readerOf(grant)} />
                  ))}
                </div>
              </AsideSection>
            )}
            {given.length > 0 && (
              <AsideSection title="May review since lately">
                <ul className="grid gap-2">
                  {given.map(({ id, name, decidedBy }) => (
                    <li key={id}>
                      {name} <span className="text-ink-3">by decision of {decidedBy}</span>
                    </li>
                  ))}
                </ul>
              </AsideSection>
            )}
            <AsideSection title="Roles">
              <RoleLegend />
            </AsideSection>
          </>
        }
      >
        {reviewers.length < 2 && (
          <Note
            icon="users"
            title={
              reviewers.length === 0
                ? "Nobody may decide: there is no security lead"
                : "Nobody may decide what the only security lead had a hand in"
            }
            actions={
              manages && (
                <>
                  <ButtonLink href="/people/invite?role=SECURITY_LEAD">Invite a security lead</ButtonLink>
                  <ButtonLink href="/people/invite?from=outside">Invite a reviewer from outside</ButtonLink>
                </>
              )
            }
          >
            Every decision needs somebody who had no hand in it. Two security leads are enough.
          </Note>
        )}
        <Card flush>
          <PeopleTable people={people} you={actor.id} />
        </Card>
        {invitations.length > 0 && (
          <Section title="Invited" id="invited">
            <InvitationList
              invitations={invitations}
              now={moment}
              takeBack={manages ? takeBackInvitationAction : undefined}
            />
          </Section>
        )}
      </PageBody>
    </>
  );
}
