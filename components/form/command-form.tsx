"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { Note } from "@/components/ui/note";
import { TextLink } from "@/components/ui/text-link";
import { ErrorSummary, type FieldError, focusField } from "./error-summary";
import type { FormRefusal } from "./use-command-form";

export type CommandFormProps = {
  /** What `useCommandForm` returned. */
  form: {
    submit: (event?: React.BaseSyntheticEvent) => Promise<void>;
    refusal: FormRefusal | null;
    errors: FieldError[];
    attempts: number;
  };
  children: ReactNode;
  /** The submit button and its neighbours; a refusal stands above them. */
  buttons: ReactNode;
};

/** The form around the fields: summary of errors on top, refusal above the buttons. */
export function CommandForm({ form, children, buttons }: CommandFormProps) {
  const summary = useRef<HTMLDivElement>(null);
  const { errors, attempts } = form;
  const latest = useRef(errors);
  latest.current = errors;

  // Only a press moves the focus: leaving a field must not.
  useEffect(() => {
    if (attempts === 0) return;
    const [first, second] = latest.current;
    if (second) summary.current?.focus();
    else if (first) focusField(first.id);
  }, [attempts]);

  return (
    <form noValidate onSubmit={form.submit} className="grid gap-5">
      {attempts > 0 && <ErrorSummary errors={errors} ref={summary} />}
      {children}
      {form.refusal && (
        <Note kind="danger" live>
          {form.refusal.message}
          {form.refusal.obstacles && (
            <ul className="mt-1 grid gap-1">
              {form.refusal.obstacles.map(({ sentence, cause, href }) => (
                <li key={href + sentence}>
                  {sentence} <TextLink href={href}>{cause}</TextLink>
                </li>
              ))}
            </ul>
          )}
        </Note>
      )}
      <div className="flex flex-wrap items-center gap-2">{buttons}</div>
    </form>
  );
}
