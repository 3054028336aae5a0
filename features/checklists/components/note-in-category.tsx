import { TextLink } from "@/components/ui/text-link";
import type { LinkedPlace } from "../describe-requirement";

export type ShownNote = { text: string; places: LinkedPlace[] };

/** Advice that names no action, with its place in the source. */
export function NoteInCategory({ note, number }: { note: ShownNote; number: number }) {
  return (
    <div id={`note-${number}`} className="border-b border-line bg-canvas px-4 py-3 target:bg-selected md:px-5">
      <p className="text-12 font-medium text-ink-2">Note in this category, nothing to answer</p>
      <p className="mt-0.5 text-13 text-ink-2">{note.text}</p>
      {note.places.length > 0 && (
        <p className="mt-0.5 flex flex-wrap gap-x-3 text-12 text-ink-3">
          In the source:
          {note.places.map(({ href, place }) => (
            <TextLink key={href} href={href}>
              {place}
            </TextLink>
          ))}
        </p>
      )}
    </div>
  );
}
