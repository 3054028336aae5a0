import { Avatar } from "@/components/ui/avatar";
import { dayAndTime } from "@/components/ui/format-day";
import { WorkList, WorkRow } from "@/components/ui/work-list";
import type { WorkAnswer } from "@/features/assessments/my-work";
import type { Day } from "@/lib/day";
import type { ReturnedOther } from "../list-returned-others";
import { daysAgo } from "../rules";
import { AnswerRow } from "./answer-row";
import { Kind, kindWords } from "./waiting-list";

type Props = { answers: WorkAnswer[]; others: ReturnedOther[]; today: Day; timeZone: string };

/** What a reviewer sent back to the reader. */
export function ReturnedList({ answers, others, today, timeZone }: Props) {
  const when = (at: string) => daysAgo(dayAndTime(at, timeZone)[0], today);
  return (
    <WorkList label="Returned to you">
      {answers.map(
        (answer) =>
          answer.returned && (
            <AnswerRow
              key={answer.answerId}
              answer={answer}
              person={<Avatar name={answer.returned.by} />}
              end={when(answer.returned.at)}
            />
          ),
      )}
      {others.map((other) => (
        <WorkRow
          key={other.submissionId}
          href={other.href}
          glyph={<Kind kind={other.kind} verdict={null} />}
          id={kindWords[other.kind]}
          title={other.title}
          meta={other.productName ?? "Several products"}
          person={<Avatar name={other.by} />}
          end={when(other.at)}
        />
      ))}
    </WorkList>
  );
}
