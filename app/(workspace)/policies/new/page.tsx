import { redirect } from "next/navigation";
import { PageBody, PageHeading } from "@/components/layout/page-heading";
import { DraftPolicyForm } from "@/features/policies/components/draft-policy-form";
import { listProductsToDraft } from "@/features/policies/queries";
import { requireActor } from "@/lib/auth";
import { env } from "@/lib/env";
import { reading } from "@/lib/reading";

export const metadata = { title: "Write a policy" };

export default async function NewPolicyPage({ searchParams }: PageProps<"/policies/new">) {
  const actor = await requireActor();
  const { product } = await searchParams;
  const products = await reading(actor, (tx) => listProductsToDraft(tx, actor));
  if (products.length === 0) redirect("/policies");
  const chosen = products.find(({ id }) => id === product) ?? products[0];

  return (
    <>
      <PageHeading
        title="Write a policy"
        crumbs={[{ label: "Policies", href: "/policies" }, { label: "Write a policy" }]}
      />
      <PageBody narrow>
        <DraftPolicyForm
          key={chosen?.id}
          products={products}
          chosenId={chosen?.id ?? ""}
          address={`${env.appUrl ?? ""}/p/`}
        />
      </PageBody>
    </>
  );
}
