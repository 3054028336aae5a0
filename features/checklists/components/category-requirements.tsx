import Link from "next/link";
import { classNames } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/icon";
import type { Category } from "@/lib/content";
import { requirementPath } from "../paths";
import { NoteInCategory, type ShownNote } from "./note-in-category";

export type CategoryRequirementsProps = {
  category: Category;
  /** Its notes with their places. */
  notes: ShownNote[];
  currentId?: string;
  /** Short names of checklists: whose a requirement is that this one uses. */
  owners: Readonly<Record<string, string>>;
};

/** The requirements of one category, and its notes, which nobody answers. */
export function CategoryRequirements({ category, notes, currentId, owners }: CategoryRequirementsProps) {
  // Most ids have at most nine signs; a few sources name their points in words.
  const longIds = category.requirements.some(({ id }) => id.length > 9);
  return (
    <>
      <header className="flex h-10 items-center gap-2 border-b border-line px-4 text-13 md:px-5">
        <h2 className="font-medium">{category.short}</h2>
        <span className="text-ink-3 tabular-nums">{category.requirements.length}</span>
      </header>
      <ul aria-label={category.title}>
        {category.requirements.map((requirement) => {
          const current = requirement.id === currentId;
          return (
            <li key={requirement.id}>
              <Link
                href={requirementPath(requirement)}
                prefetch={false}
                aria-current={current ? "true" : undefined}
                className={classNames(
                  "relative grid gap-x-3 border-b border-line px-4 py-2.5 md:px-5",
                  longIds ? "grid-cols-[6rem_minmax(0,1fr)]" : "grid-cols-[4.25rem_minmax(0,1fr)]",
                  current ? "md:bg-selected max-md:hover:bg-hover" : "hover:bg-hover",
                )}
              >
                {current && <span className="absolute inset-y-0 left-0 w-0.5 bg-accent max-md:hidden" />}
                <span className="pt-px font-mono text-12 wrap-anywhere text-ink-3">{requirement.id}</span>
                <span>
                  <span className="block text-13 text-ink max-md:text-14">{requirement.statement}</span>
                  <span className="mt-0.5 flex flex-wrap items-center gap-x-3 text-12 text-ink-3">
                    <span className="font-mono">{requirement.objectives[0]}</span>
                    {requirement.status && (
                      <span>{requirement.status === "mandatory" ? "Mandatory" : "Recommended"}</span>
                    )}
                    {requirement.checklistId !== requirement.listed.checklistId && (
                      <span>From {owners[requirement.checklistId] ?? requirement.checklistId}</span>
                    )}
                    {requirement.caution && (
                      <span className="inline-flex items-center gap-1 text-caution">
                        <Icon name="history" size={12} />
                        Advice has aged
                      </span>
                    )}
                  </span>
                </span>
              </Link>
            </li>
          );
        })}
      </ul>
      {notes.map((note, place) => (
        <NoteInCategory key={note.text} note={note} number={place + 1} />
      ))}
    </>
  );
}
