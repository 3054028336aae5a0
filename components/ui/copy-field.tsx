"use client";

import { useId, useState } from "react";
import { Button } from "./button";

/** A value to take along, such as a one-time link: read-only, selected on focus, with a copy button. */
export function CopyField({ label, value, hint }: { label: string; value: string; hint?: string }) {
  const id = useId();
  const [copied, setCopied] = useState(false);

  async function copy() {
    try {
      await navigator.clipboard.writeText(value);
      setCopied(true);
    } catch {
      // Without HTTPS browsers keep the clipboard shut; the text is selected for Ctrl C instead.
      const input = document.getElementById(id);
      if (input instanceof HTMLInputElement) input.select();
    }
  }

  return (
    <div>
      <label htmlFor={id} className="label">
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="hint mb-1.5">
          {hint}
        </p>
      )}
      <div className="flex gap-2">
        <input
          id={id}
          readOnly
          value={value}
          aria-describedby={hint && `${id}-hint`}
          onFocus={(event) => event.target.select()}
          className="input min-w-0 bg-sunken font-mono text-12"
        />
        <Button icon={copied ? "check" : "copy"} onClick={copy} className="h-9">
          {copied ? "Copied" : "Copy"}
        </Button>
      </div>
      <span role="status" className="sr-only">
        {copied ? `${label} copied` : ""}
      </span>
    </div>
  );
}
