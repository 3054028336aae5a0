"use client";

import { Command } from "cmdk";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { Icon } from "@/components/ui/icon";
import { Kbd } from "@/components/ui/kbd";
import { useModal } from "@/components/ui/use-modal";

export type Place = { href: string; label: string; key?: string };

type Found = { groups: { title: string; items: { label: string; hint?: string; href: string }[] }[] };

/** Finds things and goes to places. Each line shows its key, so that the palette teaches the keys. */
export function Palette({ places, open, onClose }: { places: Place[]; open: boolean; onClose: () => void }) {
  const router = useRouter();
  const modal = useModal(open, onClose);
  const [query, setQuery] = useState("");
  const [chosen, setChosen] = useState("");
  const found = useFound(query, open);
  const fitting = places.filter(({ label }) => label.toLowerCase().includes(query.trim().toLowerCase()));
  const first = found.groups.flatMap((group) => group.items)[0]?.href ?? (fitting[0] ? `place ${fitting[0].href}` : "");

  // What was found arrives after the places; Enter has to mean the line on top.
  useEffect(() => setChosen(first), [first]);

  useEffect(() => {
    if (!open) setQuery("");
  }, [open]);

  function go(href: string) {
    onClose();
    router.push(href);
  }

  return (
    <dialog {...modal} aria-label="Find or do" className="dialog palette">
      <Command label="Find or do" shouldFilter={false} loop value={chosen} onValueChange={setChosen}>
        <div className="flex h-12 items-center gap-2.5 border-b border-line px-4">
          <Icon name="search" className="text-ink-3" />
          <Command.Input
            autoFocus
            value={query}
            onValueChange={setQuery}
            placeholder="A product, a requirement, a place"
            className="h-full min-w-0 flex-1 bg-transparent text-14 outline-none placeholder:text-ink-3"
          />
          <Kbd keys="Esc" />
        </div>
        <Command.List className="max-h-[60vh] overflow-y-auto pb-2">
          <Command.Empty className="px-4 py-4 text-13 text-ink-3">
            Nothing is called that. Try a shorter word.
          </Command.Empty>
          {found.groups.map(({ title, items }) => (
            <Command.Group key={title} heading={title}>
              {items.map(({ label, hint, href }) => (
                <Command.Item key={href} value={href} onSelect={() => go(href)} className="palette-item">
                  <span className="min-w-0 truncate">{label}</span>
                  {hint && <span className="ml-auto pl-3 text-12 whitespace-nowrap text-ink-3">{hint}</span>}
                </Command.Item>
              ))}
            </Command.Group>
          ))}
          {fitting.length > 0 && (
            <Command.Group heading="Go to">
              {fitting.map(({ href, label, key }) => (
                <Command.Item key={href} value={`place ${href}`} onSelect={() => go(href)} className="palette-item">
                  <span>{label}</span>
                  {key && (
                    <span className="ml-auto">
                      <Kbd keys={`G ${key}`} />
                    </span>
                  )}
                </Command.Item>
              ))}
            </Command.Group>
          )}
        </Command.List>
      </Command>
    </dialog>
  );
}

/** Asks the server once somebody has stopped typing for a moment; an older answer never replaces a newer one. */
function useFound(query: string, open: boolean): Found {
  const [found, setFound] = useState<Found>({ groups: [] });
  useEffect(() => {
    if (!open) return;
    const stop = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const answer = await fetch(`/api/search?q=${encodeURIComponent(query.trim())}`, { signal: stop.signal });
        if (answer.ok) setFound(await answer.json());
      } catch {
        // Cancelled by the next letter, or offline: the places are still there.
      }
    }, 120);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [query, open]);
  return found;
}
