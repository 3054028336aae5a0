"use client";

import { useState } from "react";
import { Segmented } from "@/components/form/segmented";
import { acceptAnswerAction, returnAnswerAction } from "@/features/assessments/actions";
import { acceptEvidenceAction, returnEvidenceAction } from "@/features/evidence/actions";
import { DecisionPanel } from "@/features/reviews/components/decision-panel";

type Shared = { title: string; next: string };

// Where a decision meets the deed of its room.

export function DecideAnswer({ submissionId, ...rest }: Shared & { submissionId: string; alsoAccepts: string | null }) {
  return (
    <DecisionPanel
      {...rest}
      accept={(note) => acceptAnswerAction({ submissionId, note })}
      returnIt={(note) => returnAnswerAction({ submissionId, note })}
    />
  );
}

type EvidenceProps = Shared & { revisionId: string; number: number; answers: number };

export function DecideEvidence({ revisionId, number, answers, ...rest }: EvidenceProps) {
  const [proves, setProves] = useState<"same" | "else">("same");
  const many = answers === 1 ? "the answer that links it" : `the ${answers} answers that link it`;
  return (
    <DecisionPanel
      {...rest}
      accept={(note) => acceptEvidenceAction({ revisionId, proves, note })}
      returnIt={(note) => returnEvidenceAction({ revisionId, note })}
    >
      {number > 1 && answers > 0 && (
        <div className="mt-4">
          <p className="label">Against revision {number - 1}, it proves</p>
          <Segmented
            name="proves"
            label={`What it proves against revision ${number - 1}`}
            value={proves}
            options={[
              { value: "same", label: "The same" },
              { value: "else", label: "Something else" },
            ]}
            onChange={(event) => setProves(event.target.value === "else" ? "else" : "same")}
          />
          <p className="hint mt-1.5" aria-live="polite">
            {proves === "same"
              ? `It takes its place in ${many}, without reopening.`
              : `It reopens ${many}, to be looked at again.`}
          </p>
        </div>
      )}
    </DecisionPanel>
  );
}
