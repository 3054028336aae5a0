import { Card, Section } from "@/components/ui/card";
import { classNames } from "@/components/ui/class-names";
import { TextLink } from "@/components/ui/text-link";
import type { Covering } from "../coverage";
import { countCoverage, type SourceChapter, type SourcePlace } from "../describe-source";

const columns = "grid gap-x-5 px-4 md:grid-cols-[8rem_minmax(0,1fr)_minmax(0,1fr)]";

/** One part of a source, place by place. Each place can be linked to, and lights up when it was. */
export function SourceChapterList({ chapter }: { chapter: SourceChapter }) {
  const { covered, places } = countCoverage(chapter.places);
  return (
    <Section id={chapter.id} title={chapter.title} extra={`${covered} of ${places} covered`}>
      <Card flush>
        <p aria-hidden className={classNames(columns, "bg-sunken py-2 text-12 font-medium text-ink-3 max-md:hidden")}>
          <span>Place</span>
          <span>What it says, in our words</span>
          <span>What covers it</span>
        </p>
        <ul className="divide-y divide-line">
          {chapter.places.map((place) => (
            <PlaceRow key={place.id} place={place} />
          ))}
        </ul>
      </Card>
    </Section>
  );
}

function PlaceRow({ place: { anchor, place, says, coverings, leftOut } }: { place: SourcePlace }) {
  return (
    <li id={anchor} className={classNames(columns, "scroll-mt-40 gap-y-1.5 py-3 text-13 target:bg-selected")}>
      <p className="text-12 wrap-anywhere text-ink-3">{place}</p>
      <p>{says}</p>
      {coverings.length > 0 ? (
        <ul className="grid content-start gap-1.5">
          {coverings.map((covering) => (
            <li key={covering.href}>
              <CoveredBy covering={covering} says={says} />
            </li>
          ))}
        </ul>
      ) : (
        <p className="text-ink-2">{leftOut ? `Left out on purpose: ${leftOut}` : "Nothing covers this yet."}</p>
      )}
    </li>
  );
}

const kinds = { requirement: "Requirement", note: "Note", choice: "Choice", section: "Policy section" };

function CoveredBy({ covering: { kind, href, name, within, text }, says }: { covering: Covering; says: string }) {
  return (
    <>
      <p className="text-12 text-ink-3">
        {kinds[kind]} <TextLink href={href}>{name}</TextLink> in {within}
      </p>
      {text !== "" && text !== says && <p className="text-ink-2">{text}</p>}
    </>
  );
}
