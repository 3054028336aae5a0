import { notFound } from "next/navigation";
import { PageBody, PageHeading } from "@/components/layout/page-heading";
import { AsideSection, Section } from "@/components/ui/card";
import { Day } from "@/components/ui/day";
import { FactList } from "@/components/ui/fact-list";
import { Note } from "@/components/ui/note";
import { PressButton } from "@/components/ui/press-button";
import { deactivatePersonAction, reactivatePersonAction } from "@/features/people/actions";
import { ChangeRolesForm } from "@/features/people/components/change-roles-form";
import { ResetLinkButton } from "@/features/people/components/reset-link-button";
import { findPerson } from "@/features/people/queries";
import { productWords, roleWords } from "@/features/people/rules";
import { requireActor } from "@/lib/auth";
import { dayIn } from "@/lib/clock";
import { can } from "@/lib/permissions";
import { reading } from "@/lib/reading";

export const metadata = { title: "Person" };

export default async function PersonPage({ params }: PageProps<"/people/[personId]">) {
  const actor = await requireActor();
  const { personId } = await params;
  if (!/^[0-9a-f-]{36}$/.test(personId)) notFound();
  const person = await reading(actor, (tx) => findPerson(tx, actor.organisationId, personId));
  if (!person) notFound();
  const manages = can(actor, "people:manage", person);
  const day = (moment: Date) => <Day value={dayIn(actor.organisation.timeZone, moment)} />;

  return (
    <>
      <PageHeading
        title={person.name}
        sub={person.email}
        crumbs={[{ label: "People", href: "/people" }, { label: person.name }]}
      />
      <PageBody
        aside={
          <AsideSection title="Facts">
            <FactList
              items={[
                { label: "Roles", value: roleWords(person.roles) || "None yet" },
                { label: "Products", value: productWords(person.roles, [...person.products.values()]) },
                { label: "Member since", value: day(person.createdAt) },
                ...(person.deactivatedAt ? [{ label: "Deactivated", value: day(person.deactivatedAt) }] : []),
              ]}
            />
          </AsideSection>
        }
      >
        {person.grants.length > 0 && (
          <Note kind="info" icon="user-check" title="The right to review waits">
            A security lead who did not ask for it decides, on the page People.
          </Note>
        )}
        {!manages && <p className="text-13 text-ink-2">An administrator changes roles and lets people in.</p>}
        {manages && person.deactivatedAt && (
          <Section title="Deactivated">
            <p className="mb-3 text-13 text-ink-2">
              {person.name} can not sign in. What they did stays under their name.
            </p>
            <div className="flex flex-wrap gap-2">
              <PressButton press={reactivatePersonAction.bind(null, { personId })}>Reactivate</PressButton>
            </div>
          </Section>
        )}
        {manages && !person.deactivatedAt && (
          <>
            <Section title="What they do here">
              <ChangeRolesForm personId={personId} roles={person.roles} />
            </Section>
            <Section title="Password">
              <p className="mb-3 text-13 text-ink-2">
                You hand over a link. You never see the password, and the trail says that you made the link.
              </p>
              <ResetLinkButton personId={personId} name={person.name} />
            </Section>
            <Section title="Leaves the company">
              <p className="mb-3 text-13 text-ink-2">
                Signed out with the next request. What they did stays under their name, and you can let them in again.
              </p>
              <div className="flex flex-wrap gap-2">
                <PressButton variant="danger" press={deactivatePersonAction.bind(null, { personId })}>
                  Deactivate
                </PressButton>
              </div>
            </Section>
          </>
        )}
      </PageBody>
    </>
  );
}
