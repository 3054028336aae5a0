import { notFound } from "next/navigation";
import { PageBody, PageHeading } from "@/components/layout/page-heading";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PolicyTable } from "@/features/policies/components/policy-table";
import { listPolicies, listProductsToDraft } from "@/features/policies/queries";
import { requireActor } from "@/lib/auth";
import { dayIn, now } from "@/lib/clock";
import { can } from "@/lib/permissions";
import { reading } from "@/lib/reading";

export const metadata = { title: "Policies" };

export default async function PoliciesPage() {
  const actor = await requireActor();
  if (!can(actor, "evidence:read", { organisationId: actor.organisationId })) notFound();
  const { timeZone } = actor.organisation;
  const { policies, products } = await reading(actor, async (tx) => ({
    policies: await listPolicies(tx, actor, dayIn(timeZone, now())),
    products: await listProductsToDraft(tx, actor),
  }));
  const write = products.length > 0 && (
    <ButtonLink href="/policies/new" variant="primary" icon="plus" keys="N">
      Write a policy
    </ButtonLink>
  );

  return (
    <>
      <PageHeading title="Policies" sub={`${policies.length}`} actions={policies.length > 0 && write} />
      <PageBody>
        {policies.length > 0 ? (
          <Card flush>
            <PolicyTable policies={policies} timeZone={timeZone} />
          </Card>
        ) : (
          <EmptyState
            title="No policy yet"
            actions={write || <ButtonLink href="/products">See the products</ButtonLink>}
          >
            A policy tells buyers what you can prove about a product. Its first text is made in a minute, from the
            answers that a second person has accepted.{!write && " It begins with a product and a release."}
          </EmptyState>
        )}
      </PageBody>
    </>
  );
}
