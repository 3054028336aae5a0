"use client";

import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef, useState } from "react";
import { isTyping } from "./is-typing";
import { Kbd } from "./kbd";

export type ToastMessage = { text: string; undo?: () => void };

const ToastContext = createContext<(message: ToastMessage) => void>(() => {});

/**
 * Says what was done to others' work or to what left the screen, with a way back. One at a time, 8 seconds,
 * held while hovered or focused, `Z` undoes. Not for what one can see anyway.
 */
export function useToast() {
  return useContext(ToastContext);
}

const shownFor = 8000;

/** Holds the one message that `useToast` shows; stands once around the workspace. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [message, setMessage] = useState<ToastMessage | null>(null);
  const [held, setHeld] = useState(false);
  const current = useRef(message);
  current.current = message;

  const undo = useCallback(() => {
    current.current?.undo?.();
    setMessage(null);
  }, []);

  useEffect(() => {
    if (!message || held) return;
    const timer = setTimeout(() => setMessage(null), shownFor);
    return () => clearTimeout(timer);
  }, [message, held]);

  useEffect(() => {
    if (!message?.undo) return;
    function onKey(event: KeyboardEvent) {
      if (event.key.toLowerCase() !== "z" || event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
      event.preventDefault();
      undo();
    }
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [message, undo]);

  return (
    <ToastContext value={setMessage}>
      {children}
      <div role="status" className="toast">
        {message && (
          // biome-ignore lint/a11y/noStaticElementInteractions: the pointer only holds it; nothing is pressed
          <div
            className="toast-box"
            onMouseEnter={() => setHeld(true)}
            onMouseLeave={() => setHeld(false)}
            onFocus={() => setHeld(true)}
            onBlur={() => setHeld(false)}
          >
            <span>{message.text}</span>
            {message.undo && (
              <button
                type="button"
                onClick={undo}
                className="inline-flex h-7 items-center gap-2 rounded-sm px-2 font-medium"
              >
                <span className="underline underline-offset-2">Undo</span>
                <Kbd keys="Z" />
              </button>
            )}
          </div>
        )}
      </div>
    </ToastContext>
  );
}
