import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ChecklistScreen } from "@/features/checklists/components/checklist-screen";
import { RequirementDetail } from "@/features/checklists/components/requirement-detail";
import { describeChecklist } from "@/features/checklists/describe-checklist";
import { describeRequirement } from "@/features/checklists/describe-requirement";
import { findChecklist } from "@/features/checklists/queries";
import { requireActor } from "@/lib/auth";
import { reading } from "@/lib/reading";

type Props = PageProps<"/checklists/[checklistId]/[version]/[requirementId]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await params).requirementId };
}

export default async function RequirementPage({ params }: Props) {
  const actor = await requireActor();
  const { checklistId, version, requirementId } = await params;
  const found = await reading(actor, async (tx) => {
    const checklist = await findChecklist(tx, actor, checklistId, version);
    const requirement = checklist?.requirements.find(({ id }) => id === requirementId);
    const category = checklist?.categories.find(({ id }) => id === requirement?.categoryId);
    if (!checklist || !requirement || !category) return null;
    const around = { ...(await describeChecklist(tx, actor, checklist, category)), checklist, category };
    return { around, requirement, described: await describeRequirement(tx, actor, requirement) };
  });
  if (!found) notFound();
  const { around, requirement, described } = found;

  return (
    <ChecklistScreen
      {...around}
      openId={requirement.id}
      shownId={requirement.id}
      detail={<RequirementDetail requirement={requirement} {...described} />}
    />
  );
}
