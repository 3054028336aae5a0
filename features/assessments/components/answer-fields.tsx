"use client";

import { VerdictKeys } from "@/components/form/segmented";
import { TextAreaField } from "@/components/form/text-area-field";
import { RefusalNote } from "@/components/ui/note";
import type { AnswerDetail } from "../detail/answer-detail";
import type { AnswerSaver, SaverState } from "./answer-saver";
import { BuyerBlanks } from "./buyer-blanks";

type Props = { detail: AnswerDetail; saver: AnswerSaver; state: SaverState };

/** The verdict, what the buyer's sentence asks for, and the reason. Everything is saved while it is written. */
export function AnswerFields({ detail, saver, state }: Props) {
  const { draft, errors, message, status } = state;
  return (
    <div className="mt-4 grid gap-4">
      <RefusalNote>{status === "refused" && message}</RefusalNote>
      <div>
        <VerdictKeys
          name={`verdict-${detail.answerId}`}
          value={draft.verdict}
          onChoose={(verdict) => saver.edit({ verdict }, 0)}
          allowNotApplicable={detail.mayNotApply}
        />
        {errors.verdict && <p className="error mt-1.5">{errors.verdict[0]}</p>}
      </div>
      {detail.buyer && draft.verdict === "MET" && <BuyerBlanks detail={detail} saver={saver} state={state} />}
      <TextAreaField
        id={`rationale-${detail.answerId}`}
        name="rationale"
        label="Rationale"
        optional={draft.verdict === "MET" || draft.verdict === null}
        data-focus="rationale"
        value={draft.rationale}
        error={errors.rationale?.[0]}
        onChange={(event) => saver.edit({ rationale: event.target.value })}
        onBlur={() => void saver.flush()}
        onKeyDown={(event) => event.key === "Escape" && event.currentTarget.blur()}
      />
    </div>
  );
}
