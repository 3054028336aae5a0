"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { RefusalNote } from "@/components/ui/note";
import { TextLink } from "@/components/ui/text-link";
import { useToast } from "@/components/ui/toast";
import { VerdictGlyph, verdictWord } from "@/components/ui/verdict";
import { counted } from "@/lib/counted";
import { takeOverAnswersAction } from "../actions";
import type { OfferedPair } from "../offers/find-offers";
import { answerPath } from "../paths";

/** Everything that can be taken over at once, each line with what it would say; a line can be left out. */
export function TakeOverList({ assessmentId, pairs }: { assessmentId: string; pairs: OfferedPair[] }) {
  const toast = useToast();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [pending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const chosen = pairs.filter(({ into }) => !left.has(into.answerId));

  function toggle(id: string) {
    const next = new Set(left);
    if (!next.delete(id)) next.add(id);
    setLeft(next);
  }
  async function send() {
    setPending(true);
    setRefusal(null);
    const ask = chosen.map(({ into, from }) => ({ answerId: into.answerId, fromId: from.answerId }));
    try {
      const outcome = await takeOverAnswersAction({ assessmentId, pairs: ask });
      if (outcome.ok)
        toast({ text: `${outcome.data.taken} answers taken over. They are open: submit them when you agree.` });
      else setRefusal(outcome.message);
    } catch {
      setRefusal("There is no connection. Try again in a moment.");
    } finally {
      setPending(false);
    }
  }

  return (
    <div className="grid gap-4">
      <Card flush>
        <ul className="divide-y divide-line">
          {pairs.map(({ into, from }) => (
            <li key={into.answerId} className="flex items-start gap-3 px-4 py-3 text-13">
              <input
                type="checkbox"
                className="tick"
                aria-label={`Take over for ${into.checklist} ${into.requirementId}`}
                checked={!left.has(into.answerId)}
                onChange={() => toggle(into.answerId)}
              />
              <div className="min-w-0">
                <p>{into.statement}</p>
                <p className="mt-0.5 flex flex-wrap items-center gap-x-2 text-12 text-ink-3">
                  <At assessmentId={assessmentId} one={into} />
                  <span>takes over</span>
                  <VerdictGlyph verdict={from.verdict} size={14} silent />
                  <span>
                    {verdictWord(from.verdict)}, {counted(from.evidence, "piece", "pieces")} of evidence, from
                  </span>
                  <At assessmentId={assessmentId} one={from} />
                </p>
              </div>
            </li>
          ))}
        </ul>
      </Card>
      <RefusalNote>{refusal}</RefusalNote>
      <div>
        <Button variant="primary" pending={pending} notYet={chosen.length === 0} onClick={() => void send()}>
          {`Take over ${counted(chosen.length, "answer", "answers")}`}
        </Button>
      </div>
    </div>
  );
}

function At({ assessmentId, one }: { assessmentId: string; one: OfferedPair["into"] }) {
  return (
    <TextLink href={answerPath(assessmentId, one)}>
      {one.checklist} {one.requirementId}
    </TextLink>
  );
}
