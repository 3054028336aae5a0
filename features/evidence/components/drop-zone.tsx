"use client";

import { type DragEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";

/**
 * A place to drop a file on or choose one from; a screenshot is pasted wherever one is on the screen. `children` stand
 * beside its button.
 */
export function DropZone({ onFile, children }: { onFile: (file: File) => void; children?: ReactNode }) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (files: FileList | null | undefined) => files?.[0] && onFile(files[0]);

  const latest = useRef(onFile);
  latest.current = onFile;
  useEffect(() => {
    function paste(event: ClipboardEvent) {
      const file = event.clipboardData?.files[0];
      // Words that are pasted together with a picture of them belong into the field that one is in.
      if (!file || event.defaultPrevented || event.clipboardData?.types.includes("text/plain")) return;
      event.preventDefault();
      latest.current(file);
    }
    // A file that misses the place is not opened by the browser in the place of what one was writing.
    const keepPage = (event: globalThis.DragEvent) => {
      if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
    };
    window.addEventListener("paste", paste);
    window.addEventListener("dragover", keepPage);
    window.addEventListener("drop", keepPage);
    return () => {
      window.removeEventListener("paste", paste);
      window.removeEventListener("dragover", keepPage);
      window.removeEventListener("drop", keepPage);
    };
  }, []);

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
      className={classNames(
        "flex flex-wrap items-center gap-x-2 gap-y-1.5 px-3 py-2 text-13",
        over && "bg-selected outline-2 -outline-offset-2 outline-accent outline-dashed",
      )}
    >
      <Button size={28} icon="upload" onClick={() => input.current?.click()} data-focus="evidence">
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
