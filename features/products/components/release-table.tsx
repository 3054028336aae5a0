import { Day } from "@/components/ui/day";
import { Progress } from "@/components/ui/progress-bar";
import { RowLink } from "@/components/ui/row-link";
import { StateWord } from "@/components/ui/state-tag";
import { DataTable } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { ReleaseRow } from "../list-releases";
import { profilePath } from "../paths";
import { ShipRelease } from "./ship-release-form";

type Props = { productId: string; rows: ReleaseRow[]; today: string; mayEdit: boolean };

export function ReleaseTable({ productId, rows, today, mayEdit }: Props) {
  return (
    <DataTable
      label="Releases"
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          head: "Release",
          width: "w-1/5",
          cell: ({ id, firmware, hardware, models, assessmentId }) => (
            <RowLink
              href={assessmentId ? `/assessments/${assessmentId}` : profilePath(productId, id)}
              under={<span className="font-mono">{models.join(", ")}</span>}
            >
              {firmware}, rev {hardware}
            </RowLink>
          ),
        },
        {
          head: "Profile",
          cell: ({ id, profile }) => (
            <TextLink href={profilePath(productId, id)} plain>
              <StateWord state={profile} />
            </TextLink>
          ),
        },
        {
          head: "Accepted and answered",
          width: "md:w-2/5",
          cell: ({ id, counts }) =>
            counts ? (
              <div className="w-full md:max-w-76">
                <Progress counts={counts} />
              </div>
            ) : mayEdit ? (
              <TextLink href={`/products/${productId}/assessment?release=${id}`}>Choose checklists</TextLink>
            ) : (
              <span className="text-ink-3">Not assessed yet</span>
            ),
        },
        {
          head: "Shipped",
          cell: ({ id, firmware, shippedOn }) =>
            shippedOn ? (
              <Day value={shippedOn} />
            ) : mayEdit ? (
              <ShipRelease releaseId={id} firmware={firmware} today={today} />
            ) : (
              <span className="text-ink-3">Not yet</span>
            ),
        },
      ]}
    />
  );
}
