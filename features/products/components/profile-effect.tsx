"use client";

import { Icon } from "@/components/ui/icon";
import { counted } from "@/lib/counted";
import { idRanges, type ProfileEffect } from "../profile/profile-change";

type Props = { effect: ProfileEffect; isAccepted: boolean; onShowUnknown: () => void };

/** What the answers mean, counted anew with each: the difference first, then what hangs on it. */
export function ProfileEffectPane({ effect, isAccepted, onShowUnknown }: Props) {
  const { total, applying, staying, leaving, returning, unknown } = effect;
  const leave = applying - staying;
  const back = returning.reduce((sum, { ids }) => sum + ids.length, 0);
  const share = (count: number) => `${total > 0 ? (count / total) * 100 : 0}%`;
  return (
    <div className="grid gap-5 px-4 py-5 md:px-5">
      <section aria-live="polite" aria-atomic="true">
        <p className="text-14 text-ink-2">
          <span className="mr-2 text-36 font-semibold text-ink tabular-nums">{applying}</span>
          of {total} apply
        </p>
        <p className="text-13 text-ink-2">{sentence(leave, back, isAccepted)}</p>
      </section>
      <div>
        <div className="flex h-2 overflow-hidden rounded-sm bg-line" aria-hidden>
          <i className="bg-ink-2" style={{ width: share(staying) }} />
          <i className="ticked" style={{ width: share(leave) }} />
        </div>
        <p className="mt-1.5 flex flex-wrap gap-x-4 text-12 text-ink-3">
          <span>{staying} stay</span>
          {leave > 0 && <span>{leave} leave</span>}
          {back > 0 && <span>{back} come back</span>}
          <span className="ml-auto">{total - applying - back} do not apply</span>
        </p>
      </div>
      {(leaving.length > 0 || returning.length > 0) && (
        <section className="border-t border-line pt-5">
          <h2 className="mb-2.5 text-13 font-semibold">What changes</h2>
          <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
            {leaving.map(({ reason, ids }) => (
              <Change key={`-${reason}`} sign={`−${ids.length}`} look="text-danger" reason={reason} ids={ids} />
            ))}
            {returning.map(({ reason, ids }) => (
              <Change key={`+${reason}`} sign={`+${ids.length}`} look="text-met" reason={reason} ids={ids} />
            ))}
          </ul>
          <p className="mt-2 text-12 text-ink-3">Answers of what leaves are kept, and come back with a yes.</p>
        </section>
      )}
      {unknown.questions > 0 && (
        <section className="border-t border-line pt-5">
          <h2 className="mb-2.5 text-13 font-semibold">What hangs on it</h2>
          <p className="flex items-start gap-2.5 text-13 text-ink-2">
            <Icon name="circle-dot" className="mt-px text-ink-3" />
            <span>
              {counted(unknown.questions, "question is unknown.", "questions are unknown.")}{" "}
              {unknown.requirements > 0 && `${unknown.requirements} requirements stay because of that. `}
              <button type="button" className="link" onClick={onShowUnknown}>
                Go through them
              </button>
            </span>
          </p>
        </section>
      )}
    </div>
  );
}

function Change({ sign, look, reason, ids }: { sign: string; look: string; reason: string; ids: string[] }) {
  return (
    <li className="grid grid-cols-[2.25rem_minmax(0,1fr)] px-3 py-2.5 text-13">
      <span className={`font-medium tabular-nums ${look}`}>{sign}</span>
      <span>
        <span className="block">{reason.charAt(0).toUpperCase() + reason.slice(1)}</span>
        <span className="block font-mono text-12 text-ink-3">{idRanges(ids)}</span>
      </span>
    </li>
  );
}

function sentence(leave: number, back: number, isAccepted: boolean): React.ReactNode {
  if (leave === 0 && back === 0) {
    return isAccepted
      ? "This profile takes nothing more away, and brings nothing back."
      : "No answer takes one away yet.";
  }
  return (
    <>
      {leave > 0 && <b className="font-semibold text-ink">{counted(leave, "leaves", "leave")}</b>}
      {leave > 0 && back > 0 && " and "}
      {back > 0 && <b className="font-semibold text-ink">{counted(back, "comes back", "come back")}</b>} when this
      profile is accepted.
    </>
  );
}
