import type { ReactNode } from "react";

/** The deeds of a detail: at its foot, and on phones above the edge of the screen. */
export function ActionBar({
  children,
  note,
}: {
  children: ReactNode /** One line above the buttons, such as the four-eyes sentence. */;
  note?: ReactNode;
}) {
  return (
    <footer className="action-bar">
      {note && <p className="mb-2 flex items-start gap-1.5 text-12 text-ink-3">{note}</p>}
      <div className="flex flex-wrap items-center gap-2 max-md:[&>.btn]:flex-1">{children}</div>
    </footer>
  );
}
