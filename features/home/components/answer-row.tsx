import type { ReactNode } from "react";
import { VerdictGlyph } from "@/components/ui/verdict";
import { WorkRow } from "@/components/ui/work-list";
import type { WorkAnswer } from "@/features/assessments/my-work";

type Props = { answer: WorkAnswer; person?: ReactNode; end?: ReactNode };

/** One answer in a list of work: its verdict, what it is about, and where. */
export function AnswerRow({ answer, person, end }: Props) {
  return (
    <WorkRow
      href={answer.href}
      glyph={<VerdictGlyph verdict={answer.verdict} />}
      id={answer.requirementId}
      title={answer.statement}
      meta={`${answer.productName} · ${answer.release}`}
      person={person}
      end={end}
    />
  );
}
