import { AsideSection } from "@/components/ui/card";
import { FactList } from "@/components/ui/fact-list";
import { TextLink } from "@/components/ui/text-link";
import type { Checklist, Source } from "@/lib/content";
import { countCoverage, type SourceChapter } from "../describe-source";
import { checklistPath } from "../paths";
import { DateOfDocument } from "./source-credit";

type Props = { source: Source; checklists: Checklist[]; chapters: SourceChapter[] };

const languages: Record<string, string> = { en: "English" };

/** Whose document it is, on what terms it may be used, and how much of it is covered. */
export function SourceAside({ source, checklists, chapters }: Props) {
  const counts = countCoverage(chapters.flatMap(({ places }) => places));
  return (
    <>
      <AsideSection title="The document">
        <FactList
          items={[
            { label: "Publisher", value: source.publisher },
            { label: "Version", value: source.version },
            { label: "Date", value: <DateOfDocument value={source.date} /> },
            { label: "Licence", value: source.licence },
            { label: "Language", value: languages[source.language] ?? source.language },
            {
              label: "Address",
              value: (
                <a href={source.url} rel="noreferrer" className="link">
                  Read it
                </a>
              ),
            },
          ]}
        />
        {source.note && <p className="mt-3 text-ink-2">{source.note}</p>}
      </AsideSection>
      {counts.places > 0 && (
        <AsideSection title="Covered" extra={`${counts.covered} of ${counts.places}`}>
          <FactList
            items={[
              { label: "Requirements", value: counts.requirements },
              { label: "Notes", value: counts.notes },
              { label: "Choices", value: counts.choices },
              { label: "Policy sections", value: counts.sections },
              { label: "Left out, why", value: counts.leftOut },
            ].filter(({ value }) => value > 0)}
          />
        </AsideSection>
      )}
      {checklists.length > 0 && (
        <AsideSection title="Checklists from it" extra={checklists.length}>
          <ul className="grid gap-1.5">
            {checklists.map((list) => (
              <li key={list.id}>
                <TextLink href={checklistPath(list)}>{list.short}</TextLink>
              </li>
            ))}
          </ul>
        </AsideSection>
      )}
    </>
  );
}
