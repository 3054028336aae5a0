"use client";

import { DateField } from "@/components/form/date-field";
import { DraftSaver } from "@/components/form/draft-saver";
import { TextAreaField } from "@/components/form/text-area-field";
import { TextField } from "@/components/form/text-field";
import { useDraftSaver } from "@/components/form/use-draft-saver";
import { Button } from "@/components/ui/button";
import { dayAndTime } from "@/components/ui/format-day";
import { Note } from "@/components/ui/note";
import { SaveState } from "@/components/ui/save-state";
import type { PolicyField } from "@/lib/content/types";
import type { SavedFact } from "../find-facts";
import { whyNotFact } from "../rules";

type Props = { productId: string; field: PolicyField; fact?: SavedFact; timeZone: string; readOnly: boolean };
type Stored = { value: string | string[]; revision: number };

/** Milliseconds. */
const PAUSE = 1200;

const asText = ({ value }: Stored) => (Array.isArray(value) ? value.join("\n") : value);

/** One fact, saved by itself: after a pause, and on leaving the field. */
export function FactField({ productId, field, fact, timeZone, readOnly }: Props) {
  const { id, label, hint, type, required } = field;
  const stands: Stored = { value: fact?.value ?? "", revision: fact?.revision ?? 0 };
  const { saver, state } = useDraftSaver(() => factSaver(productId, field, stands), readOnly ? null : stands);
  const { draft: text, status, savedAt, errors, message, theirs } = state;

  const shared = {
    name: id,
    label,
    hint: type === "list" && !hint ? "One on each line." : hint,
    error: status === "refused" ? (errors.value?.[0] ?? message ?? undefined) : undefined,
    optional: !required,
    value: text,
    readOnly,
    onChange: ({ target }: { target: { value: string } }) => saver.edit(target.value),
    onBlur: () => void saver.flush(),
    action: <SaveState state={status} at={savedAt ? dayAndTime(savedAt, timeZone)[1] : undefined} />,
  };

  if (theirs)
    return <TwoVersions label={label} mine={text} theirs={asText(theirs)} onChoose={(which) => saver.choose(which)} />;
  if (type === "long-text" || type === "list") return <TextAreaField {...shared} rows={type === "list" ? 4 : 3} />;
  if (type === "day") return <DateField {...shared} />;
  return <TextField {...shared} type={type === "email" ? "email" : type === "url" ? "url" : "text"} />;
}

/** What is typed is text, also where the fact is a list of lines. */
function factSaver(productId: string, { id, type }: PolicyField, stands: Stored) {
  const asValue = (typed: string) =>
    type === "list"
      ? typed
          .split("\n")
          .map((line) => line.trim())
          .filter(Boolean)
      : typed.trim();
  return new DraftSaver<string, Stored>({
    url: `/products/${productId}/facts/${id}`,
    draft: asText(stands),
    revision: stands.revision,
    pause: PAUSE,
    bodyOf: (typed, revision) => ({ value: asValue(typed), revision }),
    draftOf: asText,
    whyNot: (typed) => whyNotFact(type, asValue(typed)),
  });
}

/** Somebody else was quicker: both versions, and the choice. */
function TwoVersions({
  label,
  mine,
  theirs,
  onChoose,
}: {
  label: string;
  mine: string;
  theirs: string;
  onChoose: (which: "theirs" | "mine") => void;
}) {
  return (
    <Note title={`Somebody changed “${label}” while you wrote`} live>
      <div className="mt-2 grid gap-3 md:grid-cols-2">
        {(
          [
            ["Theirs", theirs, "Keep theirs", "theirs"],
            ["Yours", mine, "Use mine", "mine"],
          ] as const
        ).map(([whose, text, word, which]) => (
          <div key={whose} className="grid content-start gap-2">
            <p className="text-12 text-ink-3">{whose}</p>
            <p className="rounded-md bg-surface px-2.5 py-2 whitespace-pre-wrap">{text || "Empty"}</p>
            <Button className="w-fit" onClick={() => onChoose(which)}>
              {word}
            </Button>
          </div>
        ))}
      </div>
    </Note>
  );
}
