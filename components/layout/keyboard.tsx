"use client";

import { usePathname, useRouter } from "next/navigation";
import { type ComponentType, useCallback, useEffect, useRef, useState } from "react";
import { Icon } from "@/components/ui/icon";
import { isTyping } from "@/components/ui/is-typing";
import { Kbd } from "@/components/ui/kbd";
import type { Place } from "./palette";
import { closePlaces } from "./places";

const openEvent = "plainproof:palette";

/** "Find or do": opens the palette by pointer. */
export function PaletteButton({ bare }: { bare?: boolean }) {
  const open = () => window.dispatchEvent(new Event(openEvent));
  if (bare) {
    return (
      <button
        type="button"
        onClick={open}
        aria-label="Find or do"
        className="inline-flex size-11 items-center justify-center text-ink-2"
      >
        <Icon name="search" size={20} />
      </button>
    );
  }
  return (
    <button type="button" onClick={open} title="Find or do (Ctrl K)" className="palette-button">
      <Icon name="search" size={14} />
      <span className="shell-wide">Find or do</span>
      <span className="shell-wide ml-auto">
        <Kbd keys="Ctrl K" />
      </span>
    </button>
  );
}

type Overlay = ComponentType<{ places: Place[]; open: boolean; onClose: () => void }>;

/** The keys that work everywhere: the palette, the list of keys, `G` with a letter, and those that links show. */
export function KeyboardHelp({ places }: { places: Place[] }) {
  const router = useRouter();
  const path = usePathname();
  const [help, setHelp] = useState(false);
  const [open, setOpen] = useState(false);
  const [Palette, setPalette] = useState<Overlay | null>(null);
  const [Keys, setKeys] = useState<Overlay | null>(null);
  /** When G was pressed, on the clock of key events, which begins at 0 with each page: 0 would be a G just pressed. */
  const pressedG = useRef(Number.NEGATIVE_INFINITY);

  const openPalette = useCallback(async () => {
    setOpen(true);
    // Its code comes with the first use, like that of the list of keys: no screen pays for them before.
    const { Palette } = await import("./palette");
    setPalette(() => Palette);
  }, []);

  const openHelp = useCallback(async () => {
    setHelp(true);
    const { KeysHelp } = await import("./keys-help");
    setKeys(() => KeysHelp);
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another screen closes what was open
  useEffect(() => {
    setOpen(false);
    setHelp(false);
    closePlaces();
  }, [path]);

  useEffect(() => {
    // A phone turned on its side has room for the places beside the screen: open, they would lie on it.
    const wide = window.matchMedia("(width >= 48rem)");
    wide.addEventListener("change", closePlaces);
    return () => wide.removeEventListener("change", closePlaces);
  }, []);

  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
        event.preventDefault();
        setHelp(false);
        if (!document.querySelector("dialog[open]:not(.keys)")) void openPalette();
        return;
      }
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
      // A dialog has the keys for itself, and none opens over another.
      if (document.querySelector("dialog[open]")) return;
      if (event.key === "?") {
        event.preventDefault();
        void openHelp();
        return;
      }
      const key = event.key.toUpperCase();
      if (event.timeStamp - pressedG.current < 1500) {
        pressedG.current = Number.NEGATIVE_INFINITY;
        const place = places.find((candidate) => candidate.key === key);
        if (!place) return;
        event.preventDefault();
        event.stopImmediatePropagation();
        router.push(place.href);
      } else if (key === "G") {
        pressedG.current = event.timeStamp;
      } else if (/^[A-Z]$/.test(key)) {
        const link = document.querySelector<HTMLElement>(`#main a[data-key="${key}"]`);
        if (!link) return;
        event.preventDefault();
        link.click();
      }
    }
    // Before the screens' own keys, so that the letter after G means a place and nothing else.
    window.addEventListener("keydown", onKey, { capture: true });
    window.addEventListener(openEvent, openPalette);
    return () => {
      window.removeEventListener("keydown", onKey, { capture: true });
      window.removeEventListener(openEvent, openPalette);
    };
  }, [places, router, openPalette, openHelp]);

  return (
    <>
      {Palette && <Palette places={places} open={open} onClose={() => setOpen(false)} />}
      {Keys && <Keys places={places} open={help} onClose={() => setHelp(false)} />}
    </>
  );
}
