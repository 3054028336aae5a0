import { Section } from "@/components/ui/card";
import { KeyHints } from "@/components/ui/kbd";
import { Note } from "@/components/ui/note";
import { TextLink } from "@/components/ui/text-link";
import type { Day } from "@/lib/day";
import type { Actor } from "@/lib/permissions";
import type { MyWork as Work } from "../find-my-work";
import { AssignedList } from "./assigned-list";
import { NothingWaits } from "./nothing-waits";
import { ReturnedList } from "./returned-list";
import { RowKeys } from "./row-keys";
import { WaitingList } from "./waiting-list";

/** Enough for a day; the queue and the workspace hold the rest. */
const ROWS = 20;

/** The reader's work: what waits for their decision, what came back to them, what is theirs to answer. */
export function MyWork({ work, actor, now, today }: { work: Work; actor: Actor; now: Date; today: Day }) {
  const { waiting, returned, returnedOthers, assigned, grants } = work;
  const back = returned.length + returnedOthers.length;
  const later = assigned.length - ROWS;
  return (
    <>
      {grants > 0 && (
        <Note kind="info" icon="user-check" title="Somebody is to get the right to review">
          It takes a second person to say yes. <TextLink href="/people">Decide on the page People</TextLink>
        </Note>
      )}
      {waiting.length > 0 && (
        <Section
          title="Waiting for your review"
          extra={waiting.length}
          action={<TextLink href="/reviews">Open the queue</TextLink>}
        >
          <WaitingList items={waiting.slice(0, ROWS)} now={now} />
        </Section>
      )}
      {back > 0 && (
        <Section title="Returned to you" extra={back}>
          <ReturnedList
            answers={returned}
            others={returnedOthers}
            today={today}
            timeZone={actor.organisation.timeZone}
          />
        </Section>
      )}
      {assigned.length > 0 && (
        <Section
          title="Assigned to you"
          extra={assigned.length}
          action={<span className="text-12 text-ink-3">Sorted by due date</span>}
        >
          <AssignedList answers={assigned.slice(0, ROWS)} today={today} />
          {later > 0 && <p className="pt-2 text-12 text-ink-3">And {later} that are due later.</p>}
        </Section>
      )}
      {waiting.length + back + assigned.length === 0 ? (
        <NothingWaits actor={actor} />
      ) : (
        <KeyHints
          hints={[
            { keys: "J K", does: "move" },
            { keys: "Enter", does: "open" },
            { keys: "?", does: "all keys" },
          ]}
        />
      )}
      <RowKeys />
    </>
  );
}
