"use client";

import { acceptAnswerAction, returnAnswerAction } from "@/features/assessments/actions";
import { DecisionPanel } from "@/features/reviews/components/decision-panel";
import type { ReviewDetail } from "@/features/reviews/find-review";

type Props = {
  review: Pick<ReviewDetail, "submissionId" | "kind" | "title">;
  alsoAccepts: string | null;
  next: string;
};

/** Where a decision meets the deed of its room. */
export function Decide({ review, ...rest }: Props) {
  const { submissionId, title } = review;
  return (
    <DecisionPanel
      {...rest}
      title={title}
      accept={(note) => acceptAnswerAction({ submissionId, note })}
      returnIt={(note) => returnAnswerAction({ submissionId, note })}
    />
  );
}
