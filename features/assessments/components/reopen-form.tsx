"use client";

import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import type { AnswerDetail } from "../detail/answer-detail";
import type { Deeds } from "./use-deeds";

type Props = { sentences: AnswerDetail["sentences"]; deeds: Deeds; onClose: () => void };

/** Reopening ends an acceptance, so it says what stands on it, and asks for a reason that stays. */
export function ReopenForm({ sentences, deeds, onClose }: Props) {
  const [why, setWhy] = useState("");
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <form
      className="w-full"
      onSubmit={async (event) => {
        event.preventDefault();
        if (await deeds.reopen(why)) onClose();
      }}
    >
      <label className="label" htmlFor="reopen-why">
        Why does it have to be looked at again?
      </label>
      <p className="hint mb-1.5">
        Its acceptance ends at once.{" "}
        {sentences.length === 0
          ? "No sentence of a policy stands on it."
          : `${sentences.length === 1 ? "This sentence stands" : "These sentences stand"} on it, and ${sentences.length === 1 ? "loses its" : "lose their"} proof until it is accepted again:`}
      </p>
      {sentences.length > 0 && (
        <ul className="mb-2.5 grid max-h-40 gap-1 overflow-y-auto">
          {sentences.map(({ text, version }) => (
            <li key={`${version} ${text}`} className="text-13">
              <q className="font-serif">{text}</q>{" "}
              <span className="text-12 text-ink-3">{version ? `published in version ${version}` : "in the draft"}</span>
            </li>
          ))}
        </ul>
      )}
      <textarea
        id="reopen-why"
        rows={2}
        ref={field}
        value={why}
        onChange={(event) => setWhy(event.target.value)}
        className="input"
      />
      <div className="mt-2 flex gap-2">
        <Button type="submit" variant="primary" pending={deeds.pending === "reopen"}>
          Reopen
        </Button>
        <Button variant="quiet" onClick={onClose}>
          Leave it accepted
        </Button>
      </div>
    </form>
  );
}
