import { Card } from "@/components/ui/card";
import { RowLink } from "@/components/ui/row-link";
import { DataTable } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { Source } from "@/lib/content";
import type { ChecklistGroup } from "../group-rules";
import { checklistPath, sourcePath } from "../paths";
import { Binds } from "./binds";
import { DateOfDocument } from "./source-credit";

/** The checklists of one kind. */
export function ChecklistTable({ group, today }: { group: ChecklistGroup; today: string }) {
  return (
    <Card flush>
      <DataTable
        label={group.title}
        rows={group.lists}
        rowKey={({ checklist }) => checklist.id}
        columns={[
          {
            head: "Checklist",
            width: "w-1/2",
            cell: ({ checklist: list }) => (
              <>
                <RowLink href={checklistPath(list)} under={`For ${list.audience}s · version ${list.version}`}>
                  {list.title}
                </RowLink>
                {list.about && <span className="mt-0.5 block text-12 text-ink-2">{list.about}</span>}
                {list.binds && (
                  <span className="mt-1 block text-12 text-ink-2">
                    <Binds binds={list.binds} today={today} />: {list.binds.who}
                  </span>
                )}
              </>
            ),
          },
          { head: "Source", cell: ({ source, own }) => source && <SourceCell source={source} own={own} /> },
          { head: "Requirements", align: "right", cell: ({ checklist }) => checklist.requirements.length },
        ]}
      />
    </Card>
  );
}

function SourceCell({ source, own }: { source: Source; own: boolean }) {
  return (
    <span>
      {own ? source.title : <TextLink href={sourcePath(source)}>{source.title}</TextLink>}
      <span className="block text-12 text-ink-3">
        {[source.publisher, source.date].every(Boolean) ? `${source.publisher}, ` : source.publisher}
        {source.date && <DateOfDocument value={source.date} />}
        {source.licence && `. ${asSentence(source.licence)}`}
      </span>
    </span>
  );
}

/** "none named; offered as it is" → "None named; offered as it is." */
function asSentence(words: string): string {
  return words.replace(/^./, (first) => first.toUpperCase()).replace(/\.?$/, ".");
}
