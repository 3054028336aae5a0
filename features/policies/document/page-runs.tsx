import type { ReactNode } from "react";
import { piecesOf, type Run, type RunOf } from "./document";

/** Claims that cannot be published, with the cause in a few words. */
export type Unproven = Readonly<Record<string, string>>;

export function ClaimMark() {
  return (
    <svg className="mark" width="9" height="9" viewBox="0 0 18 18" aria-hidden="true" fill="currentColor">
      <rect y="2.5" width="18" height="3.8" />
      <circle cx="2.4" cy="12.6" r="2.4" />
      <circle cx="9" cy="12.6" r="2.4" />
      <circle cx="15.6" cy="12.6" r="2.4" />
    </svg>
  );
}

function Claim({ claim, unproven }: { claim: RunOf<"claim">; unproven: Unproven }) {
  const cause = unproven[claim.id];
  if (cause !== undefined) {
    return (
      <span className="unproven">
        <del>{claim.text}</del> <small>{cause}</small>
      </span>
    );
  }
  // The last word and its mark share a line: a mark alone at the start of a line proves nothing visibly.
  const pieces = piecesOf(claim);
  const last = pieces.at(-1);
  const cut = (last?.text.lastIndexOf(" ") ?? -1) + 1;
  const tail = last?.text.slice(cut) ?? "";
  return (
    <span className="claim">
      <Pieces pieces={pieces.slice(0, -1)} />
      <Piece text={last?.text.slice(0, cut) ?? ""} isPath={last?.isPath ?? false} />
      <span className="last">
        <Piece text={tail} isPath={last?.isPath ?? false} />
        <a className="note-mark" href={`#note-${claim.number}`} id={`claim-${claim.number}`}>
          <ClaimMark />
          <span className="hidden">Proof note </span>
          {claim.number}
        </a>
      </span>
    </span>
  );
}

function Pieces({ pieces }: { pieces: { text: string; isPath: boolean }[] }): ReactNode {
  return pieces.map((piece, index) => {
    const key = `${index}-piece`;
    return <Piece key={key} {...piece} />;
  });
}

function Piece({ text, isPath }: { text: string; isPath: boolean }) {
  return isPath ? <b>{text}</b> : text;
}

export function PageRuns({ runs, unproven }: { runs: Run[]; unproven: Unproven }): ReactNode {
  return runs.map((run, index) => {
    const key = `${index}-${run.kind}`;
    if (run.kind === "claim") return <Claim key={key} claim={run} unproven={unproven} />;
    if ("href" in run && run.href)
      return (
        <a key={key} href={run.href} rel="noopener noreferrer">
          {run.text}
        </a>
      );
    if ("strong" in run && run.strong) return <b key={key}>{run.text}</b>;
    return run.text;
  });
}
