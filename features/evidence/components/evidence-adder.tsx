"use client";

import dynamic from "next/dynamic";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { EvidenceKind } from "@/generated/prisma/enums";
import { DropZone } from "./drop-zone";
import { useUpload } from "./use-upload";

// The forms come when somebody opens them: whoever only reads a requirement does not load them.
const AddAtAnswer = dynamic(() => import("./add-at-answer").then((module) => module.AddAtAnswer));
const LibraryPicker = dynamic(() => import("./library-picker").then((module) => module.LibraryPicker));

export type EvidenceAdderProps = {
  answerId: string;
  productId: string;
  /** The day it is where the organisation is. */
  today: string;
  /** After something was added or linked: the answer has a new revision, and its list is longer. */
  onChanged: () => void;
};

/** Everything that brings proof to an open answer: a dropped, chosen or pasted file, a link, a note, the library. */
export function EvidenceAdder({ answerId, productId, today, onChanged }: EvidenceAdderProps) {
  const { upload, start, retry, clear } = useUpload();
  const [open, setOpen] = useState<EvidenceKind | "LIBRARY" | null>(null);

  function close() {
    setOpen(null);
    clear();
  }
  const done = () => {
    close();
    onChanged();
  };

  if (open === "LIBRARY") return <LibraryPicker answerId={answerId} onDone={done} onCancel={close} />;
  if (open) {
    return (
      <AddAtAnswer
        key={open}
        kind={open}
        upload={upload}
        onRetry={retry}
        answerId={answerId}
        productId={productId}
        today={today}
        onDone={done}
        onCancel={close}
      />
    );
  }
  return (
    <DropZone
      onFile={(file) => {
        setOpen("FILE");
        void start(file);
      }}
    >
      <Button size={28} variant="quiet" icon="link" onClick={() => setOpen("LINK")}>
        Link
      </Button>
      <Button size={28} variant="quiet" icon="sticky-note" onClick={() => setOpen("NOTE")}>
        Note
      </Button>
      <Button size={28} variant="quiet" icon="library-big" onClick={() => setOpen("LIBRARY")}>
        From the library
      </Button>
    </DropZone>
  );
}
