import { shortDay } from "@/components/ui/format-day";
import { Due, WorkList } from "@/components/ui/work-list";
import type { WorkAnswer } from "@/features/assessments/my-work";
import type { Day } from "@/lib/day";
import { dueWords } from "../rules";
import { AnswerRow } from "./answer-row";

/** The reader's open answers, what is due first on top. */
export function AssignedList({ answers, today }: { answers: WorkAnswer[]; today: Day }) {
  return (
    <WorkList label="Assigned to you">
      {answers.map((answer) => (
        <AnswerRow
          key={answer.answerId}
          answer={answer}
          end={answer.dueOn && <WhenDue dueOn={answer.dueOn} today={today} />}
        />
      ))}
    </WorkList>
  );
}

function WhenDue({ dueOn, today }: { dueOn: Day; today: Day }) {
  const { words, how } = dueWords(dueOn, today, (day) => shortDay(day, today));
  return <Due how={how}>{words}</Due>;
}
