"use client";

import dynamic from "next/dynamic";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Day } from "@/components/ui/day";
import { TextLink } from "@/components/ui/text-link";
import type { ExceptionPhase } from "../rules";
import { PhaseTag } from "./phase-tag";

const RequestForm = dynamic(() => import("./request-form").then((module) => module.RequestForm));

export type AnswerExceptionsProps = {
  answerId: string;
  exceptions: { id: string; phase: ExceptionPhase; expiresOn: string }[];
  /** The verdict can be excepted, and the person may ask for it. */
  mayRequest: boolean;
  today: string;
  onChanged: () => void;
};

/** The exceptions of one answer, and the way to ask for one. Nothing where there is neither. */
export function AnswerExceptions({ answerId, exceptions, mayRequest, today, onChanged }: AnswerExceptionsProps) {
  const [open, setOpen] = useState(false);
  const running = exceptions.some(
    ({ phase }) => phase === "requested" || phase === "in-force" || phase === "to-confirm",
  );
  const requestable = mayRequest && !running;
  if (exceptions.length === 0 && !requestable) return null;

  return (
    <section aria-label="Exceptions" className="mt-5">
      <h3 className="mb-1.5 text-13 font-medium">Exception</h3>
      <ul className="grid gap-1.5">
        {exceptions.map(({ id, phase, expiresOn }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-2.5 gap-y-1 text-13">
            <PhaseTag phase={phase} />
            <TextLink href={`/exceptions/${id}`}>
              Until <Day value={expiresOn} />
            </TextLink>
          </li>
        ))}
      </ul>
      {requestable && !open && (
        <p className="mt-1.5 flex flex-wrap items-center gap-2 text-13 text-ink-3">
          <Button size={28} icon="diamond" onClick={() => setOpen(true)}>
            Request an exception
          </Button>
          A second person can accept this risk for a while.
        </p>
      )}
      {requestable && open && (
        <div className="rounded-md border border-line p-3">
          <RequestForm
            answerId={answerId}
            today={today}
            onDone={() => {
              setOpen(false);
              onChanged();
            }}
            onCancel={() => setOpen(false)}
          />
        </div>
      )}
    </section>
  );
}
