"use client";

import { classNames } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/icon";
import type { ProfilePage } from "../profile/find-profile";
import type { ShownGroup } from "./question-group";
import type { ProfileState, Showing } from "./use-profile";

type Release = Extract<ProfilePage, { rules: unknown }>["release"];

/** The groups with what is known of each, and the short lists. */
export function ProfileNav({
  state,
  groups,
  release,
}: {
  state: ProfileState;
  groups: ShownGroup[];
  release: Release;
}) {
  const { effect, counts, showing, show } = state;
  const lists: [Showing, string, number][] = [
    ["changed", "Changed", counts.changed],
    ["unknown", "Unknown", counts.unknown],
    ["no", "Answered no", counts.no],
  ];
  return (
    <div className="flex min-h-full flex-col px-2.5 py-3 text-13">
      <p className="flex px-2 pb-1.5 text-12 font-medium text-ink-3">
        Questions
        <span className="ml-auto">
          {effect.known} of {effect.asked} known
        </span>
      </p>
      {groups.map(({ id, title, known, asked, changed }) => (
        <a key={id} href={`#g-${id}`} className="nav" onClick={() => show("all")}>
          {title}
          <span className="count inline-flex items-center gap-2">
            {changed && <i className="block size-1.5 rounded-full bg-accent" title="Changed" />}
            {known === asked ? <Icon name="check" size={14} label="All known" /> : `${known}/${asked}`}
          </span>
        </a>
      ))}
      <p className="mt-3 border-t border-line px-2 pt-3 pb-1.5 text-12 font-medium text-ink-3">Show</p>
      {lists.map(([which, word, count]) => (
        <button
          key={which}
          type="button"
          aria-pressed={showing === which}
          onClick={() => show(showing === which ? "all" : which)}
          className={classNames("nav w-full", showing === which && "bg-selected font-medium text-ink")}
        >
          {word}
          <span className="count">{count}</span>
        </button>
      ))}
      <p className="mt-auto px-2 pt-4 text-12 text-ink-3">
        {release.copiedFrom && `Copied from ${release.copiedFrom}. `}A shipped release keeps its own profile.
      </p>
    </div>
  );
}
