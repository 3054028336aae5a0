import type { MyWork } from "./find-my-work";

type Rows = Pick<MyWork, "waiting" | "returned" | "returnedOthers" | "assigned">;

/** The products that somebody's work is about, by name. */
export function productsIn({ waiting, returned, returnedOthers, assigned }: Rows): string[] {
  const names = [...waiting, ...returned, ...returnedOthers, ...assigned].flatMap(
    ({ productName }) => productName ?? [],
  );
  return [...new Set(names)].sort((a, b) => a.localeCompare(b, "en"));
}

/** The same work, of one product only; all of it where none is named. */
export function ofProduct<W extends Rows>(work: W, name: string | null): W {
  if (!name) return work;
  const about = <R extends { productName: string | null }>(rows: R[]) => rows.filter((row) => row.productName === name);
  return {
    ...work,
    waiting: about(work.waiting),
    returned: about(work.returned),
    returnedOthers: about(work.returnedOthers),
    assigned: about(work.assigned),
  };
}
