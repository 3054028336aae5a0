import type { Metadata } from "next";
import { PageBody, PageHeading } from "@/components/layout/page-heading";
import { Card } from "@/components/ui/card";
import { RowLink } from "@/components/ui/row-link";
import { DataTable } from "@/components/ui/table";
import { SourceCredit } from "@/features/checklists/components/source-credit";
import { checklistPath } from "@/features/checklists/paths";
import { findSource, listChecklists } from "@/features/checklists/queries";
import { requireActor } from "@/lib/auth";
import { reading } from "@/lib/reading";

export const metadata: Metadata = { title: "Checklists" };

export default async function ChecklistsPage() {
  const actor = await requireActor();
  const rows = await reading(actor, async (tx) => {
    const checklists = await listChecklists(tx, actor);
    return Promise.all(
      checklists.map(async (checklist) => ({ checklist, source: await findSource(tx, actor, checklist) })),
    );
  });

  return (
    <>
      <PageHeading title="Checklists" sub={rows.length} />
      <PageBody>
        <p className="max-w-measure text-14 text-ink-2">
          What a release is held against. A published version never changes; an assessment keeps the one it began with.
        </p>
        <Card flush>
          <DataTable
            label="Checklists"
            rows={rows}
            rowKey={({ checklist }) => checklist.id}
            columns={[
              {
                head: "Checklist",
                width: "w-2/5",
                cell: ({ checklist }) => (
                  <RowLink href={checklistPath(checklist)} under={`For ${checklist.audience}s`}>
                    {checklist.title}
                  </RowLink>
                ),
              },
              { head: "Source", cell: ({ source }) => source && <SourceCredit source={source} /> },
              { head: "Requirements", align: "right", cell: ({ checklist }) => checklist.requirements.length },
              { head: "Version", align: "right", cell: ({ checklist }) => checklist.version },
            ]}
          />
        </Card>
      </PageBody>
    </>
  );
}
