import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ChecklistScreen } from "@/features/checklists/components/checklist-screen";
import { RequirementDetail } from "@/features/checklists/components/requirement-detail";
import { describeChecklist } from "@/features/checklists/describe-checklist";
import { describeRequirement } from "@/features/checklists/describe-requirement";
import { findChecklist } from "@/features/checklists/queries";
import { requireActor } from "@/lib/auth";
import { reading } from "@/lib/reading";

export const metadata: Metadata = { title: "Checklist" };

export default async function ChecklistPage({
  params,
  searchParams,
}: PageProps<"/checklists/[checklistId]/[version]">) {
  const actor = await requireActor();
  const { checklistId, version } = await params;
  const { category: wanted } = await searchParams;
  const found = await reading(actor, async (tx) => {
    const checklist = await findChecklist(tx, actor, checklistId, version);
    const category = checklist?.categories.find(({ id }) => wanted === undefined || id === wanted);
    const first = category?.requirements[0];
    if (!checklist || !category) return null;
    const around = { ...(await describeChecklist(tx, actor, checklist, category)), checklist, category };
    return { around, first, described: first && (await describeRequirement(tx, actor, first)) };
  });
  if (!found) notFound();
  const { around, first, described } = found;

  return (
    <ChecklistScreen
      {...around}
      shownId={first?.id}
      detail={first && described && <RequirementDetail requirement={first} {...described} />}
    />
  );
}
