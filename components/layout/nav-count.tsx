"use client";

import { use } from "react";

/** How much waits at a place of the navigation; on the rail it is a dot. Nothing where nothing waits. */
export function NavCount({ value, says }: { value: Promise<number>; says: string }) {
  const count = use(value);
  if (count === 0) return null;
  return (
    <>
      <span className="count nav-label" title={says}>
        {count}
      </span>
      <span className="shell-narrow absolute top-1.5 right-1.5 size-1.5 rounded-full bg-accent max-md:hidden" />
    </>
  );
}
