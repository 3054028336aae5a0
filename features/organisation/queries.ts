import type { Tx } from "@/lib/transaction";

/** Whose server this is, for the sign-in page; null before the set-up. */
export function findOrganisationName(tx: Tx) {
  return tx.organisation.findFirst({ orderBy: { createdAt: "asc" }, select: { name: true, isDemo: true } });
}

/** What is known of the reader's own organisation. */
export function findOrganisation(tx: Tx, organisationId: string) {
  return tx.organisation.findUnique({ where: { id: organisationId } });
}
