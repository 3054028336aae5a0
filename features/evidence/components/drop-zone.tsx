"use client";

import { type DragEvent, type ReactNode, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";

/** A place to drop a file on, paste a screenshot into, or choose one from. `children` stand beside its button. */
export function DropZone({ onFile, children }: { onFile: (file: File) => void; children?: ReactNode }) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (files: FileList | null | undefined) => files?.[0] && onFile(files[0]);

  function hover(event: DragEvent, now: boolean) {
    event.preventDefault();
    setOver(now);
  }

  return (
    <section
      aria-label="Add evidence"
      onDragOver={(event) => hover(event, true)}
      onDragLeave={(event) => hover(event, false)}
      onDrop={(event) => {
        hover(event, false);
        take(event.dataTransfer.files);
      }}
      onPaste={(event) => {
        if (event.clipboardData.files.length === 0) return;
        event.preventDefault();
        take(event.clipboardData.files);
      }}
      className={classNames(
        "flex flex-wrap items-center gap-x-2 gap-y-1.5 px-3 py-2 text-13",
        over && "bg-selected outline-2 -outline-offset-2 outline-accent outline-dashed",
      )}
    >
      <Button size={28} icon="upload" onClick={() => input.current?.click()} data-evidence-start>
        Choose a file
      </Button>
      {children}
      <span className="text-12 text-ink-3 max-md:hidden">or drop one here, or paste a screenshot. 100 MB at most.</span>
      <input
        ref={input}
        type="file"
        tabIndex={-1}
        aria-label="File"
        className="sr-only"
        onChange={(event) => {
          take(event.target.files);
          event.target.value = "";
        }}
      />
    </section>
  );
}
