import { Card } from "@/components/ui/card";
import { RowLink } from "@/components/ui/row-link";
import { DataTable } from "@/components/ui/table";
import type { SeenRuleSet } from "../find-lens";
import { BoughtBar, sayCounts } from "./bought-bar";

/** Every rule-set with what is bought of it today. */
export function RuleSetTable({ ruleSets, hrefOf }: { ruleSets: SeenRuleSet[]; hrefOf: (id: string) => string }) {
  return (
    <Card flush>
      <DataTable
        label="Standards and laws"
        rows={ruleSets}
        rowKey={({ id }) => id}
        columns={[
          {
            head: "Standard or law",
            width: "w-1/4",
            cell: ({ id, name, lines }) => (
              <RowLink href={hrefOf(id)} under={`${lines.length} provisions`}>
                {name}
              </RowLink>
            ),
          },
          { head: "Bought today", width: "w-1/4", cell: ({ counts }) => <BoughtBar counts={counts} /> },
          { head: "Provisions", cell: ({ counts }) => <span className="text-ink-2">{sayCounts(counts)}</span> },
        ]}
      />
    </Card>
  );
}
