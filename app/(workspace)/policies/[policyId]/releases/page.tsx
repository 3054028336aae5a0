import { notFound } from "next/navigation";
import { PageBody, PageHeading } from "@/components/layout/page-heading";
import { ButtonLink } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { CoverReleasesForm } from "@/features/policies/components/cover-releases-form";
import { findCoverage } from "@/features/policies/queries";
import { requireActor } from "@/lib/auth";
import { reading } from "@/lib/reading";

export const metadata = { title: "Releases it covers" };

export default async function CoveragePage({ params }: PageProps<"/policies/[policyId]/releases">) {
  const actor = await requireActor();
  const { policyId } = await params;
  const policy = await reading(actor, (tx) => findCoverage(tx, actor, policyId));
  if (!policy) notFound();
  const { productName, latestVersion, approved, whyNot, releases, covered } = policy;

  return (
    <>
      <PageHeading
        title="Releases it covers"
        crumbs={[
          { label: "Policies", href: "/policies" },
          { label: productName, href: `/policies/${policyId}` },
          { label: "Releases" },
        ]}
        sub={<span>{`For version ${latestVersion + 1}. What is published stays as it is.`}</span>}
      />
      <PageBody narrow>
        {whyNot ? (
          <Note kind="info" title={whyNot}>
            <ButtonLink href={`/policies/${policyId}`} className="mt-2">
              Back to the policy
            </ButtonLink>
          </Note>
        ) : (
          <>
            {approved && (
              <Note kind="caution" title="The text is approved">
                Another choice takes it back to a draft: a second person approves it anew.
              </Note>
            )}
            <CoverReleasesForm policyId={policyId} releases={releases} covered={covered} />
          </>
        )}
      </PageBody>
    </>
  );
}
