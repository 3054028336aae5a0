import { Card } from "@/components/ui/card";
import type { PolicySection } from "@/lib/content";
import type { LinkedPlace } from "../describe-requirement";
import { FromSource } from "./question-list";

const levels = { L: "A law asks for it in some markets", S: "A standard or a source asks for it", G: "Good practice" };

type Props = { sections: readonly PolicySection[]; placesOf: (ids: readonly string[]) => LinkedPlace[] };

/** The sections of a policy template to read, with the places of sources that ask for them. */
export function PolicySectionList({ sections, placesOf }: Props) {
  return (
    <Card flush>
      <ul className="divide-y divide-line">
        {sections.map(({ id, title, level, needs, seed }) => (
          <li
            key={id}
            id={id}
            className="grid scroll-mt-40 gap-x-5 gap-y-1 px-4 py-3 text-13 target:bg-selected md:grid-cols-[minmax(0,1fr)_12rem]"
          >
            <div>
              <p className="font-medium">{title}</p>
              {needs && <p className="mt-0.5 text-ink-2">{needs}</p>}
              <FromSource places={placesOf(seed)} />
            </div>
            <p className="text-12 text-ink-3">{levels[level]}</p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
