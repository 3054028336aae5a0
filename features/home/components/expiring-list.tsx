import Link from "next/link";
import { AsideSection } from "@/components/ui/card";
import { Day } from "@/components/ui/day";
import { ExceptedGlyph } from "@/components/ui/verdict";
import { KindIcon } from "@/components/ui/work-list";
import type { Day as CalendarDay } from "@/lib/day";
import type { Expiring } from "../list-expiring";
import { daysLeft, EXPIRES_SOON } from "../rules";

const SHOWN = 8;

/** Evidence and exceptions whose last day comes soon. */
export function ExpiringList({ items, today }: { items: Expiring[]; today: CalendarDay }) {
  return (
    <AsideSection title="Expiring soon" extra={items.length || undefined}>
      {items.length === 0 && <p className="text-ink-3">Nothing ends in the next {EXPIRES_SOON} days.</p>}
      <ul className="-mt-3 divide-y divide-line">
        {items.slice(0, SHOWN).map(({ id, kind, href, title, what, until }) => (
          <li key={id} className="relative flex gap-2.5 py-2.5">
            <span className="mt-0.5">{kind === "evidence" ? <KindIcon kind="file" /> : <ExceptedGlyph silent />}</span>
            <span className="min-w-0 flex-1">
              <Link href={href} prefetch={false} title={title} className="row-link block truncate text-13">
                {title}
              </Link>
              <span className="block text-12 text-ink-3">{what}</span>
            </span>
            <span className="text-right whitespace-nowrap">
              <span className="block text-13 tabular-nums">
                <Day value={until} form="short" today={today} />
              </span>
              <span className="text-12 text-ink-3">{daysLeft(until, today)}</span>
            </span>
          </li>
        ))}
      </ul>
      {items.length > SHOWN && <p className="pt-2 text-12 text-ink-3">And {items.length - SHOWN} more.</p>}
    </AsideSection>
  );
}
