"use client";

import type { ReactNode } from "react";
import { Day } from "@/components/ui/day";
import { Hash } from "@/components/ui/hash";
import { Icon, type IconName } from "@/components/ui/icon";
import { TextLink } from "@/components/ui/text-link";
import type { LinkedEvidence } from "../detail/answer-detail";

const icons = { FILE: "file-text", LINK: "link", NOTE: "sticky-note" } as const satisfies Record<string, IconName>;

/** The proof of an answer. `unlink` draws what takes a piece away; `children` what adds one. */
export function EvidenceList({
  evidence,
  unlink,
  children,
}: {
  evidence: LinkedEvidence[];
  unlink?: (piece: LinkedEvidence) => ReactNode;
  children?: ReactNode;
}) {
  return (
    <section aria-label="Evidence" tabIndex={-1} data-focus-around="evidence" className="mt-5">
      <h3 className="mb-1.5 flex items-baseline gap-2 text-13 font-medium">
        Evidence <span className="text-12 font-normal text-ink-3">{evidence.length}</span>
      </h3>
      <div className="divide-y divide-line rounded-md border border-line">
        {evidence.map((piece) => (
          <div key={piece.revisionId} className="flex items-start gap-3 px-3 py-2 text-13">
            <Icon name={icons[piece.kind]} className="mt-0.5 text-ink-3" />
            <div className="min-w-0 flex-1">
              <TextLink href={`/evidence/${piece.evidenceId}`} plain>
                {piece.title}
              </TextLink>
              <p className="text-12 text-ink-3 wrap-anywhere">
                {[piece.fileName, `revision ${piece.number}`, piece.place].filter(Boolean).join(" · ")}
                {" · holds from "}
                <Day value={piece.effectiveOn} />
                {!piece.holdsHere && <b className="font-medium text-caution"> · not for this release</b>}
              </p>
            </div>
            <span className="max-sm:hidden">
              <Hash value={piece.sha256} />
            </span>
            <span className="text-right text-12 whitespace-nowrap text-ink-3">
              {piece.expiresOn ? (
                <>
                  to <Day value={piece.expiresOn} />
                </>
              ) : (
                "no end date"
              )}
              <br />
              {piece.withdrawn ? (
                <span className="text-danger">withdrawn</span>
              ) : piece.accepted ? (
                <span className="text-met">accepted</span>
              ) : (
                <span className="text-accent">reviewed with this</span>
              )}
            </span>
            {unlink?.(piece)}
          </div>
        ))}
        {evidence.length === 0 && !children && <p className="px-3 py-2 text-13 text-ink-3">No evidence is linked.</p>}
        {children}
      </div>
    </section>
  );
}
