import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ChecklistScreen } from "@/features/checklists/components/checklist-screen";
import { RequirementDetail } from "@/features/checklists/components/requirement-detail";
import { describeChecklist, describeRequirement, findChecklist } from "@/features/checklists/queries";
import { requireActor } from "@/lib/auth";

export const metadata: Metadata = { title: "Checklist" };

export default async function ChecklistPage({
  params,
  searchParams,
}: PageProps<"/checklists/[checklistId]/[version]">) {
  const actor = await requireActor();
  const { checklistId, version } = await params;
  const { category: wanted } = await searchParams;
  const checklist = await findChecklist(actor, checklistId, version);
  const category = checklist?.categories.find(({ id }) => wanted === undefined || id === wanted);
  const first = category?.requirements[0];
  if (!checklist || !category || !first) notFound();

  return (
    <ChecklistScreen
      {...(await describeChecklist(actor, checklist))}
      checklist={checklist}
      category={category}
      shownId={first.id}
      detail={<RequirementDetail requirement={first} {...(await describeRequirement(actor, first))} />}
    />
  );
}
