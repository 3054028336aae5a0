"use client";

import Link from "next/link";
import { classNames } from "@/components/ui/class-names";
import { Icon, type IconName } from "@/components/ui/icon";
import { standInTheMiddle } from "@/components/ui/stand-in-the-middle";
import { sectionPath } from "../paths";
import type { EditorView, SectionMark } from "../sections/editor-queries";

const marks: Record<SectionMark, { icon: IconName; look: string; label: string }> = {
  fine: { icon: "check", look: "text-ink-3", label: "Nothing stops it" },
  "no-proof": { icon: "unlink", look: "text-danger", label: "A sentence has no proof" },
  "empty-field": { icon: "square-dashed", look: "text-danger", label: "A fact is empty" },
  empty: { icon: "minus", look: "text-ink-3", label: "Nothing written yet" },
};

export function SectionList({ view }: { view: EditorView }) {
  return (
    <nav
      aria-label="Sections"
      className="shrink-0 border-line max-md:border-b md:w-56 md:overflow-y-auto md:border-r lg:w-60"
    >
      <p className="flex px-4 pt-3 pb-1.5 text-12 text-ink-3">
        Sections <span className="ml-auto tabular-nums">{view.sections.length}</span>
      </p>
      <ol className="relative px-2 pb-3 max-md:flex max-md:gap-1 max-md:overflow-x-auto">
        {view.sections.map(({ id, short, mark }, index) => {
          const current = id === view.section.id;
          const { icon, look, label } = marks[mark];
          return (
            <li key={id} ref={current ? standInTheMiddle : undefined} className="max-md:shrink-0">
              <Link
                href={sectionPath(view.policyId, id)}
                aria-current={current ? "page" : undefined}
                className={classNames(
                  "flex min-h-8 max-md:min-h-10 items-center gap-2 rounded-md px-2 text-13",
                  current ? "bg-selected font-medium" : "hover:bg-hover",
                )}
              >
                <span className="w-5 text-right text-12 text-ink-3 tabular-nums">{index}</span>
                <span className="min-w-0 flex-1 md:truncate">{short}</span>
                <Icon name={icon} size={14} label={label} className={look} />
              </Link>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
