"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { unstable_rethrow } from "next/navigation";
import { type FocusEvent, useId, useState, useTransition } from "react";
import { type DefaultValues, type FieldValues, type Path, useForm } from "react-hook-form";
import type { z } from "zod";
import type { Obstacle, Outcome } from "@/lib/outcome";
import { afterPress } from "./after-press";

export type CommandFormOptions<Input extends FieldValues, Output, T> = {
  /** The very schema that the command parses with. */
  schema: z.ZodType<Output, Input>;
  defaults: DefaultValues<Input>;
  /** The door: a server action, or a function that calls a route and returns its Outcome. */
  send: (input: Input) => Promise<Outcome<T>>;
  /** After the command said yes. */
  onDone?: (data: T) => void;
};

/** Why the whole form was refused, with what stands in the way where there are several things. */
export type FormRefusal = { message: string; obstacles?: Obstacle[] };

/** Joins a form and a command: field errors go to their fields, any other refusal stands above the button. */
export function useCommandForm<Input extends FieldValues, Output, T>(options: CommandFormOptions<Input, Output, T>) {
  const prefix = useId();
  const [pending, start] = useTransition();
  const [refusal, setRefusal] = useState<FormRefusal | null>(null);
  const form = useForm<Input, unknown, Output>({
    resolver: zodResolver(options.schema) as never,
    defaultValues: options.defaults,
    mode: "onBlur",
    reValidateMode: "onBlur",
    shouldFocusError: false,
  });
  const [refusals, setRefusals] = useState(0);
  const idOf = (name: string) => `${prefix}${name}`;

  function refuse(outcome: Extract<Outcome<T>, { ok: false }>) {
    setRefusals((count) => count + 1);
    const wrong = Object.entries(outcome.fieldErrors).filter(([, messages]) => messages?.[0]);
    for (const [name, messages] of wrong)
      form.setError(name as Path<Input>, { type: "server", message: messages?.[0] });
    if (wrong.length === 0 || outcome.kind !== "invalid")
      setRefusal({ message: outcome.message, obstacles: outcome.obstacles });
  }

  const submit = form.handleSubmit(() => {
    if (pending) return;
    setRefusal(null);
    start(async () => {
      try {
        // The command parses the raw values itself; what the schema made of them here was only a check.
        const outcome = await options.send(form.getValues());
        if (outcome.ok) options.onDone?.(outcome.data);
        else refuse(outcome);
      } catch (error) {
        unstable_rethrow(error);
        setRefusal({ message: "The server did not answer. What you typed is still here: try again in a moment." });
      }
    });
  });

  return {
    ...form,
    submit,
    pending,
    refusal,
    /** Grows with each press that was refused, here or by the server: then the focus moves to what is wrong. */
    attempts: form.formState.submitCount + refusals,
    errors: Object.entries(form.formState.errors).map(([name, error]) => ({
      id: idOf(name),
      message: `${error?.message ?? ""}`,
    })),
    /** Everything a field needs but its label. */
    field: (name: Path<Input>) => ({
      ...form.register(name),
      onBlur: (event: FocusEvent) => afterPress(() => void form.register(name).onBlur(event)),
      id: idOf(name),
      error: form.getFieldState(name, form.formState).error?.message,
    }),
  };
}
