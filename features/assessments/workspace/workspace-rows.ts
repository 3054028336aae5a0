import type { AnswerState, Verdict } from "@/generated/prisma/enums";
import type { Day } from "@/lib/day";
import type { StandingFacts } from "../rules";

/** One requirement in the list of the workspace. */
export type WorkspaceRow = {
  answerId: string;
  /** The checklist that defines it: with the id, its name everywhere. It is asked for under its `places`. */
  checklistId: string;
  requirementId: string;
  /** Categories that ask for it, by their number among all categories of the assessment; several where lists share it. */
  places: readonly number[];
  statement: string;
  verdict: Verdict | null;
  state: AnswerState;
  revision: number;
  linked: number;
  assigneeId: string | null;
  dueOn: Day | null;
  /** The last day of the exception in force. */
  exceptedUntil: Day | null;
  /** Accepted as met, and since this day no evidence is in date. */
  staleSince: Day | null;
  applies: boolean;
  aged: boolean;
  returned: boolean;
  toConfirm: boolean;
};

const verdicts = [null, "MET", "PARTLY_MET", "NOT_MET", "NOT_APPLICABLE"] as const;
const states = ["OPEN", "SUBMITTED", "ACCEPTED"] as const;
const marks = ["applies", "aged", "returned", "toConfirm"] as const;

/** A row on its way to the browser: 400 of them travel with the page, so names do not. */
export type PackedRow = [
  answerId: string,
  checklist: number,
  requirementId: string,
  places: number | readonly number[],
  statement: string,
  verdict: number,
  state: number,
  marks: number,
  revision: number,
  linked: number,
  assignee: number,
  dueOn: Day | 0,
  exceptedUntil: Day | 0,
  staleSince: Day | 0,
];

/** Takes the names out of a row. The server packs and the browser unpacks with the same lists, in the same order. */
export function packRow(row: WorkspaceRow, checklistIds: string[], personIds: string[]): PackedRow {
  return [
    row.answerId,
    checklistIds.indexOf(row.checklistId),
    row.requirementId,
    row.places.length === 1 ? (row.places[0] ?? 0) : row.places,
    row.statement,
    verdicts.indexOf(row.verdict),
    states.indexOf(row.state),
    marks.reduce((bits, mark, place) => (row[mark] ? bits | (1 << place) : bits), 0),
    row.revision,
    row.linked,
    row.assigneeId ? personIds.indexOf(row.assigneeId) : -1,
    row.dueOn ?? 0,
    row.exceptedUntil ?? 0,
    row.staleSince ?? 0,
  ];
}

export function unpackRow(packed: PackedRow, checklistIds: string[], personIds: string[]): WorkspaceRow {
  const [answerId, checklist, requirementId, places, statement, verdict, state, bits, ...more] = packed;
  const [revision, linked, assignee, dueOn, exceptedUntil, staleSince] = more;
  const marked = (place: number) => (bits & (1 << place)) !== 0;
  return {
    answerId,
    checklistId: checklistIds[checklist] ?? "",
    requirementId,
    places: typeof places === "number" ? [places] : places,
    statement,
    verdict: verdicts[verdict] ?? null,
    state: states[state] ?? "OPEN",
    revision,
    linked,
    assigneeId: personIds[assignee] ?? null,
    dueOn: dueOn || null,
    exceptedUntil: exceptedUntil || null,
    staleSince: staleSince || null,
    applies: marked(0),
    aged: marked(1),
    returned: marked(2),
    toConfirm: marked(3),
  };
}

/** What `standing` looks at, as far as a row knows it. */
export function factsOf(row: WorkspaceRow): StandingFacts {
  const { applies, verdict, state, exceptedUntil, staleSince } = row;
  return { applies, verdict, state, exceptedUntil, groundedAlways: staleSince === null, groundedUntil: null };
}

/** Where a requirement lives: `<checklist>/<id>`. */
export function keyOf(row: { checklistId: string; requirementId: string }): string {
  return `${row.checklistId}/${row.requirementId}`;
}
