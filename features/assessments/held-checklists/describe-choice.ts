import type { ChecklistKind } from "@/features/checklists/group-rules";
import { groupsOf } from "@/features/checklists/list-groups";
import { checklistPath } from "@/features/checklists/paths";
import type { Checklist } from "@/lib/content/types";
import type { Actor } from "@/lib/permissions";
import type { Tx } from "@/lib/transaction";
import type { Brings } from "./checklist-rules";

/** A checklist in short, with what it means for one release. */
export type ChecklistHere = Brings & {
  id: string;
  version: string;
  title: string;
  short: string;
  audience: Checklist["audience"];
  kind: ChecklistKind;
  /** What it is for, where somebody said so. */
  about: string | null;
  /** A good one to begin with. */
  begin: boolean;
  publisher: string;
  href: string;
  /** For a law: from when it binds, and whom. */
  binds: NonNullable<Checklist["binds"]> | null;
};

/** Checklists to choose from, kind by kind, each with what it brings. */
export async function describeChoice(
  tx: Tx,
  actor: Actor,
  lists: readonly Checklist[],
  brings: (list: Checklist) => Brings,
): Promise<ChecklistHere[]> {
  const groups = await groupsOf(tx, actor, lists);
  return groups.flatMap((group) =>
    group.lists.map(({ checklist, source }) => {
      const { id, version, title, short, audience, about = null, begin = false, binds = null } = checklist;
      const head = { id, version, title, short, audience, kind: group.id, about, begin, binds };
      return { ...head, publisher: source?.publisher ?? "", href: checklistPath(checklist), ...brings(checklist) };
    }),
  );
}
