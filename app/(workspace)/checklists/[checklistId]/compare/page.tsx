import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageBody, PageHeading } from "@/components/layout/page-heading";
import { NothingHere } from "@/components/ui/empty-state";
import { ComparisonChoice } from "@/features/checklists/components/comparison-choice";
import { ComparisonView } from "@/features/checklists/components/comparison-view";
import { OnlyVersion } from "@/features/checklists/components/only-version";
import { describeComparison } from "@/features/checklists/describe-comparison";
import { checklistPath } from "@/features/checklists/paths";
import { requireActor } from "@/lib/auth";
import { reading } from "@/lib/reading";

export const metadata: Metadata = { title: "Compare" };

const only = (value: string | string[] | undefined) => (typeof value === "string" ? value : undefined);

export default async function ComparePage({ params, searchParams }: PageProps<"/checklists/[checklistId]/compare">) {
  const actor = await requireActor();
  const { checklistId } = await params;
  const { from, to, with: other } = await searchParams;
  const wanted = { from: only(from), to: only(to), with: only(other) };
  const found = await reading(actor, (tx) => describeComparison(tx, actor, checklistId, wanted));
  if (!found) notFound();
  const { newest, now, before } = found;

  return (
    <>
      <PageHeading
        crumbs={[
          { label: "Checklists", href: "/checklists" },
          { label: newest.short, href: checklistPath(newest) },
          { label: "Compare" },
        ]}
        title={newest.short}
        sub={before ? `${nameOf(before)} beside ${nameOf(now)}` : "Compare"}
      />
      <PageBody>
        <ComparisonChoice {...found} />
        {found.before && <ComparisonView {...found} />}
        {!found.before && found.versions.length === 1 && <OnlyVersion checklist={now} {...found.onlyOne} />}
        {!found.before && found.versions.length > 1 && (
          <NothingHere>Version {now.version} is the first one: nothing came before it.</NothingHere>
        )}
      </PageBody>
    </>
  );
}

const nameOf = ({ short, version }: { short: string; version: string }) => `${short} (version ${version})`;
