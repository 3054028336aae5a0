"use client";

import { useEffect, useRef, useState } from "react";
import { DateField } from "@/components/form/date-field";
import { TextAreaField } from "@/components/form/text-area-field";
import { TextField } from "@/components/form/text-field";
import { Button } from "@/components/ui/button";
import { dayAndTime } from "@/components/ui/format-day";
import { Note } from "@/components/ui/note";
import { SaveState } from "@/components/ui/save-state";
import type { PolicyField } from "@/lib/content/types";
import type { SavedFact } from "../find-facts";
import { whyNotFact } from "../rules";
import { Saver, type SaverStatus } from "./saver";

type Props = { productId: string; field: PolicyField; fact?: SavedFact; timeZone: string; readOnly: boolean };
type Theirs = { value: string | string[]; revision: number };

const PAUSE = 1200;

const asText = (value: string | string[] | undefined) => (Array.isArray(value) ? value.join("\n") : (value ?? ""));

/** One fact, saved by itself: after a pause, and on leaving the field. */
export function FactField({ productId, field, fact, timeZone, readOnly }: Props) {
  const { id, label, hint, type, required } = field;
  const [text, setText] = useState(asText(fact?.value));
  const [status, setStatus] = useState<SaverStatus>({ state: "idle" });
  const [error, setError] = useState<string | null>(null);
  const [theirs, setTheirs] = useState<Theirs | null>(null);
  const saved = useRef({ text, revision: fact?.revision ?? 0 });
  const saver = useRef<Saver>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => {
    const own = new Saver(`plainproof.fact.${productId}.${id}`, {
      onStatus: setStatus,
      onSaved: (_, { revision }) => {
        saved.current.revision = Number(revision);
      },
      onRefused: (_, refusal) => {
        const current = refusal.current as Theirs | null | undefined;
        if (refusal.kind === "conflict" && current) setTheirs(current);
        else setError(refusal.fieldErrors?.value?.[0] ?? refusal.message);
      },
    });
    saver.current = own;
    own.resume();
    return () => {
      own.stop();
      clearTimeout(timer.current);
    };
  }, [productId, id]);

  const asValue = (typed: string) =>
    type === "list"
      ? typed
          .split("\n")
          .map((line) => line.trim())
          .filter(Boolean)
      : typed.trim();

  function save(typed: string, revision = saved.current.revision) {
    clearTimeout(timer.current);
    const value = asValue(typed);
    const wrong = whyNotFact(type, value);
    setError(wrong);
    if (wrong || typed === saved.current.text) return;
    saved.current.text = typed;
    saver.current?.save(id, { url: `/products/${productId}/facts/${id}`, body: { value, revision } });
  }
  function choose(mine: boolean) {
    if (!theirs) return;
    setTheirs(null);
    saved.current = { text: asText(theirs.value), revision: theirs.revision };
    if (mine) save(text, theirs.revision);
    else setText(asText(theirs.value));
  }

  const shared = {
    name: id,
    label,
    hint: type === "list" && !hint ? "One on each line." : hint,
    error: error ?? undefined,
    optional: !required,
    value: text,
    readOnly,
    onChange: ({ target }: { target: { value: string } }) => {
      setText(target.value);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => save(target.value), PAUSE);
    },
    onBlur: ({ target }: { target: { value: string } }) => save(target.value),
    action: <SaveState state={status.state} at={status.at && dayAndTime(status.at, timeZone)[1]} />,
  };

  if (theirs) return <TwoVersions label={label} mine={text} theirs={asText(theirs.value)} onChoose={choose} />;
  if (type === "long-text" || type === "list") return <TextAreaField {...shared} rows={type === "list" ? 4 : 3} />;
  if (type === "day") return <DateField {...shared} />;
  return <TextField {...shared} type={type === "email" ? "email" : type === "url" ? "url" : "text"} />;
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
  onChoose: (mine: boolean) => void;
}) {
  return (
    <Note title={`Somebody changed “${label}” while you wrote`} live>
      <div className="mt-2 grid gap-3 md:grid-cols-2">
        {(
          [
            ["Theirs", theirs, "Keep theirs", false],
            ["Yours", mine, "Use mine", true],
          ] as const
        ).map(([whose, text, word, isMine]) => (
          <div key={whose} className="grid content-start gap-2">
            <p className="text-12 text-ink-3">{whose}</p>
            <p className="rounded-md bg-surface px-2.5 py-2 whitespace-pre-wrap">{text || "Empty"}</p>
            <Button className="w-fit" onClick={() => onChoose(isMine)}>
              {word}
            </Button>
          </div>
        ))}
      </div>
    </Note>
  );
}
