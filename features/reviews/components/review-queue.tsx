import { classNames } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/icon";
import { RowLink } from "@/components/ui/row-link";
import { ExceptedGlyph, VerdictGlyph } from "@/components/ui/verdict";
import { KindIcon } from "@/components/ui/work-list";
import { counted } from "@/lib/counted";
import type { Waiting } from "../queries";

const kindWords = {
  ANSWER: "Answer",
  EVIDENCE: "Evidence",
  PROFILE: "Profile",
  POLICY: "Policy",
  EXCEPTION: "Exception",
};

/** What waits, the oldest first; what this person may not decide stands apart and says why. */
export function ReviewQueue({ items, currentId, now }: { items: Waiting[]; currentId: string | null; now: Date }) {
  const mine = items.filter((item) => item.mayDecide);
  const others = items.filter((item) => !item.mayDecide);
  return (
    <>
      <ul aria-label="Waiting for you">
        {mine.map((item) => (
          <QueueRow key={item.id} item={item} current={item.id === currentId} now={now} />
        ))}
      </ul>
      {mine.length === 0 && <p className="px-4 py-4 text-13 text-ink-2">Nothing is waiting for you.</p>}
      {others.length > 0 && (
        <section aria-label="Not for you" className="border-t border-line">
          <h2 className="flex items-center gap-2 px-4 pt-3 pb-1 text-12 font-medium text-ink-3">
            <Icon name="users" size={14} /> Not for you
          </h2>
          <ul>
            {others.map((item) => (
              <QueueRow key={item.id} item={item} current={item.id === currentId} now={now} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function QueueRow({ item, current, now }: { item: Waiting; current: boolean; now: Date }) {
  return (
    <li
      aria-current={current || undefined}
      className={classNames(
        "pane-row relative grid grid-cols-[1rem_minmax(0,1fr)_auto] gap-x-2.5 border-b border-line px-4 py-3",
        !current && "hover:bg-hover",
      )}
    >
      <span className="mt-0.5">
        <KindGlyph item={item} />
      </span>
      <span className="col-span-2 text-13 leading-5">
        <RowLink href={item.href}>{item.title}</RowLink>
      </span>
      <span className="col-start-2 truncate text-12 text-ink-3">
        <span className={item.requirementId && item.kind === "ANSWER" ? "font-mono" : undefined}>
          {item.kind === "ANSWER" ? item.requirementId : kindWords[item.kind]}
        </span>
        <span className="pl-2">{item.productName}</span>
      </span>
      <span className="text-12 whitespace-nowrap text-ink-3 tabular-nums">{since(item.since, now)}</span>
    </li>
  );
}

function KindGlyph({ item }: { item: Waiting }) {
  if (item.kind === "ANSWER") return <VerdictGlyph verdict={item.verdict} />;
  if (item.kind === "EXCEPTION") return <ExceptedGlyph />;
  return <KindIcon kind={({ EVIDENCE: "evidence", PROFILE: "profile", POLICY: "policy" } as const)[item.kind]} />;
}

/** How long it has waited. */
function since(at: string, now: Date): string {
  const minutes = Math.max(0, Math.round((now.getTime() - Date.parse(at)) / 60_000));
  if (minutes < 60) return minutes <= 1 ? "just now" : `${minutes} minutes`;
  const hours = Math.round(minutes / 60);
  if (hours < 24) return counted(hours, "hour", "hours");
  const days = Math.round(hours / 24);
  return counted(days, "day", "days");
}
