"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { SelectField } from "@/components/form/select-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { useSend } from "@/components/form/use-send";
import { ButtonLink } from "@/components/ui/button";
import { Note, RefusalNote } from "@/components/ui/note";
import type { Audience } from "@/lib/content/types";
import { importChecklistAction } from "../actions";
import { ownIdFor } from "../own-rules";
import { checklistPath } from "../paths";
import { FileField } from "./file-field";

export type Own = { id: string; version: string; title: string; short: string; audience: Audience };

const audiences = [
  { value: "manufacturer", label: "The maker" },
  { value: "developer", label: "Developers" },
  { value: "operator", label: "Whoever runs it" },
  { value: "consumer", label: "Buyers" },
];
const isSheet = (name: string) => /\.(xlsx|csv)$/i.test(name);
const LARGEST = 900_000;

/** Takes in a checklist from a file. A sheet needs a head, because its rows have no place for one; YAML has its own. */
/** `follows`: the checklist that somebody came here for to bring its next version. */
export function ImportForm({ own, follows: asked }: { own: Own[]; follows: string }) {
  const router = useRouter();
  const { send, pending, message, errorOf, errorsOf, clear } = useSend();
  const [file, setFile] = useState<File | null>(null);
  const [follows, setFollows] = useState(asked);
  const before = own.find(({ id }) => id === follows);
  const sheet = file !== null && isSheet(file.name);
  const [missing, setMissing] = useState<string | null>(null);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const why = !file ? "Choose a file." : file.size > LARGEST ? "The file is larger than 900 kB." : null;
    setMissing(why);
    if (!file || why) return;
    const said = new FormData(event.currentTarget);
    const text = (name: string) => String(said.get(name) ?? "").trim();
    const source = text("source");
    const head = before ?? {
      id: ownIdFor(text("title")),
      title: text("title"),
      short: text("short"),
      audience: (text("audience") || "manufacturer") as Audience,
    };
    const { id, title, short, audience } = head;
    const beside = {
      head: { id, title, short, audience, ...(source && { source: { title: source } }) },
      follows: before?.version ?? null,
    };
    send(
      () => importChecklistAction(file, beside),
      (made) => router.push(checklistPath({ id: made.checklistId, version: made.version })),
    );
  }

  const mistakes = errorsOf("file");
  return (
    <form noValidate onSubmit={submit} className="grid gap-5">
      <FileField
        name="file"
        label="File"
        hint="A workbook (.xlsx), a table (.csv) or YAML, up to 900 kB."
        accept=".xlsx,.csv,.yaml,.yml"
        error={missing ?? (mistakes.length === 1 ? mistakes[0] : undefined)}
        onChoose={(chosen) => {
          setFile(chosen);
          setMissing(null);
          clear();
        }}
      />
      {mistakes.length > 1 && (
        <Note kind="danger" live title={message ?? "The file has mistakes. Nothing was imported."}>
          <ul className="mt-1 grid gap-1">
            {mistakes.map((mistake) => (
              <li key={mistake}>{mistake}</li>
            ))}
          </ul>
        </Note>
      )}
      {sheet && (
        <SelectField
          name="follows"
          label="What is it?"
          value={follows}
          onChange={(event) => setFollows(event.target.value)}
          none="A new checklist"
          options={own.map(({ id, title, version }) => ({
            value: id,
            label: `The next version of ${title} (now ${version})`,
          }))}
        />
      )}
      {sheet && !before && (
        <>
          <TextField
            name="title"
            label="Title"
            hint="Such as: Our baseline for radio products"
            error={errorOf("head")}
          />
          <TextField
            name="short"
            label="Short name"
            hint="For lists and narrow places."
            width="max-w-72"
            maxLength={40}
          />
          <SelectField name="audience" label="Who answers it for?" options={audiences} width="max-w-56" />
          <TextField name="source" label="Where it comes from" hint="The document that it was made from." optional />
        </>
      )}
      <RefusalNote>{mistakes.length === 0 && message}</RefusalNote>
      <div className="flex flex-wrap items-center gap-2">
        <SubmitButton pending={pending}>Import the checklist</SubmitButton>
        <ButtonLink href="/checklists" variant="quiet">
          Cancel
        </ButtonLink>
      </div>
    </form>
  );
}
