import { Card } from "@/components/ui/card";
import { Icon } from "@/components/ui/icon";
import { RowLink } from "@/components/ui/row-link";
import { DataTable } from "@/components/ui/table";
import type { ExceptionRow } from "../queries";
import { PhaseTag } from "./phase-tag";
import { RiskLevelMark } from "./risk-level";
import { Until } from "./until";

/** Exceptions: which requirement, how high the risk, until when, whether buyers are told, and where it stands. */
export function ExceptionTable({ rows, today }: { rows: ExceptionRow[]; today: string }) {
  return (
    <Card flush>
      <DataTable
        label="Exceptions"
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          {
            head: "Exception",
            width: "w-1/2",
            cell: (row) => (
              <RowLink
                href={`/exceptions/${row.id}`}
                under={
                  <>
                    <span className="font-mono">{row.requirementId}</span> · {row.product} · {row.release} · asked by{" "}
                    {row.requestedBy}
                  </>
                }
              >
                {row.statement}
              </RowLink>
            ),
          },
          { head: "Risk", cell: (row) => <RiskLevelMark {...row} /> },
          { head: "Until", cell: ({ expiresOn, phase }) => <Until on={expiresOn} phase={phase} today={today} /> },
          { head: "Buyers", cell: ({ tellBuyers }) => <Buyers told={tellBuyers} /> },
          { head: "State", cell: ({ phase }) => <PhaseTag phase={phase} /> },
        ]}
      />
    </Card>
  );
}

function Buyers({ told }: { told: boolean }) {
  if (!told) return <span className="text-ink-3">Not told</span>;
  return (
    <span className="inline-flex items-center gap-1.5">
      <Icon name="megaphone" size={14} className="text-ink-3" /> Told
    </span>
  );
}
