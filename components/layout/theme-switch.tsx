"use client";

import { useId, useState } from "react";
import { Segmented } from "@/components/form/segmented";
import { asTheme, type Theme, themeCookie } from "./theme";

export type { Theme };

const options = [
  { value: "system", label: "System" },
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
];

/** Kept in a cookie, so that the server draws the right theme at once and nothing flashes. */
export function ThemeSwitch({ theme }: { theme: Theme }) {
  // Radios of one name belong together all over a page: these need a name that nothing else has.
  const id = useId();
  const [current, setCurrent] = useState(theme);

  function choose(next: Theme) {
    setCurrent(next);
    // biome-ignore lint/suspicious/noDocumentCookie: cookieStore is missing in Safari 17.5
    document.cookie = `${themeCookie}=${next}; path=/; max-age=31536000; samesite=lax`;
    if (next === "system") document.documentElement.removeAttribute("data-theme");
    else document.documentElement.dataset.theme = next;
  }

  return (
    <div className="px-2 py-1">
      <Segmented
        name={id}
        label="Theme"
        options={options}
        value={current}
        onChange={(event) => choose(asTheme(event.target.value))}
      />
    </div>
  );
}
