"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { Segmented } from "@/components/form/segmented";
import { classNames } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/icon";
import type { Implied, ProfileAnswer, Trit } from "@/features/checklists/rules";
import type { Question } from "@/lib/content/types";
import { counted } from "@/lib/counted";
import { QuestionChoices } from "./question-choices";
import { REASON_PAUSE } from "./question-savers";

export type QuestionRowProps = {
  question: Question;
  answer: ProfileAnswer;
  /** What it was when the profile was accepted, where that differs. */
  was: string | null;
  reach: number;
  implied: readonly Implied[];
  /** A no without a reason was about to be submitted. */
  bare: boolean;
  current: boolean;
  readOnly: boolean;
  onChange: (answer: ProfileAnswer) => void;
  /** With every key of a reason, before it counts as said. */
  onWrite: (answer: ProfileAnswer) => void;
  onEnter: () => void;
};

const trits = [
  { value: "yes", label: "Yes" },
  { value: "no", label: "No" },
  { value: "unknown", label: "Unknown" },
];

/** One question: words, how many requirements it decides, the answer; under a no, why not. */
export function QuestionRow(props: QuestionRowProps) {
  const { question, answer, was, reach, implied, bare, current, readOnly, onChange, onWrite, onEnter } = props;
  const { id, ask, help, type } = question;
  const yesNo = type === "yes-no";
  // A product without the checklists that need the answer: it counts as soon as one of them is added.
  const decides = reach === 0 ? "no requirement yet" : counted(reach, "requirement", "requirements");
  const guessed = yesNo && answer.value === "unknown" && implied.length === 0 && reach > 0;

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the pointer only says which question the keys are for
    <div
      id={`q-${id}`}
      onFocus={onEnter}
      onPointerDown={onEnter}
      aria-current={current || undefined}
      className="pane-row scroll-my-10 border-t border-line px-4 py-2 md:px-6"
    >
      <div className="flex flex-wrap items-start gap-x-3 gap-y-1.5 md:flex-nowrap">
        <div className="min-w-0 max-md:w-full md:flex-1 md:pt-1">
          <p id={`q-${id}-ask`} className="text-14">
            {ask}
            {was && <span className="ml-2 text-13 font-medium text-accent">was {was}</span>}
          </p>
          {help && <p className="max-w-measure text-13 text-ink-3">{help}</p>}
        </div>
        <span className="shrink-0 text-12 text-ink-3 max-md:flex-1 max-md:self-center md:pt-1.5">
          {guessed ? `counts as yes, ${decides}` : decides}
        </span>
        {yesNo && (
          <Segmented
            name={`q-${id}`}
            label={ask}
            options={trits}
            value={answer.value}
            disabled={readOnly}
            onChange={(event) => onChange({ ...answer, value: event.target.value as Trit })}
          />
        )}
      </div>
      {!yesNo && <QuestionChoices question={question} answer={answer} readOnly={readOnly} onChange={onChange} />}
      {implied.length > 0 && <Follows answer={answer} implied={implied} />}
      {answer.value === "no" && (
        <WhyNot
          id={id}
          note={answer.note ?? ""}
          bare={bare}
          readOnly={readOnly}
          onChange={(note) => onChange({ ...answer, note })}
          onWrite={(note) => onWrite({ ...answer, note })}
        />
      )}
    </div>
  );
}

/** An answer that a choice elsewhere brings with it; a no of one's own loses against such a yes. */
function Follows({ answer, implied }: { answer: ProfileAnswer; implied: readonly Implied[] }) {
  const yes = implied.find(({ value }) => value === "yes");
  const shown = yes ?? implied[0];
  if (!shown || answer.value === "yes") return null;
  const because: ReactNode = <>“{shown.because.option.label}”</>;
  if (answer.value === "no" && yes) {
    return (
      <p className="mt-1 flex items-start gap-1.5 text-13 text-caution">
        <Icon name="triangle-alert" size={14} className="mt-0.5" />
        <span>This no stands against {because}. The yes that follows from it counts.</span>
      </p>
    );
  }
  if (answer.value !== "unknown") return null;
  return (
    <p className="mt-1 text-13 text-ink-3">
      Counts as {shown.value}: it follows from {because}.
    </p>
  );
}

function WhyNot({
  id,
  note,
  bare,
  readOnly,
  onChange,
  onWrite,
}: {
  id: string;
  note: string;
  bare: boolean;
  readOnly: boolean;
  onChange: (note: string) => void;
  onWrite: (note: string) => void;
}) {
  const [text, setText] = useState(note);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => setText(note), [note]);
  useEffect(() => () => clearTimeout(timer.current), []);

  if (readOnly) {
    return (
      <p className="mt-1 grid grid-cols-[3.5rem_minmax(0,1fr)] text-13">
        <span className="text-ink-3">Why not</span>
        <span>{note}</span>
      </p>
    );
  }
  function save(value: string) {
    clearTimeout(timer.current);
    if (value !== note) onChange(value);
  }
  return (
    <div className="mt-1.5 max-w-measure">
      <label htmlFor={`q-${id}-why`} className="text-13 text-ink-3">
        <span className="text-ink-2">Why not</span>, so that the second person can follow it
      </label>
      {bare && (
        <p id={`q-${id}-bare`} className="error">
          <Icon name="circle-alert" className="mt-px" />
          Say why not.
        </p>
      )}
      <input
        id={`q-${id}-why`}
        value={text}
        maxLength={1000}
        aria-invalid={bare || undefined}
        aria-describedby={bare ? `q-${id}-bare` : undefined}
        className={classNames("input mt-1 h-8 text-13", bare && "input-bad")}
        onChange={({ target: { value } }) => {
          setText(value);
          onWrite(value);
          clearTimeout(timer.current);
          timer.current = setTimeout(() => save(value), REASON_PAUSE);
        }}
        onBlur={({ target: { value } }) => save(value)}
        onKeyDown={(event) => {
          if (event.key === "Enter" || event.key === "Escape") event.currentTarget.blur();
        }}
      />
    </div>
  );
}
