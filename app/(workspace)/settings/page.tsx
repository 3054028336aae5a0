import { notFound } from "next/navigation";
import { PageBody, PageHeading } from "@/components/layout/page-heading";
import { AsideSection, Section } from "@/components/ui/card";
import { TextLink } from "@/components/ui/text-link";
import { DescribeOrganisationForm } from "@/features/organisation/components/describe-organisation-form";
import { findOrganisation } from "@/features/organisation/queries";
import { requireActor } from "@/lib/auth";
import { can } from "@/lib/permissions";
import { reading } from "@/lib/reading";

export const metadata = { title: "Settings" };

export default async function SettingsPage() {
  const actor = await requireActor();
  const { organisationId } = actor;
  if (!can(actor, "organisation:describe", { organisationId })) notFound();
  const organisation = await reading(actor, (tx) => findOrganisation(tx, organisationId));
  if (!organisation) notFound();
  const { name, legalName, address, website, contactEmail, securityContact, timeZone } = organisation;
  return (
    <>
      <PageHeading title="Settings" sub="Who your company is. Policies print it." />
      <PageBody
        aside={
          <AsideSection title="Elsewhere">
            <ul className="grid gap-1.5">
              <li>
                <TextLink href="/settings/account">Your password and sessions</TextLink>
              </li>
              <li>
                <TextLink href="/people">People and roles</TextLink>
              </li>
            </ul>
          </AsideSection>
        }
      >
        <Section title="Your company">
          <div className="max-w-form">
            <DescribeOrganisationForm
              facts={{
                name,
                legalName: legalName ?? "",
                address: address ?? "",
                website: website ?? "",
                contactEmail: contactEmail ?? "",
                securityContact: securityContact ?? "",
                timeZone,
              }}
              timeZones={["UTC", ...Intl.supportedValuesOf("timeZone")]}
            />
          </div>
        </Section>
      </PageBody>
    </>
  );
}
