"use client";

import { EvidenceList } from "@/features/assessments/components/evidence-list";
import { Workspace, type WorkspaceProps } from "@/features/assessments/components/workspace";
import { EvidenceAdder } from "@/features/evidence/components/evidence-adder";
import { UnlinkButton } from "@/features/evidence/components/unlink-button";
import { AnswerExceptions } from "@/features/exceptions/components/answer-exceptions";

/** Where the rooms meet in one detail: answers, their evidence, their exceptions. */
export function WorkspaceScreen(props: Omit<WorkspaceProps, "evidence" | "exception">) {
  const { today, productId } = props.data;
  return (
    <Workspace
      {...props}
      evidence={({ detail: { answerId, evidence }, editable, onChanged }) => (
        <EvidenceList
          evidence={evidence}
          unlink={editable ? (piece) => <UnlinkButton {...{ answerId, ...piece, onChanged }} /> : undefined}
        >
          {editable && <EvidenceAdder key={answerId} {...{ answerId, productId, today, onChanged }} />}
        </EvidenceList>
      )}
      exception={({ detail: { answerId, verdict, exceptions, may }, onChanged }) => (
        <AnswerExceptions
          key={answerId}
          {...{ answerId, exceptions, today, onChanged }}
          mayRequest={may.requestException && (verdict === "PARTLY_MET" || verdict === "NOT_MET")}
        />
      )}
    />
  );
}
