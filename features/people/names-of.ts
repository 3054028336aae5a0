import type { Tx } from "@/lib/transaction";

/** The names behind ids, read at once: what it answers with says one of them. Who cannot be found is a former member. */
export async function namesOf(tx: Tx, ids: readonly (string | null | undefined)[]): Promise<(id: string) => string> {
  const asked = [...new Set(ids)].flatMap((id) => id ?? []);
  const people = asked.length
    ? await tx.person.findMany({ where: { id: { in: asked } }, select: { id: true, name: true } })
    : [];
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? "A former member";
}
