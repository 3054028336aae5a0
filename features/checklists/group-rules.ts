import type { Checklist, Source } from "@/lib/content/types";

export type ListedChecklist = {
  checklist: Checklist;
  source: Source | null;
  /** The organisation wrote it for itself. */
  own: boolean;
};
export type ChecklistKind = (typeof checklistKinds)[number]["id"];
export type ChecklistGroup = { id: ChecklistKind; title: string; about: string; lists: ListedChecklist[] };

/** The kinds of checklists, in the order in which a newcomer looks for them. */
export const checklistKinds = [
  {
    id: "own",
    title: "Your own",
    about: "What your organisation asks of itself. Only your organisation sees it.",
  },
  {
    id: "law",
    title: "Laws",
    about: "What binds whoever sells in a market, from the day that is named. Only the law itself says what it asks.",
  },
  {
    id: "standard",
    title: "Standards",
    about: "What is agreed on today. Nobody has to follow them, but laws and labels point to them.",
  },
  {
    id: "guidance",
    title: "Guidance",
    about: "Advice from published documents. Where it has aged, the requirement says what to do today.",
  },
] as const;
const audiences = ["manufacturer", "developer", "operator", "consumer"];

/** Checklists as a newcomer looks for them: their own; what binds first, and by when; then standards; then guidance. */
export function groupChecklists(lists: readonly ListedChecklist[]): ChecklistGroup[] {
  return checklistKinds
    .map((group) => ({
      ...group,
      lists: lists.filter((list) => kindOf(list) === group.id).sort(inOrder),
    }))
    .filter((group) => group.lists.length > 0);
}

const kindOf = ({ own, source }: ListedChecklist) => (own ? "own" : (source?.kind ?? "guidance"));

function inOrder(a: ListedChecklist, b: ListedChecklist): number {
  const [first = "9999", second = "9999"] = [a.checklist.binds?.from, b.checklist.binds?.from];
  return (
    first.localeCompare(second) ||
    // One publisher's documents together, the newest first; of one document, makers before buyers.
    (a.source?.publisher ?? "").localeCompare(b.source?.publisher ?? "") ||
    (b.source?.date ?? "").localeCompare(a.source?.date ?? "") ||
    (a.source?.id ?? "").localeCompare(b.source?.id ?? "") ||
    audiences.indexOf(a.checklist.audience) - audiences.indexOf(b.checklist.audience)
  );
}
