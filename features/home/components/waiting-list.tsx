import { Avatar } from "@/components/ui/avatar";
import { ExceptedGlyph, VerdictGlyph } from "@/components/ui/verdict";
import { KindIcon, WorkList, WorkRow } from "@/components/ui/work-list";
import type { Waiting } from "@/features/reviews/queries";
import { waitedFor } from "../rules";

const kinds = { EVIDENCE: "evidence", PROFILE: "profile", POLICY: "policy" } as const;
export const kindWords = {
  EVIDENCE: "Evidence",
  PROFILE: "Profile",
  POLICY: "Policy",
  EXCEPTION: "Exception",
} as const;

/** What waits for the reader's decision, of every kind, the oldest first. */
export function WaitingList({ items, now }: { items: Waiting[]; now: Date }) {
  return (
    <WorkList label="Waiting for your review">
      {items.map((item) => (
        <WorkRow
          key={item.id}
          href={item.href}
          glyph={<Kind kind={item.kind} verdict={item.verdict} />}
          id={item.kind === "ANSWER" ? (item.requirementId ?? undefined) : kindWords[item.kind]}
          title={item.title}
          meta={item.productName ?? "Several products"}
          person={<Avatar name={item.submittedBy} />}
          end={waitedFor(item.since, now)}
        />
      ))}
    </WorkList>
  );
}

/** The shape in front of a row of mixed work: an answer shows its verdict, everything else its kind. */
export function Kind({ kind, verdict }: Pick<Waiting, "kind" | "verdict">) {
  if (kind === "ANSWER") return <VerdictGlyph verdict={verdict} />;
  return kind === "EXCEPTION" ? <ExceptedGlyph silent /> : <KindIcon kind={kinds[kind]} />;
}
