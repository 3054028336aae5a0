"use client";

import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import type { Upload } from "./use-upload";

/** A file on its way, arrived, or refused with another try. */
export function UploadProgress({ upload, onRetry }: { upload: Upload; onRetry: () => void }) {
  const { file, share, done, refusal } = upload;
  const percent = Math.floor(share * 100);
  return (
    <div className="grid gap-1.5 text-13">
      <p className="flex items-center gap-2">
        <Icon name={done ? "file-check-2" : refusal ? "file-x-2" : "file-up"} className="text-ink-3" />
        <span className="min-w-0 flex-1 font-medium wrap-anywhere">{done?.fileName ?? file.name}</span>
        <span className="text-12 text-ink-3 tabular-nums" role="status">
          {done ? "Stored" : refusal ? "" : share < 1 ? `${percent}%` : "Storing"}
        </span>
      </p>
      {!done && !refusal && (
        <progress aria-label="Upload" max={100} value={percent} className="h-1.5 w-full accent-accent" />
      )}
      {refusal && (
        <p role="alert" className="flex items-center gap-2 text-danger">
          <span className="flex-1">{refusal}</span>
          <Button size={28} icon="rotate-ccw" onClick={onRetry}>
            Try again
          </Button>
        </p>
      )}
    </div>
  );
}
