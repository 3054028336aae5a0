import type { NavItem } from "@/components/layout/nav-link";
import type { IconName } from "@/components/ui/icon";
import type { WorkCounts } from "@/features/home/count-work";
import { type Actor, can } from "@/lib/permissions";

const place = (href: string, label: string, icon: IconName, key?: string, count?: NavItem["count"]): NavItem => ({
  href,
  label,
  icon,
  key,
  count,
});

/** Where this person can go. What they may not read has no door. */
export function navigationFor(actor: Actor, counts: Promise<WorkCounts>): NavItem[][] {
  const later = (says: string, pick: (counts: WorkCounts) => number) => ({ value: counts.then(pick), says });
  const own = { organisationId: actor.organisationId };
  const reads = can(actor, "evidence:read", own);
  const work = [
    place("/products", "Products", "package", "P"),
    place(
      "/reviews",
      "Reviews",
      "eye",
      "R",
      later("Waiting for your decision", ({ reviews }) => reviews),
    ),
    place(
      "/exceptions",
      "Exceptions",
      "diamond",
      "X",
      later("Requests waiting for your decision", ({ exceptions }) => exceptions),
    ),
    place("/evidence", "Evidence", "paperclip", "E"),
    place("/policies", "Policies", "book-open-text", "L"),
  ];
  return [
    [
      place(
        "/",
        "Home",
        "house",
        "H",
        later("Assigned or returned to you, or waiting for your decision", ({ reviews, mine }) => reviews + mine),
      ),
      ...(reads ? work : []),
    ],
    [
      place("/checklists", "Checklists", "list-checks", "C"),
      ...(can(actor, "trail:read", own) ? [place("/audit", "Audit trail", "link", "T")] : []),
      place("/people", "People", "users"),
      ...(can(actor, "organisation:describe", own) ? [place("/settings", "Settings", "settings")] : []),
    ],
  ];
}
