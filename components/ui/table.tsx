import type { ReactNode } from "react";
import { classNames } from "./class-names";

export type Column<Row> = {
  head: string;
  cell: (row: Row) => ReactNode;
  align?: "right";
  /** Tailwind width of the column at 768 and wider, such as `w-1/5`. */
  width?: string;
  /** What stands here says itself, such as a button: its head is for screen readers alone. */
  bare?: boolean;
};

export type DataTableProps<Row> = {
  /** What the table lists, for screen readers. */
  label: string;
  columns: Column<Row>[];
  rows: Row[];
  rowKey: (row: Row) => string;
  /** The row that is open or chosen. */
  isCurrent?: (row: Row) => boolean;
};

/**
 * Head on sunken ground, hairlines, numbers right-aligned. The first column holds the row's link: give it a
 * `RowLink`, and the whole row leads there. Under 768 px a row becomes labels and values.
 */
export function DataTable<Row>({ label, columns, rows, rowKey, isCurrent }: DataTableProps<Row>) {
  return (
    <table aria-label={label} className="data-table">
      <thead>
        <tr>
          {columns.map(({ head, align, width, bare }) => (
            <th key={head} scope="col" className={classNames("th", align === "right" && "text-right", width)}>
              {bare ? <span className="sr-only">{head}</span> : head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)} aria-current={isCurrent?.(row) || undefined}>
            {columns.map(({ head, cell, align, bare }, index) => (
              <td
                key={head}
                data-label={index > 0 && !bare ? head : undefined}
                className={align === "right" ? "md:text-right" : undefined}
              >
                {cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
