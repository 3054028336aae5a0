import { notFound } from "next/navigation";
import { after } from "next/server";
import { PageBody, PageHeading } from "@/components/layout/page-heading";
import { ButtonLink } from "@/components/ui/button";
import { Card, Section } from "@/components/ui/card";
import { StateTag } from "@/components/ui/state-tag";
import { Steps } from "@/components/ui/steps";
import { DriftList } from "@/features/policies/components/drift-list";
import { PolicyAside } from "@/features/policies/components/policy-aside";
import { policySteps } from "@/features/policies/components/policy-steps";
import { VersionList } from "@/features/policies/components/version-list";
import { makeRenditions } from "@/features/policies/public/make-renditions";
import { findPolicyOverview } from "@/features/policies/queries";
import { requireActor } from "@/lib/auth";
import { dayIn, now } from "@/lib/clock";
import { reading } from "@/lib/reading";

export const metadata = { title: "Policy" };

export default async function PolicyPage({ params }: PageProps<"/policies/[policyId]">) {
  const actor = await requireActor();
  const { policyId } = await params;
  const { timeZone } = actor.organisation;
  const policy = await reading(actor, (tx) => findPolicyOverview(tx, actor, policyId, dayIn(timeZone, now())));
  if (!policy) notFound();

  // A server that went down after publishing left a version without its stored bytes: whoever comes by makes them.
  const unmade = policy.may.publish ? policy.versions.find(({ rendered }) => !rendered) : undefined;
  if (unmade) after(() => makeRenditions(actor, unmade.id));

  return (
    <>
      <PageHeading
        title={`Policy of ${policy.productName}`}
        crumbs={[{ label: "Policies", href: "/policies" }, { label: policy.productName }]}
        sub={<StateTag state={policy.state} />}
        actions={
          <ButtonLink href={`/p/draft/${policy.id}`} icon="eye" download>
            As buyers would see it
          </ButtonLink>
        }
      />
      <PageBody aside={<PolicyAside policy={policy} />}>
        {policy.drift && <DriftList drift={policy.drift} mayEdit={policy.may.edit && policy.state !== "IN_REVIEW"} />}
        <Section title={`What ${policy.may.edit ? "to do" : "is left"} for version ${policy.latestVersion + 1}`}>
          <Steps steps={policySteps(policy)} />
        </Section>
        {policy.versions.length > 0 && (
          <Section title="Versions" extra={policy.versions.length}>
            <Card flush>
              <VersionList policy={policy} timeZone={timeZone} />
            </Card>
          </Section>
        )}
      </PageBody>
    </>
  );
}
