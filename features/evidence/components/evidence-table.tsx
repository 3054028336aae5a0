import { Card } from "@/components/ui/card";
import { RowLink } from "@/components/ui/row-link";
import { StateWord } from "@/components/ui/state-tag";
import { DataTable } from "@/components/ui/table";
import type { EvidenceRow } from "../list-evidence";
import { Ends } from "./ends";
import { EvidenceIcon, evidenceKindWords } from "./kind-icon";

type Props = { pieces: EvidenceRow[]; today: string; withProduct?: boolean };

/** Pieces of evidence: what each is, how long it counts, what rests on it, and where its newest revision stands. */
export function EvidenceTable({ pieces, today, withProduct = true }: Props) {
  const product = {
    head: "About",
    cell: ({ productName }: EvidenceRow) => productName ?? <span className="text-ink-3">All products</span>,
  };
  return (
    <Card flush>
      <DataTable
        label="Evidence"
        rows={pieces}
        rowKey={({ id }) => id}
        columns={[
          {
            head: "Evidence",
            width: "w-2/5",
            cell: (piece) => (
              <span className="flex items-start gap-3">
                <span className="mt-0.5">
                  <EvidenceIcon {...piece} />
                </span>
                <span className="min-w-0">
                  <RowLink href={`/evidence/${piece.id}`} under={describe(piece)}>
                    {piece.title}
                  </RowLink>
                </span>
              </span>
            ),
          },
          ...(withProduct ? [product] : []),
          {
            head: "Holds until",
            cell: ({ expiresOn, counts }) => <Ends on={expiresOn} today={today} counts={counts} />,
          },
          { head: "Answers", align: "right", cell: ({ answers }) => answers },
          { head: "Review", cell: ({ state }) => <StateWord state={state} /> },
        ]}
      />
    </Card>
  );
}

function describe({ kind, number, latestRevision, counts, state }: EvidenceRow): string {
  const newer = counts && latestRevision > number;
  const also = newer ? `, and ${latestRevision} ${state === "SUBMITTED" ? "in review" : "on its way"}` : "";
  return `${evidenceKindWords[kind]} · revision ${number}${also}`;
}
