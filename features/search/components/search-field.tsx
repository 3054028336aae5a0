"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState, useTransition } from "react";
import { Icon } from "@/components/ui/icon";

export type SearchFieldProps = { action: string; query: string; label: string; placeholder: string };

/** What stands in the address is what is searched for. Typing changes it; without JavaScript, Enter does. */
export function SearchField({ action, query, label, placeholder }: SearchFieldProps) {
  const router = useRouter();
  const [typed, setTyped] = useState(query);
  const [pending, startTransition] = useTransition();
  const sent = useRef(query);

  useEffect(() => {
    // Somebody went back, or followed a link: the field follows the address, unless the address follows the field.
    if (query !== sent.current) {
      sent.current = query;
      setTyped(query);
    }
  }, [query]);

  function type(text: string) {
    setTyped(text);
    const wanted = text.trim();
    if (wanted === sent.current) return;
    sent.current = wanted;
    startTransition(() =>
      router.replace(wanted ? `${action}?q=${encodeURIComponent(wanted)}` : action, { scroll: false }),
    );
  }

  return (
    <search>
      <form action={action} aria-busy={pending} className="relative max-w-measure">
        <Icon name="search" className="pointer-events-none absolute top-1/2 left-3 -translate-y-1/2 text-ink-3" />
        <input
          type="search"
          name="q"
          value={typed}
          onChange={(event) => type(event.target.value)}
          maxLength={100}
          autoComplete="off"
          aria-label={label}
          placeholder={placeholder}
          className="input h-10 pl-9"
        />
      </form>
    </search>
  );
}
