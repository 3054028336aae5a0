"use client";

import { OutOfDateTag } from "@/components/ui/standing";
import { ExceptedPill, StateTag } from "@/components/ui/state-tag";
import { VerdictPill } from "@/components/ui/verdict";
import type { AnswerDetail } from "../detail/answer-detail";
import { sentenceParts } from "../value-rules";

/** An answer as read-only words, in wells without a field's border, so that nobody tries to type. */
export function FrozenAnswer({ detail }: { detail: AnswerDetail }) {
  return (
    <div className="mt-4 grid gap-4">
      <div>
        <p className="label">Verdict</p>
        <div className="flex flex-wrap items-center gap-2">
          <VerdictPill verdict={detail.verdict} />
          {detail.exceptedUntil && <ExceptedPill until={detail.exceptedUntil} />}
          {detail.applies && <StateTag state={detail.returned ? "RETURNED" : detail.state} />}
          {detail.staleSince && <OutOfDateTag since={detail.staleSince} />}
        </div>
      </div>
      {detail.buyer && detail.verdict === "MET" && (
        <div>
          <p className="label">What buyers read</p>
          <p className="rounded-md bg-sunken px-3 py-2 font-serif text-16">
            {sentenceParts(detail.buyer, detail.values)
              .map(({ words, blank }) => (blank && !words ? "…" : words))
              .join("")}
          </p>
        </div>
      )}
      <div>
        <p className="label">Rationale</p>
        <p className="rounded-md bg-sunken px-3 py-2 text-13 wrap-anywhere whitespace-pre-wrap">
          {detail.rationale || <span className="text-ink-3">Nothing written</span>}
        </p>
      </div>
    </div>
  );
}
