import { type Actor, can } from "@/lib/permissions";
import type { FoundItem } from "./found-item";
import { wordsOf } from "./rules";

type Deed = FoundItem & { also: string; may: (actor: Actor) => boolean };

const own = ({ organisationId }: Actor) => ({ organisationId });
const reads = (actor: Actor) => can(actor, "evidence:read", own(actor));

/** Pages that the navigation does not name, with words that people look for them by. */
const deeds: Deed[] = [
  {
    label: "Register a product",
    also: "new add create device",
    href: "/products/new",
    may: (actor) => can(actor, "product:register", own(actor)),
  },
  {
    label: "Invite a person",
    also: "new add member colleague reviewer",
    href: "/people/invite",
    may: (actor) => can(actor, "people:manage", own(actor)),
  },
  { label: "Archived products", also: "deleted restore", href: "/products?archived=yes", may: reads },
  { label: "Change my password", also: "account sign-in sessions", href: "/settings/account", may: () => true },
];

/** Pages that the actor may open and that have every word of the query in their name or beside it. */
export function findDeeds(actor: Actor, query: string): FoundItem[] {
  const words = wordsOf(query);
  return deeds
    .filter(({ may }) => may(actor))
    .filter(({ label, also }) => words.every((word) => `${label} ${also}`.toLowerCase().includes(word)))
    .map(({ label, href }) => ({ label, href }));
}
