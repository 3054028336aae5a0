"use client";

import { Progress } from "@/components/ui/progress-bar";
import { RowLink } from "@/components/ui/row-link";
import { DataTable } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { Day } from "@/lib/day";
import type { ProductRow } from "../list-products";
import { PolicyStanding } from "./policy-standing";
import { SupportEnd } from "./support-end";

export function ProductTable({ rows, today }: { rows: ProductRow[]; today: Day }) {
  return (
    <DataTable
      label="Products"
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          head: "Product",
          width: "w-1/5",
          cell: ({ id, name, models }) => (
            <RowLink href={`/products/${id}`} under={<span className="font-mono">{models.join(", ")}</span>}>
              {name}
            </RowLink>
          ),
        },
        {
          head: "Current release",
          cell: ({ release }) =>
            release ? `${release.firmware}, rev ${release.hardware}` : <span className="text-ink-3">None yet</span>,
        },
        {
          head: "Accepted and answered",
          width: "md:w-1/3 lg:w-3/10",
          cell: ({ id, counts }) =>
            counts ? (
              <div className="w-full md:max-w-76">
                <Progress counts={counts} />
              </div>
            ) : (
              <TextLink href={`/products/${id}`}>Describe it first</TextLink>
            ),
        },
        {
          head: "Exceptions",
          align: "right",
          cell: ({ exceptions }) => <span className={exceptions === 0 ? "text-ink-3" : undefined}>{exceptions}</span>,
        },
        { head: "Support ends", cell: ({ supportEndsOn }) => <SupportEnd on={supportEndsOn} today={today} /> },
        { head: "Policy", cell: ({ policy }) => <PolicyStanding policy={policy} /> },
      ]}
    />
  );
}
