import { Moment } from "@/components/ui/day";
import { Icon } from "@/components/ui/icon";
import { RowLink } from "@/components/ui/row-link";
import { StateTag } from "@/components/ui/state-tag";
import { type Column, DataTable } from "@/components/ui/table";
import { counted } from "@/lib/counted";
import type { PolicyRow } from "../queries";

export function PolicyTable({ policies, timeZone }: { policies: PolicyRow[]; timeZone: string }) {
  const columns: Column<PolicyRow>[] = [
    {
      head: "Product",
      cell: (policy) => (
        <RowLink href={`/policies/${policy.id}`} under={`/p/${policy.slug}`}>
          {policy.productName}
        </RowLink>
      ),
    },
    { head: "Working text", cell: (policy) => <StateTag state={policy.state} /> },
    {
      head: "In public",
      cell: ({ latestVersion, publishedAt, withdrawn }) =>
        publishedAt ? (
          <span className="inline-flex flex-wrap items-center gap-2">
            <span>
              Version {latestVersion}, <Moment at={publishedAt} timeZone={timeZone} />
            </span>
            {withdrawn && <StateTag state="WITHDRAWN" />}
          </span>
        ) : (
          <span className="text-ink-3">Nothing yet</span>
        ),
    },
    { head: "Still so?", cell: (policy) => <StillSo {...policy} /> },
  ];
  return <DataTable label="Policies" columns={columns} rows={policies} rowKey={({ id }) => id} />;
}

/** Drifted is an error in public; behind is work. */
function StillSo({ drifted, behind, latestVersion }: Pick<PolicyRow, "drifted" | "behind" | "latestVersion">) {
  if (latestVersion === 0) return <span className="text-ink-3">–</span>;
  if (drifted > 0) {
    return (
      <span className="inline-flex items-center gap-1.5 font-medium text-caution">
        <Icon name="triangle-alert" size={14} /> Drifted: {counted(drifted, "sentence", "sentences")}
      </span>
    );
  }
  if (behind) {
    return (
      <span className="inline-flex items-center gap-1.5 text-ink-2">
        <Icon name="package-plus" size={14} /> Behind a shipped release
      </span>
    );
  }
  return <span className="text-ink-2">Yes</span>;
}
