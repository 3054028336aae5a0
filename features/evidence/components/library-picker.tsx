"use client";

import { useEffect, useState } from "react";
import { TextField } from "@/components/form/text-field";
import { useSend } from "@/components/form/use-send";
import { Button } from "@/components/ui/button";
import { NothingHere } from "@/components/ui/empty-state";
import { RefusalNote } from "@/components/ui/note";
import { linkEvidenceAction } from "../actions";
import type { Pickable } from "../list-pickable";

/** What the library holds for the release of an answer, the likeliest first; one press links it. */
export function LibraryPicker({
  answerId,
  onDone,
  onCancel,
}: {
  answerId: string;
  onDone: () => void;
  onCancel: () => void;
}) {
  const [find, setFind] = useState("");
  const [pieces, setPieces] = useState<Pickable[] | null>(null);
  const { send, pending, message } = useSend();

  useEffect(() => {
    const stop = new AbortController();
    // A pause, so that the server is not asked for every letter.
    const timer = setTimeout(async () => {
      const query = new URLSearchParams({ answer: answerId, find });
      const response = await fetch(`/api/evidence/pick?${query}`, { signal: stop.signal }).catch(() => null);
      if (response?.ok) setPieces(await response.json());
    }, 150);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [answerId, find]);

  return (
    <div className="grid gap-3 px-3 py-3">
      <TextField
        name="find"
        id={`find-${answerId}`}
        label="Find in the library"
        value={find}
        onChange={(event) => setFind(event.target.value)}
      />
      <RefusalNote>{message}</RefusalNote>
      {pieces?.length === 0 && <NothingHere>Nothing in the library matches, or it is linked already.</NothingHere>}
      <ul className="-mr-1 max-h-80 divide-y divide-line overflow-y-auto pr-1">
        {pieces?.map((piece) => (
          <li key={piece.revisionId} className="flex items-center gap-3 py-2 text-13">
            <span className="min-w-0 flex-1">
              <span className="block font-medium">{piece.title}</span>
              <span className="block text-12 text-ink-3">{piece.whyNot ?? piece.meta}</span>
            </span>
            {!piece.whyNot && (
              <Button
                size={28}
                pending={pending}
                onClick={() => send(() => linkEvidenceAction({ answerId, revisionId: piece.revisionId }), onDone)}
              >
                Link
              </Button>
            )}
          </li>
        ))}
      </ul>
      <div>
        <Button variant="quiet" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </div>
  );
}
