"use client";

import { classNames } from "@/components/ui/class-names";
import type { ProfileAnswer } from "@/features/checklists/rules";
import type { Question } from "@/lib/content/types";

export type QuestionChoicesProps = {
  question: Question;
  answer: ProfileAnswer;
  readOnly: boolean;
  onChange: (answer: ProfileAnswer) => void;
};

/** More options than this are read downwards, column by column, so that a long list keeps no ragged gaps. */
const MANY = 6;

/** All options, in two columns. One whose advice has aged says so in its own line, and what to choose instead. */
export function QuestionChoices({ question, answer, readOnly, onChange }: QuestionChoicesProps) {
  const { id, type, options } = question;
  const single = type === "one";
  const none = answer.value === "no";

  function choose(optionId: string, on: boolean) {
    const rest = single ? [] : answer.choices.filter((choice) => choice !== optionId);
    const choices = on ? [...rest, optionId] : rest;
    onChange({ value: choices.length > 0 ? "yes" : "unknown", choices });
  }
  const choice = (
    value: string,
    label: string,
    checked: boolean,
    onTick: (on: boolean) => void,
    more?: React.ReactNode,
  ) => (
    <label
      key={value}
      className={classNames(
        "flex min-h-6 break-inside-avoid items-start gap-2 py-0.5 text-13 max-md:min-h-9",
        checked && "font-medium",
      )}
    >
      <input
        type={single ? "radio" : "checkbox"}
        name={`q-${id}`}
        value={value}
        checked={checked}
        disabled={readOnly}
        onChange={(event) => onTick(event.target.checked)}
        className="tick"
      />
      <span>
        {label}
        {more}
      </span>
    </label>
  );

  return (
    <fieldset
      aria-labelledby={`q-${id}-ask`}
      className={classNames("mt-1.5 gap-x-6", options.length > MANY ? "md:columns-2" : "grid gap-y-1 md:grid-cols-2")}
    >
      {options.map((option) =>
        choice(
          option.id,
          option.label,
          answer.choices.includes(option.id),
          (on) => choose(option.id, on),
          <>
            {option.help && <span className="block text-12 font-normal text-ink-3">{option.help}</span>}
            {option.caution && (
              <span className="block text-12 font-normal text-caution">
                {option.caution.why} Better: {insteadOf(question, option.caution.instead)}.
              </span>
            )}
          </>,
        ),
      )}
      {!single &&
        choice("none", "None of these", none, (on) => onChange({ value: on ? "no" : "unknown", choices: [] }))}
      {single && answer.choices.length > 0 && !readOnly && (
        <button
          type="button"
          className="link w-fit text-12"
          onClick={() => onChange({ value: "unknown", choices: [] })}
        >
          Clear
        </button>
      )}
    </fieldset>
  );
}

function insteadOf({ options }: Question, optionId: string): string {
  const label = options.find(({ id }) => id === optionId)?.label ?? optionId;
  return label.charAt(0).toLowerCase() + label.slice(1);
}
