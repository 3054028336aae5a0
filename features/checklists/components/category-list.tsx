import Link from "next/link";
import { TextLink } from "@/components/ui/text-link";
import type { Checklist, Source } from "@/lib/content";
import { counted } from "@/lib/counted";
import { categoryPath, checklistPath, sourcePath } from "../paths";
import { SourceCredit } from "./source-credit";

export type CategoryListProps = {
  checklist: Checklist;
  categoryId: string;
  source: Source | null;
  others: Checklist[];
};

/** The categories of a checklist, the other checklists, and whom its points are owed to. */
export function CategoryList({ checklist, categoryId, source, others }: CategoryListProps) {
  const points = new Set(
    checklist.categories.flatMap(({ notes, requirements }) => [
      ...notes.flatMap(({ seed }) => seed),
      ...requirements.flatMap(({ id, seed }) => (source?.provisions.includes(id) ? [id, ...seed] : seed)),
    ]),
  ).size;
  return (
    <>
      <nav aria-label="Categories">
        <h2 className="eyebrow mb-1 flex px-2">
          Category<span className="ml-auto tabular-nums">{checklist.requirements.length}</span>
        </h2>
        {checklist.categories.map(({ id, short, requirements }) => (
          <Link
            key={id}
            href={categoryPath(checklist, id)}
            prefetch={false}
            aria-current={id === categoryId ? "page" : undefined}
            className="nav max-md:h-11"
          >
            <span className="min-w-7 shrink-0 font-mono text-12">{id}</span>
            <span className="truncate">{short}</span>
            <span className="count">{requirements.length}</span>
          </Link>
        ))}
      </nav>
      {others.length > 0 && (
        <nav aria-label="Other checklists" className="mt-5">
          <h2 className="eyebrow mb-1 px-2">Other checklists</h2>
          {others.map((other) => (
            <Link key={other.id} href={checklistPath(other)} prefetch={false} className="nav max-md:h-11">
              <span className="truncate">{other.short}</span>
            </Link>
          ))}
        </nav>
      )}
      <footer className="mt-6 border-t border-line px-2 pt-3 text-12 text-ink-3">
        <p className="font-medium text-ink-2">Source</p>
        {source ? <SourceCredit source={source} /> : <p>The source of this checklist is not on record.</p>}
        {source && points > 0 && (
          <p className="mt-1.5">
            <TextLink href={sourcePath(source)}>
              {counted(points, "point of it is", "points of it are")} covered here
            </TextLink>
            , in our own words.
          </p>
        )}
        <p className="mt-1.5 md:hidden">
          <TextLink href="/checklists">All checklists</TextLink>
        </p>
      </footer>
    </>
  );
}
