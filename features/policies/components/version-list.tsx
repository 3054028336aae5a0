import { Moment } from "@/components/ui/day";
import { StateTag } from "@/components/ui/state-tag";
import { type Column, DataTable } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { PolicyOverview, VersionRow } from "../queries";
import { WithdrawButton } from "./withdraw-button";

/** What was published, newest first; nothing of it ever changes but a withdrawal. */
export function VersionList({ policy, timeZone }: { policy: PolicyOverview; timeZone: string }) {
  const { id: policyId, slug, latestVersion, may } = policy;
  const columns: Column<VersionRow>[] = [
    {
      head: "Version",
      cell: ({ number, withdrawn }: VersionRow) => (
        <div className="grid justify-items-start gap-1.5">
          <TextLink href={`/p/${slug}/${number}`}>Version {number}</TextLink>
          <StateTag state={withdrawn ? "WITHDRAWN" : number === latestVersion ? "PUBLISHED" : "SUPERSEDED"} />
        </div>
      ),
    },
    {
      head: "Published",
      cell: (version: VersionRow) => (
        <div>
          <Moment at={version.publishedAt} timeZone={timeZone} />
          <span className="block text-12 text-ink-3">{version.publishedBy}</span>
        </div>
      ),
    },
    {
      head: "What changed for buyers",
      cell: ({ changeNote, withdrawn }: VersionRow) => (
        <div className="grid justify-items-start gap-1.5">
          {changeNote}
          {withdrawn && <span className="text-12 text-ink-3">Withdrawn: {withdrawn.why}</span>}
        </div>
      ),
    },
    {
      head: "Content hash",
      cell: ({ sha256, number }: VersionRow) => (
        <div>
          <code className="font-mono text-12">
            {sha256.slice(0, 8)}…{sha256.slice(-8)}
          </code>
          <span className="flex gap-3 text-12">
            <a className="link" href={`/p/${slug}/${number}/policy.pdf`}>
              PDF
            </a>
            <a className="link" href={`/p/${slug}/${number}/policy.json`}>
              JSON
            </a>
          </span>
        </div>
      ),
    },
  ];
  if (may.withdraw && policy.versions.some(({ withdrawn }) => !withdrawn)) {
    columns.push({
      head: "What to do with it",
      bare: true,
      align: "right",
      cell: ({ withdrawn, number }) =>
        !withdrawn && (
          <div className="max-md:mt-1.5">
            <WithdrawButton policyId={policyId} number={number} />
          </div>
        ),
    });
  }
  return <DataTable label="Versions" columns={columns} rows={policy.versions} rowKey={({ id }) => id} />;
}
