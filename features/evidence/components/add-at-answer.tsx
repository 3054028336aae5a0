"use client";

import { type FormEvent, useId } from "react";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { useSend } from "@/components/form/use-send";
import { Button } from "@/components/ui/button";
import { RefusalNote } from "@/components/ui/note";
import type { EvidenceKind } from "@/generated/prisma/enums";
import { addEvidenceAction } from "../actions";
import { asProof } from "./as-proof";
import { ProofFields } from "./proof-fields";
import { UploadProgress } from "./upload-progress";
import type { Upload } from "./use-upload";

type Props = {
  kind: EvidenceKind;
  upload: Upload | null;
  onRetry: () => void;
  answerId: string;
  productId: string;
  today: string;
  onDone: () => void;
  onCancel: () => void;
};

/** The few words that a new piece needs at an answer; a file may still be on its way while they are typed. */
export function AddAtAnswer({ kind, upload, onRetry, answerId, productId, today, onDone, onCancel }: Props) {
  const prefix = useId();
  const { send, pending, message, errorOf } = useSend();
  const made = upload && new Date(upload.file.lastModified).toLocaleDateString("en-CA");

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const proof = asProof(kind, data, upload?.done ?? null);
    if (!proof) return;
    const title = String(data.get("title") ?? "");
    const place = String(data.get("place") ?? "");
    send(() => addEvidenceAction({ ...proof, productId, answerId, title, place }), onDone);
  }

  return (
    <form noValidate onSubmit={submit} className="grid gap-4 px-3 py-3">
      {upload && <UploadProgress upload={upload} onRetry={onRetry} />}
      <TextField
        name="title"
        id={`${prefix}-title`}
        label="Title"
        hint="Such as: Lockout test, door keypad"
        defaultValue={upload ? titleOf(upload.file.name) : ""}
        error={errorOf("title")}
      />
      <ProofFields
        kind={kind}
        prefix={prefix}
        today={today}
        effectiveOn={made && made < today ? made : today}
        errorOf={errorOf}
      />
      <TextField
        name="place"
        id={`${prefix}-place`}
        label="Where to look"
        hint="Such as: page 4, test 12"
        optional
        width="max-w-60"
        error={errorOf("place")}
      />
      <RefusalNote>{message ?? errorOf("fileId")}</RefusalNote>
      <div className="flex flex-wrap items-center gap-2">
        <SubmitButton pending={pending} notYet={kind === "FILE" && !upload?.done}>
          Add and link
        </SubmitButton>
        <Button variant="quiet" onClick={onCancel}>
          Cancel
        </Button>
        {kind === "FILE" && !upload?.done && !upload?.refusal && (
          <span className="text-12 text-ink-3">The file is on its way.</span>
        )}
      </div>
    </form>
  );
}

function titleOf(fileName: string): string {
  const words = fileName
    .replace(/\.[^.]{1,8}$/, "")
    .replace(/[-_]+/g, " ")
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
