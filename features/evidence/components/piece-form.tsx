"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, type ReactNode, useId, useState } from "react";
import { CheckboxField } from "@/components/form/checkbox-field";
import { Field } from "@/components/form/field";
import { Segmented } from "@/components/form/segmented";
import { SelectField } from "@/components/form/select-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { useSend } from "@/components/form/use-send";
import { ButtonLink } from "@/components/ui/button";
import { RefusalNote } from "@/components/ui/note";
import type { EvidenceKind } from "@/generated/prisma/enums";
import type { Outcome } from "@/lib/outcome";
import { addEvidenceAction, replaceEvidenceAction } from "../actions";
import { asProof } from "./as-proof";
import { DropZone } from "./drop-zone";
import { ProofFields } from "./proof-fields";
import { UploadProgress } from "./upload-progress";
import { useUpload } from "./use-upload";

type Product = {
  id: string;
  name: string;
  releases: { id: string; hardwareRevision: string; firmwareVersion: string }[];
};

export type PieceFormProps = {
  products: Product[];
  today: string;
  /** The product that it starts with. */
  productId?: string | null;
  /** A new revision of this piece. */
  replaces?: { evidenceId: string; after: number; kind: EvidenceKind; releaseIds: string[] };
  cancelHref: string;
};

/** Adds a piece to the library, or a new revision to a piece. */
export function PieceForm({ products, today, productId, replaces, cancelHref }: PieceFormProps) {
  const prefix = useId();
  const router = useRouter();
  const { send, pending, message, errorOf } = useSend();
  const { upload, start, retry } = useUpload();
  const [kind, setKind] = useState<EvidenceKind>(replaces?.kind ?? "FILE");
  const [about, setAbout] = useState(productId ?? "");
  const field = (name: string) => ({ name, id: `${prefix}-${name}`, error: errorOf(name) });
  const known = about ? products.filter(({ id }) => id === about) : products;

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const proof = asProof(kind, data, upload?.done ?? null);
    if (!proof) return;
    const releaseIds = data.getAll("releaseIds").map(String);
    const shared = { ...proof, releaseIds, submit: data.get("submit") === "on" };
    const title = String(data.get("title") ?? "");
    const deed = (): Promise<Outcome<{ evidenceId: string }>> =>
      replaces
        ? replaceEvidenceAction({ ...shared, evidenceId: replaces.evidenceId, after: replaces.after })
        : addEvidenceAction({ ...shared, productId: about || null, title });
    send(deed, ({ evidenceId }) => router.push(`/evidence/${evidenceId}`));
  }

  return (
    <form noValidate onSubmit={submit} className="grid gap-5">
      <Segmented
        name={`${prefix}-kind`}
        label="What it is"
        value={kind}
        onChange={(event) => setKind(event.target.value as EvidenceKind)}
        options={[
          { value: "FILE", label: "File" },
          { value: "LINK", label: "Link" },
          { value: "NOTE", label: "Note" },
        ]}
      />
      {kind === "FILE" && (
        <FileField error={errorOf("fileId")} id={`${prefix}-fileId`}>
          <DropZone onFile={(file) => void start(file)} />
          {upload && (
            <div className="border-t border-line p-3">
              <UploadProgress upload={upload} onRetry={retry} />
            </div>
          )}
        </FileField>
      )}
      {!replaces && (
        <>
          <TextField {...field("title")} label="Title" hint="Such as: Lockout test, door keypad" />
          <SelectField
            {...field("productId")}
            label="What it is about"
            none="All products"
            options={products.map(({ id, name }) => ({ value: id, label: name }))}
            value={about}
            onChange={(event) => setAbout(event.target.value)}
          />
        </>
      )}
      <ProofFields kind={kind} prefix={prefix} today={today} errorOf={errorOf} />
      <ReleaseFields products={known} chosen={replaces?.releaseIds ?? []} error={errorOf("releaseIds")} />
      <CheckboxField
        name="submit"
        id={`${prefix}-submit`}
        label="Submit it for review now"
        hint="Otherwise it is reviewed with the first answer that links it."
        defaultChecked={Boolean(replaces)}
      />
      <RefusalNote>{message}</RefusalNote>
      <div className="flex flex-wrap items-center gap-2">
        <SubmitButton pending={pending} notYet={kind === "FILE" && !upload?.done}>
          {replaces ? `Add revision ${replaces.after + 1}` : "Add evidence"}
        </SubmitButton>
        <ButtonLink variant="quiet" href={cancelHref}>
          Cancel
        </ButtonLink>
        {kind === "FILE" && !upload?.done && (
          <span className="text-12 text-ink-3">{upload ? "The file is on its way." : "Choose a file first."}</span>
        )}
      </div>
    </form>
  );
}

function FileField({ children, error, id }: { children: ReactNode; error?: string; id: string }) {
  return (
    <Field name="fileId" id={id} label="File" error={error} group>
      <div className="rounded-md border border-line bg-surface">{children}</div>
    </Field>
  );
}

function ReleaseFields({ products, chosen, error }: { products: Product[]; chosen: string[]; error?: string }) {
  const options = products.flatMap(({ name, releases }) =>
    releases.map(({ id, hardwareRevision, firmwareVersion }) => ({
      value: id,
      label: `${name} ${firmwareVersion}`,
      hint: `Hardware ${hardwareRevision}`,
    })),
  );
  if (options.length === 0) return null;
  return (
    <Field name="releaseIds" label="Holds for" hint="It proves something only for these releases." error={error} group>
      <div className="-m-1 grid max-h-64 gap-x-6 gap-y-2 overflow-y-auto p-1 md:grid-cols-2">
        {options.map(({ value, label, hint }) => (
          <CheckboxField
            key={value}
            name="releaseIds"
            id={`release-${value}`}
            value={value}
            label={label}
            hint={hint}
            defaultChecked={chosen.includes(value)}
          />
        ))}
      </div>
    </Field>
  );
}
