import type { ReactNode } from "react";
import { WordMark } from "@/components/ui/mark";
import { DemoBar } from "./demo-bar";

export type StandaloneProps = {
  title: string;
  lead?: ReactNode;
  children?: ReactNode;
  demo?: boolean;
  /** At the foot of the page, in meta size. */
  foot?: ReactNode;
  /** Beside the form on wide windows: what the product stands for. */
  beside?: ReactNode;
};

/** A page without navigation, around one form or one message: sign-in, set-up, not found. */
export function Standalone({ title, lead, children, demo, foot, beside }: StandaloneProps) {
  return (
    <div className={demo ? "shell shell-demo" : "shell"}>
      {demo && <DemoBar />}
      <div
        className={
          beside
            ? "grid min-h-[calc(100dvh-var(--bar))] lg:grid-cols-[35rem_minmax(0,1fr)]"
            : "grid min-h-[calc(100dvh-var(--bar))]"
        }
      >
        <main
          className={
            beside
              ? "flex flex-col bg-surface px-6 py-8 md:px-24 lg:border-r lg:border-line"
              : "mx-auto flex w-full max-w-128 flex-col px-6 py-8"
          }
        >
          <WordMark size={18} />
          <div className="my-auto w-full max-w-100 py-10">
            <h1 className="text-28 font-semibold">{title}</h1>
            {lead && <p className="mt-1 text-14 text-ink-2">{lead}</p>}
            {children && <div className="mt-7">{children}</div>}
          </div>
          {foot && <p className="text-13 text-ink-3">{foot}</p>}
        </main>
        {beside && <aside className="hidden items-center justify-center px-16 lg:flex">{beside}</aside>}
      </div>
    </div>
  );
}
