"use client";

import { useState } from "react";
import { type Uploaded, uploadFile } from "./upload-file";

export type Upload = { file: File; share: number; done: Uploaded | null; refusal: string | null };

/** One file on its way: how far it is, what became of it, and another try. */
export function useUpload() {
  const [upload, setUpload] = useState<Upload | null>(null);

  async function start(file: File) {
    setUpload({ file, share: 0, done: null, refusal: null });
    const same = (change: Partial<Upload>) =>
      setUpload((current) => (current?.file === file ? { ...current, ...change } : current));
    const outcome = await uploadFile(file, (share) => same({ share }));
    same(outcome.ok ? { share: 1, done: outcome.data } : { refusal: outcome.message });
  }

  return { upload, start, retry: () => upload && start(upload.file), clear: () => setUpload(null) };
}
