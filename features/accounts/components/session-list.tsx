import { Card } from "@/components/ui/card";
import { Moment } from "@/components/ui/day";
import { Icon } from "@/components/ui/icon";
import { PressButton } from "@/components/ui/press-button";
import { endSessionAction } from "../actions";
import { browserName } from "../rules";

type Props = {
  sessions: { idHash: string; createdAt: Date; lastSeenAt: Date; userAgent: string | null }[];
  current: string;
  timeZone: string;
};

export function SessionList({ sessions, current, timeZone }: Props) {
  return (
    <Card flush>
      <ul className="divide-y divide-line">
        {sessions.map(({ idHash, createdAt, lastSeenAt, userAgent }) => (
          <li key={idHash} className="flex flex-wrap items-center gap-x-3 gap-y-2 px-4 py-2.5 text-13">
            <Icon name="monitor" className="text-ink-3" />
            <span className="min-w-0 flex-1">
              <b className="block font-medium">{browserName(userAgent)}</b>
              <span className="text-12 text-ink-3">
                Since <Moment at={createdAt} timeZone={timeZone} />, last used{" "}
                <Moment at={lastSeenAt} timeZone={timeZone} form="time" />
              </span>
            </span>
            {idHash === current ? (
              <span className="text-ink-3">This one</span>
            ) : (
              <PressButton size={28} press={endSessionAction.bind(null, { idHash })}>
                End
              </PressButton>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
