"use client";

import { useFormStatus } from "react-dom";
import { Button, type ButtonProps } from "@/components/ui/button";

/** Sends its form. Shows that it is on the way, for forms with `pending` and for plain `<form action>`. */
export function SubmitButton({ pending, ...props }: Omit<ButtonProps, "type">) {
  const status = useFormStatus();
  return (
    <Button
      variant="primary"
      // Leaving a field checks it, which can move this button from under the pointer before it is released.
      onMouseDown={(event) => event.preventDefault()}
      {...props}
      type="submit"
      pending={pending || status.pending}
    />
  );
}
