"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { apart, Field, wiring } from "./field";
import type { TextFieldProps } from "./text-field";

/** A password that can be shown while it is typed, and pasted into. */
export function PasswordField({ width, tall, action, className, ...props }: TextFieldProps) {
  const [shown, setShown] = useState(false);
  const { field, control } = apart(props);
  return (
    <Field {...field} action={action}>
      <div className={classNames("relative", width)}>
        <input
          autoComplete="current-password"
          {...control}
          {...wiring(field)}
          type={shown ? "text" : "password"}
          className={classNames("input pr-16", tall && "h-10", field.error && "input-bad", className)}
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
