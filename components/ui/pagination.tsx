import { ButtonLink } from "./button";

export type PaginationProps = { page: number; pages: number; hrefFor: (page: number) => string };

/** Previous and next, and where you are. Nothing when there is one page. */
export function Pagination({ page, pages, hrefFor }: PaginationProps) {
  if (pages < 2) return null;
  return (
    <nav aria-label="Pages" className="flex items-center gap-2 text-13 text-ink-3">
      {page > 1 && (
        <ButtonLink size={28} icon="chevron-left" href={hrefFor(page - 1)}>
          Previous
        </ButtonLink>
      )}
      <span className="tabular-nums">
        Page {page} of {pages}
      </span>
      {page < pages && (
        <ButtonLink size={28} icon="chevron-right" href={hrefFor(page + 1)}>
          Next
        </ButtonLink>
      )}
    </nav>
  );
}
