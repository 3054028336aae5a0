"use client";

import { SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import { Pieces } from "@/components/ui/pieces";
import type { Value } from "@/lib/content/types";
import type { AnswerDetail } from "../detail/answer-detail";
import { sentenceParts } from "../value-rules";
import type { AnswerSaver, SaverState } from "./answer-saver";

/** What buyers will read if this is met, and the blanks in it. Serif, because it will be published. */
export function BuyerBlanks({ detail, saver, state }: { detail: AnswerDetail; saver: AnswerSaver; state: SaverState }) {
  const { values } = state.draft;
  const set = (name: string, value: string | number | undefined) => {
    const { [name]: _, ...rest } = values;
    saver.edit({ values: value === undefined || value === "" ? rest : { ...rest, [name]: value } });
  };
  const blanks = Object.entries(detail.asked);
  return (
    <div className="rounded-md border border-line bg-canvas px-3 py-2.5">
      <p className="text-12 text-ink-3">What buyers read, once this is accepted</p>
      <p className="mt-1 font-serif text-16 text-ink">
        <Pieces of={sentenceParts(detail.buyer ?? "", values)}>
          {({ words, blank }) => (
            <span className={blank ? "border-b border-accent px-0.5" : undefined}>{blank && !words ? "…" : words}</span>
          )}
        </Pieces>
      </p>
      {blanks.length > 0 && (
        <div className="mt-3 grid gap-3">
          {blanks.map(([name, asked]) => (
            <Blank
              key={name}
              name={`values.${name}`}
              answerId={detail.answerId}
              asked={asked}
              value={values[name]}
              error={state.errors[`values.${name}`]?.[0]}
              onChange={(value) => set(name, value)}
              onLeave={() => void saver.flush()}
            />
          ))}
        </div>
      )}
    </div>
  );
}

type BlankProps = {
  name: string;
  answerId: string;
  asked: Value;
  value: string | number | undefined;
  error?: string;
  onChange: (value: string | number | undefined) => void;
  onLeave: () => void;
};

function Blank({ name, answerId, asked, value, error, onChange, onLeave }: BlankProps) {
  const field = { id: `${name}-${answerId}`, name, label: asked.ask, error, onBlur: onLeave };
  if (asked.type === "one")
    return (
      <SelectField
        {...field}
        none="Choose"
        options={asked.options.map((option) => ({ value: option, label: option }))}
        value={value ?? ""}
        onChange={(event) => onChange(event.target.value)}
      />
    );
  if (asked.type === "integer")
    return (
      <TextField
        {...field}
        type="number"
        inputMode="numeric"
        min={asked.min}
        max={asked.max}
        width="w-24"
        value={value ?? ""}
        onChange={(event) => onChange(event.target.value === "" ? undefined : Number(event.target.value))}
      />
    );
  return (
    <TextField
      {...field}
      maxLength={asked.max}
      value={value ?? ""}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
