import type { Verdict } from "@/generated/prisma/enums";

/** One line of what happened to an answer. `at` is a moment in ISO form. */
export type HistoryLine = { at: string; who: string; words: string; verdict?: Verdict | null; note?: string };

type Edit = { at: Date; who: string; verdict: Verdict | null; rationale: string; values: string };
type Sent = {
  at: Date;
  who: string;
  takenBackAt: Date | null;
  review: {
    at: Date;
    who: string;
    decision: "ACCEPTED" | "RETURNED";
    note: string;
    endedAt: Date | null;
    endedBecause: string | null;
  } | null;
};
type Link = { at: Date; who: string; title: string };

/** Edits of one person that follow each other within this time read as one, in milliseconds. */
const SITTING = 30 * 60_000;

/** Everything that happened to an answer in plain words, the newest first. */
export function tellHistory(edits: Edit[], sent: Sent[], links: Link[]): HistoryLine[] {
  const lines = [...tellEdits(edits), ...sent.flatMap(tellSent), ...links.map(tellLink)];
  return lines.sort((a, b) => b.at.localeCompare(a.at));
}

function tellEdits(edits: Edit[]): HistoryLine[] {
  const lines: HistoryLine[] = [];
  let before: Edit | null = null;
  let sitting: { first: Edit | null; last: Edit } | null = null;
  const close = () => {
    if (sitting) lines.push(tellEdit(sitting.first, sitting.last));
  };
  for (const edit of edits) {
    const goesOn = sitting && sitting.last.who === edit.who && edit.at.getTime() - sitting.last.at.getTime() < SITTING;
    if (sitting && goesOn) sitting.last = edit;
    else {
      close();
      sitting = { first: before, last: edit };
    }
    before = edit;
  }
  close();
  return lines;
}

function tellEdit(before: Edit | null, after: Edit): HistoryLine {
  const did: string[] = [];
  const line: HistoryLine = { at: after.at.toISOString(), who: after.who, words: "" };
  if ((before?.verdict ?? null) !== after.verdict) {
    line.verdict = after.verdict;
    did.push(after.verdict ? "set the verdict" : "cleared the verdict");
  }
  if ((before?.rationale ?? "") !== after.rationale)
    did.push(before?.rationale ? "changed the rationale" : "wrote the rationale");
  if ((before?.values ?? "{}") !== after.values) did.push("filled in the buyer's sentence");
  const words = did.join(", ") || "looked again and left it as it was";
  return { ...line, words: words.charAt(0).toUpperCase() + words.slice(1) };
}

function tellSent({ at, who, takenBackAt, review }: Sent): HistoryLine[] {
  const lines: HistoryLine[] = [{ at: at.toISOString(), who, words: "Submitted it for review" }];
  if (takenBackAt) lines.push({ at: takenBackAt.toISOString(), who, words: "Taken back before it was decided" });
  if (review) {
    const words = review.decision === "ACCEPTED" ? "Accepted the answer" : "Returned the answer";
    lines.push({ at: review.at.toISOString(), who: review.who, words, note: review.note || undefined });
    if (review.endedAt)
      lines.push({
        at: review.endedAt.toISOString(),
        who: "",
        words: "The acceptance ended",
        note: review.endedBecause ?? undefined,
      });
  }
  return lines;
}

const tellLink = ({ at, who, title }: Link): HistoryLine => ({ at: at.toISOString(), who, words: `Linked ${title}` });
