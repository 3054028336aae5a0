"use client";

import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import type { Deeds } from "./use-deeds";

/** Reopening ends an acceptance, so it is asked for with a reason that stays. */
export function ReopenForm({ deeds, onClose }: { deeds: Deeds; onClose: () => void }) {
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
        Its acceptance ends at once. Sentences that stand on it drift until it is accepted again.
      </p>
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
