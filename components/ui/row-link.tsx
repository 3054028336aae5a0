import Link from "next/link";
import type { ReactNode } from "react";

/** The real link of a row; the row around it (`DataTable`, `WorkRow`) becomes clickable as a whole. */
export function RowLink({
  href,
  children,
  under,
}: {
  href: string;
  children: ReactNode /** A second, fainter line. */;
  under?: ReactNode;
}) {
  return (
    <>
      <Link href={href} prefetch={false} className="row-link block text-14 font-medium">
        {children}
      </Link>
      {under && <span className="block text-12 text-ink-3">{under}</span>}
    </>
  );
}
