"use client";

import "./globals.css";
import ErrorPage from "./error";

/** When even the layout fails: the same page, with a document of its own. */
export default function GlobalError(props: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <html lang="en">
      <body>
        <title>Something went wrong - Plainproof</title>
        <ErrorPage {...props} />
      </body>
    </html>
  );
}
