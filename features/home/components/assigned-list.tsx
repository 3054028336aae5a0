import { formatDay } from "@/components/ui/format-day";
import { VerdictGlyph } from "@/components/ui/verdict";
import { Due, WorkList, WorkRow } from "@/components/ui/work-list";
import type { WorkAnswer } from "@/features/assessments/my-work";
import type { Day } from "@/lib/day";
import { dueWords } from "../rules";

/** The reader's open answers, what is due first on top. */
export function AssignedList({ answers, today }: { answers: WorkAnswer[]; today: Day }) {
  return (
    <WorkList label="Assigned to you">
      {answers.map((answer) => (
        <WorkRow
          key={answer.answerId}
          href={answer.href}
          glyph={<VerdictGlyph verdict={answer.verdict} />}
          id={answer.requirementId}
          title={answer.statement}
          meta={`${answer.productName} · ${answer.release}`}
          end={answer.dueOn && <WhenDue dueOn={answer.dueOn} today={today} />}
        />
      ))}
    </WorkList>
  );
}

function WhenDue({ dueOn, today }: { dueOn: Day; today: Day }) {
  const { words, how } = dueWords(dueOn, today, (day) => formatDay(day, "short"));
  return <Due how={how}>{words}</Due>;
}
