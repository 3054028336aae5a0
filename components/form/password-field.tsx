"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { Field, wiring } from "./field";
import type { TextFieldProps } from "./text-field";

/** A password that can be shown while it is typed, and pasted into. */
export function PasswordField({
  label,
  hint,
  error,
  optional,
  id,
  width,
  tall,
  action,
  className,
  ...input
}: TextFieldProps) {
  const [shown, setShown] = useState(false);
  const field = { name: input.name, label, hint, error, optional, id };
  return (
    <Field {...field} action={action}>
      <div className={classNames("relative", width)}>
        <input
          autoComplete="current-password"
          {...input}
          {...wiring(field)}
          type={shown ? "text" : "password"}
          className={classNames("input pr-16", tall && "h-10", error && "input-bad", className)}
        />
        <Button
          variant="quiet"
          size={28}
          aria-pressed={shown}
          onClick={() => setShown(!shown)}
          className="absolute inset-y-1 right-1 h-auto"
        >
          {shown ? "Hide" : "Show"}
        </Button>
      </div>
    </Field>
  );
}
