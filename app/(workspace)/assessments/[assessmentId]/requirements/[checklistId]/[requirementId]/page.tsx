import type { Metadata } from "next";
import { OpenWorkspace } from "../../../open-workspace";

type Props = PageProps<"/assessments/[assessmentId]/requirements/[checklistId]/[requirementId]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { requirementId } = await params;
  return { title: `${decodeURIComponent(requirementId)}, assessment` };
}

export default async function RequirementPage({ params }: Props) {
  const { assessmentId, checklistId, requirementId } = await params;
  const opened = { checklistId, requirementId: decodeURIComponent(requirementId) };
  return <OpenWorkspace assessmentId={assessmentId} opened={opened} />;
}
