import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";

/** What the server would send for an element. */
export function html(element: ReactElement): string {
  return renderToStaticMarkup(element);
}

/** The words a person reads, without the tags between them. */
export function words(element: ReactElement): string {
  return html(element)
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}
