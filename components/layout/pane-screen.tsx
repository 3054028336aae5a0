import type { ReactNode } from "react";
import { Breadcrumbs, type Crumb } from "@/components/ui/breadcrumbs";

export type PaneScreenProps = {
  crumbs: Crumb[];
  /** After the crumbs: a state tag, the progress bar. */
  state?: ReactNode;
  actions?: ReactNode;
  /** A pane brings the title of the screen itself. */
  titled?: boolean;
  /** `Pane`s. On phones they stand under one another and the page scrolls as a whole. */
  children: ReactNode;
};

/** A screen of panes (workspace, reviews, editor): fills the window, the navigation becomes a rail. */
export function PaneScreen({ crumbs, state, actions, titled, children }: PaneScreenProps) {
  return (
    <div data-rail className="pane-screen">
      <header className="flex min-h-12 shrink-0 flex-wrap items-center gap-x-4 gap-y-2 border-b border-line px-4 py-1.5">
        {!titled && <h1 className="sr-only">{crumbs.at(-1)?.label}</h1>}
        <Breadcrumbs crumbs={crumbs} />
        {state}
        {actions && <div className="flex flex-wrap items-center gap-2 md:ml-auto">{actions}</div>}
      </header>
      <div className="min-h-0 flex-1 md:flex">{children}</div>
    </div>
  );
}
