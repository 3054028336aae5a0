"use client";

import { CopyField } from "@/components/ui/copy-field";
import { Note } from "@/components/ui/note";

/** A one-time link, told this once. */
export function IssuedLink({ path, title, hint }: { path: string; title: string; hint: string }) {
  return (
    <div className="grid gap-4">
      <Note kind="info" title={title} live>
        Copy the link now: it is not shown again. Hand it over yourself, to nobody else.
      </Note>
      <CopyField label="Link" value={`${window.location.origin}${path}`} hint={hint} />
    </div>
  );
}
