import type { Metadata } from "next";
import { OpenWorkspace } from "./open-workspace";

export const metadata: Metadata = { title: "Assessment" };

export default async function AssessmentPage({ params }: PageProps<"/assessments/[assessmentId]">) {
  const { assessmentId } = await params;
  return <OpenWorkspace assessmentId={assessmentId} opened={null} />;
}
