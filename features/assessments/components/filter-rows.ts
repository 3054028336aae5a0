import type { WorkspaceRow } from "../workspace/workspace-rows";
import type { OutlinedCategory } from "./outline";

export type Show =
  | "all"
  | "open"
  | "returned"
  | "to-confirm"
  | "mine"
  | "submitted"
  | "aged"
  | "out-of-date"
  | "excepted"
  | "does-not-apply";

/** `checklist` by its id, `category` by its place; a category belongs to the checklist that is chosen, or the only one. */
export type Filter = { show: Show; checklist: string | null; category: number | null; text: string };

export const verdicts = ["MET", "PARTLY_MET", "NOT_MET", "NOT_APPLICABLE"] as const;

export const noFilter: Filter = { show: "all", checklist: null, category: null, text: "" };

export const shows: {
  show: Show;
  label: string;
  icon:
    | "pencil-line"
    | "corner-up-left"
    | "copy-check"
    | "user"
    | "eye"
    | "history"
    | "file-clock"
    | "diamond"
    | "minus";
}[] = [
  { show: "open", label: "Open", icon: "pencil-line" },
  { show: "returned", label: "Returned", icon: "corner-up-left" },
  { show: "to-confirm", label: "To confirm", icon: "copy-check" },
  { show: "mine", label: "Assigned to me", icon: "user" },
  { show: "submitted", label: "Submitted", icon: "eye" },
  { show: "aged", label: "Aged advice", icon: "history" },
  { show: "out-of-date", label: "Evidence out of date", icon: "file-clock" },
  { show: "excepted", label: "Excepted", icon: "diamond" },
  { show: "does-not-apply", label: "Does not apply", icon: "minus" },
];

export function fits(row: WorkspaceRow, show: Show, actorId: string): boolean {
  if (show === "does-not-apply") return !row.applies;
  if (!row.applies) return false;
  if (show === "open") return row.state === "OPEN";
  if (show === "returned") return row.returned && row.state === "OPEN";
  if (show === "to-confirm") return row.toConfirm;
  if (show === "mine") return row.assigneeId === actorId;
  if (show === "submitted") return row.state === "SUBMITTED";
  if (show === "aged") return row.aged;
  if (show === "out-of-date") return row.staleSince !== null;
  if (show === "excepted") return row.exceptedUntil !== null;
  return true;
}

/** The rows that fit, in the order of the checklist that is chosen, or else of all of them. */
export function filterRows(
  rows: WorkspaceRow[],
  filter: Filter,
  outline: readonly OutlinedCategory[],
  actorId: string,
): WorkspaceRow[] {
  const words = filter.text.trim().toLowerCase().split(/\s+/).filter(Boolean);
  const found = rows.filter((row) => {
    if (!fits(row, filter.show, actorId)) return false;
    if (filter.category !== null && !row.places.includes(filter.category)) return false;
    if (filter.checklist && placeIn(row, filter.checklist, outline) === undefined) return false;
    if (words.length === 0) return true;
    const text = `${row.requirementId} ${row.statement}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
  const { checklist } = filter;
  if (!checklist) return found;
  const at = (row: WorkspaceRow) => placeIn(row, checklist, outline) ?? 0;
  return found.sort((a, b) => at(a) - at(b));
}

/** Under which category a list shows a row: that of the chosen checklist, or else the first that asks for it. */
export function placeIn(
  row: Pick<WorkspaceRow, "places">,
  checklistId: string | null,
  outline: readonly OutlinedCategory[],
): number | undefined {
  if (checklistId === null) return row.places[0];
  return row.places.find((place) => outline[place]?.checklistId === checklistId);
}

/** An answer that could go before a second person, as far as the list knows. */
export function looksReady(row: WorkspaceRow): boolean {
  return row.applies && row.state === "OPEN" && row.verdict !== null && (row.verdict !== "MET" || row.linked > 0);
}
