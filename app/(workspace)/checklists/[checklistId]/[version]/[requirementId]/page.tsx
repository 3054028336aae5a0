import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ChecklistScreen } from "@/features/checklists/components/checklist-screen";
import { RequirementDetail } from "@/features/checklists/components/requirement-detail";
import { describeChecklist, describeRequirement, findChecklist, findRequirement } from "@/features/checklists/queries";
import { requireActor } from "@/lib/auth";

type Props = PageProps<"/checklists/[checklistId]/[version]/[requirementId]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await params).requirementId };
}

export default async function RequirementPage({ params }: Props) {
  const actor = await requireActor();
  const { checklistId, version, requirementId } = await params;
  const checklist = await findChecklist(actor, checklistId, version);
  const requirement = await findRequirement(actor, { checklistId, version, requirementId });
  const category = checklist?.categories.find(({ id }) => id === requirement?.categoryId);
  if (!checklist || !requirement || !category) notFound();

  return (
    <ChecklistScreen
      {...(await describeChecklist(actor, checklist))}
      checklist={checklist}
      category={category}
      openId={requirement.id}
      shownId={requirement.id}
      detail={<RequirementDetail requirement={requirement} {...(await describeRequirement(actor, requirement))} />}
    />
  );
}
