import type { Metadata } from "next";
import { PageBody, PageHeading } from "@/components/layout/page-heading";
import { Section } from "@/components/ui/card";
import { PolicySectionList } from "@/features/checklists/components/policy-section-list";
import { placesOfItems } from "@/features/checklists/describe-requirement";
import { listPolicyTemplates } from "@/features/checklists/queries";
import { requireActor } from "@/lib/auth";

export const metadata: Metadata = { title: "Sections of a policy" };

export default async function PolicySectionsPage() {
  const templates = await listPolicyTemplates(await requireActor());
  return (
    <>
      <PageHeading
        crumbs={[{ label: "Checklists", href: "/checklists" }, { label: "Sections of a policy" }]}
        title="Sections of a policy"
      />
      <PageBody>
        <p className="max-w-measure text-14 text-ink-2">
          What a policy for buyers speaks of, and who asks for it. Where a source names a topic of a policy instead of a
          thing to check, the section answers it.
        </p>
        {templates.map(({ id, title, sections }) => (
          <Section key={id} title={title} extra={sections.length}>
            <PolicySectionList sections={sections} placesOf={placesOfItems} />
          </Section>
        ))}
      </PageBody>
    </>
  );
}
