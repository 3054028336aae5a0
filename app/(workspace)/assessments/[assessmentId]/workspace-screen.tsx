"use client";

import { EvidenceList } from "@/features/assessments/components/evidence-list";
import { Workspace, type WorkspaceProps } from "@/features/assessments/components/workspace";

/** Where the rooms meet in one detail: answers, their evidence, their exceptions. */
export function WorkspaceScreen(props: Omit<WorkspaceProps, "evidence" | "exception">) {
  return (
    <Workspace
      {...props}
      evidence={({ detail }) => <EvidenceList evidence={detail.evidence} />}
      exception={() => null}
    />
  );
}
