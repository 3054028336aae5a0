import type { NavItem } from "@/components/layout/nav-link";
import type { IconName } from "@/components/ui/icon";
import { type Actor, can } from "@/lib/permissions";

const place = (href: string, label: string, icon: IconName, key?: string): NavItem => ({
  href,
  label,
  icon,
  key,
});

/** Where this person can go. What they may not read has no door. */
export function navigationFor(actor: Actor): NavItem[][] {
  const own = { organisationId: actor.organisationId };
  const reads = can(actor, "evidence:read", own);
  const work = [
    place("/products", "Products", "package", "P"),
    place("/reviews", "Reviews", "eye", "R"),
    place("/exceptions", "Exceptions", "diamond", "X"),
    place("/evidence", "Evidence", "paperclip", "E"),
    place("/policies", "Policies", "book-open-text", "L"),
  ];
  return [
    [place("/", "Home", "house", "H"), ...(reads ? work : [])],
    [
      ...(reads ? [place("/checklists", "Checklists", "list-checks", "C")] : []),
      ...(can(actor, "trail:read", own) ? [place("/audit", "Audit trail", "link", "T")] : []),
      place("/people", "People", "users"),
      ...(can(actor, "organisation:describe", own) ? [place("/settings", "Settings", "settings")] : []),
    ],
  ];
}
