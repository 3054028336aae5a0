import Link from "next/link";
import { classNames } from "./class-names";

export type Crumb = { label: string; href?: string };

/** Where this screen is. The last one is the screen itself and has no link. Where room is short, the middle gives way. */
export function Breadcrumbs({ crumbs, title }: { crumbs: Crumb[]; title?: string }) {
  // On a phone a long way leaves out what the title under it says again.
  const long = crumbs.length > 2 && crumbs.at(-1)?.label === title;
  return (
    <nav aria-label="Breadcrumb" className="min-w-0">
      <ol className="flex min-w-0 items-center gap-1.5 text-13 whitespace-nowrap">
        {crumbs.map(({ label, href }, index) => (
          <li
            key={`${label}${href}`}
            className={classNames(
              "flex shrink-[99] items-center gap-1.5 first:not-last:min-w-fit last:min-w-0 last:shrink last:font-medium",
              label.length > 8 ? "min-w-12" : "min-w-fit",
              long && "max-md:last:hidden",
            )}
          >
            {index > 0 && (
              <span aria-hidden className="text-ink-3">
                /
              </span>
            )}
            {href ? (
              <Link href={href} prefetch={false} className="truncate text-ink-2 hover:text-ink">
                {label}
              </Link>
            ) : (
              <span aria-current="page" className="truncate">
                {label}
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
