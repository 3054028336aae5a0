"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { SelectField } from "@/components/form/select-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { useSend } from "@/components/form/use-send";
import { ButtonLink } from "@/components/ui/button";
import { Note, RefusalNote } from "@/components/ui/note";
import { useToast } from "@/components/ui/toast";
import type { Audience } from "@/lib/content/types";
import { counted } from "@/lib/counted";
import { importChecklistAction } from "../actions";
import { ownIdFor } from "../own/own-rules";
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
/** Bytes: what the server would refuse is not sent. */
const LARGEST = 900_000;
/** Letters of the short name at the most. */
const SHORT_NAME = 40;
/** What the import tells at most; then it says how many more there are. */
const TOLD = 50;
const intoView = (told: HTMLElement | null) => told?.scrollIntoView({ block: "nearest" });

/**
 * Takes in a checklist from a file. A sheet needs a head, because its rows have no place for one; YAML has its own.
 * `follows` is the checklist that somebody came here for to bring its next version.
 */
export function ImportForm({ own, follows: asked }: { own: Own[]; follows: string }) {
  const router = useRouter();
  const toast = useToast();
  const { send, pending, message, errorOf, errorsOf, clear } = useSend();
  const [file, setFile] = useState<File | null>(null);
  const [follows, setFollows] = useState(asked);
  const before = own.find(({ id }) => id === follows);
  const [sheet, setSheet] = useState(false);
  const [missing, setMissing] = useState<string | null>(null);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const said = new FormData(event.currentTarget);
    const why = file ? await whyNotSendable(file) : "Choose a file.";
    setMissing(why);
    if (!file || why) return;
    const text = (name: string) => String(said.get(name) ?? "").trim();
    const source = text("source");
    const head = before ?? {
      id: ownIdFor(text("title")),
      title: text("title"),
      short: text("short") || text("title").slice(0, SHORT_NAME),
      audience: (text("audience") || "manufacturer") as Audience,
    };
    const { id, title, short, audience } = head;
    const beside = {
      head: { id, title, short, audience, ...(source && { source: { title: source } }) },
      follows: before?.version ?? null,
    };
    send(
      () => importChecklistAction(file, beside),
      ({ checklistId, version, requirements }) => {
        router.push(checklistPath({ id: checklistId, version }));
        const count = counted(requirements, "requirement", "requirements");
        toast({ text: `Version ${version} is here, with ${count}. An assessment takes it in under Checklists.` });
      },
    );
  }

  const mistakes = errorsOf("file");
  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="grid gap-5">
      <FileField
        name="file"
        label="File"
        hint="A workbook (.xlsx), a table (.csv) or YAML, up to 900 kB."
        accept=".xlsx,.csv,.yaml,.yml"
        error={missing ?? (mistakes.length === 1 ? mistakes[0] : undefined)}
        onChoose={(chosen) => {
          setFile(chosen);
          if (chosen) setSheet(isSheet(chosen.name));
          setMissing(null);
          clear();
        }}
      />
      {mistakes.length > 1 && (
        <div ref={intoView} className="scroll-m-4">
          <Note
            kind="danger"
            live
            title={`The file has ${mistakes.length > TOLD ? `more than ${TOLD}` : mistakes.length} mistakes. Nothing was imported.`}
          >
            <ul className="mt-1 grid gap-1">
              {mistakes.map((mistake) => (
                <li key={mistake}>{mistake}</li>
              ))}
            </ul>
            <p className="mt-2">Mend them in the file, choose it once more, and import it again.</p>
          </Note>
        </div>
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
            label: `Version ${Number(version) + 1} of ${title}`,
          }))}
        />
      )}
      {sheet && !before && (
        <>
          <TextField
            name="title"
            label="Title"
            hint="Such as: Our baseline for radio products"
            maxLength={120}
            error={errorOf("head")}
          />
          <TextField
            name="short"
            label="Short name"
            hint="For lists and narrow places. Without one, it is the beginning of the title."
            optional
            width="max-w-72"
            maxLength={SHORT_NAME}
          />
          <SelectField name="audience" label="Whom does it ask?" options={audiences} width="max-w-56" />
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

async function whyNotSendable(file: File): Promise<string | null> {
  if (file.size > LARGEST) return "The file is larger than 900 kB.";
  // A browser lets nobody read a file that was changed after it was chosen.
  return file
    .slice(0, 1)
    .arrayBuffer()
    .then(
      () => null,
      () => "The file was changed after you chose it. Choose it once more.",
    );
}
