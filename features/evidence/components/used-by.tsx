import { NothingHere } from "@/components/ui/empty-state";
import { VerdictGlyph } from "@/components/ui/verdict";
import { WorkList, WorkRow } from "@/components/ui/work-list";
import type { UsedBy as Answer } from "../find-evidence";

/** The answers that a piece supports. */
export function UsedBy({ answers }: { answers: Answer[] }) {
  if (answers.length === 0) return <NothingHere>No answer uses it yet.</NothingHere>;
  return (
    <WorkList label="Answers that use this evidence">
      {answers.map(({ answerId, href, requirementId, statement, verdict, release }) => (
        <WorkRow
          key={answerId}
          href={href}
          glyph={<VerdictGlyph verdict={verdict} />}
          id={requirementId}
          title={statement}
          end={release}
        />
      ))}
    </WorkList>
  );
}
