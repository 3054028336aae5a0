import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { Icon } from "./icon";

export type Step = {
  title: string;
  text?: ReactNode;
  state: "done" | "now" | "waits";
  /** What does it: one primary button on the first step that can be done, ordinary ones after it. */
  action?: ReactNode;
  /** What a waiting step waits for: "After step 3". */
  after?: string;
};

const squares = {
  done: "bg-met-solid text-surface",
  now: "border-2 border-accent bg-surface text-accent",
  waits: "border border-dashed border-line-strong bg-canvas text-ink-3",
};
const stateWords = { done: "Done", now: "Can be done now", waits: "Waits" };

/** "What to do next": numbered squares on a line. Steps tick themselves off; there is no checkbox. */
export function Steps({ steps }: { steps: Step[] }) {
  const first = steps.findIndex((step) => step.state === "now");
  return (
    <ol className="grid gap-2">
      {steps.map((step, index) => (
        <li key={step.title} className="relative grid grid-cols-[1.75rem_minmax(0,1fr)] gap-x-3 md:gap-x-4">
          {index < steps.length - 1 && (
            <span
              className={classNames(
                "absolute top-10 -bottom-5 left-3.5 border-l",
                step.state === "done" ? "border-met-solid" : "border-line",
              )}
            />
          )}
          <span
            className={classNames(
              "relative mt-3 inline-flex size-7 items-center justify-center rounded-sm text-13 font-semibold",
              squares[step.state],
            )}
          >
            {step.state === "done" ? <Icon name="check" size={16} label={stateWords.done} /> : index + 1}
          </span>
          <div
            className={classNames(
              "flex min-w-0 flex-col gap-3 rounded-lg border px-4 py-3 md:flex-row md:items-center md:gap-4",
              index === first ? "border-line bg-surface" : "border-transparent",
            )}
          >
            <div className="min-w-0 flex-1">
              <p className={classNames("text-14", step.state === "waits" ? "text-ink-2" : "font-semibold")}>
                {step.title}
                {step.state !== "done" && <span className="sr-only">. {stateWords[step.state]}.</span>}
              </p>
              {step.text && (
                <p className={classNames("mt-0.5 text-13", step.state === "waits" ? "text-ink-3" : "text-ink-2")}>
                  {step.text}
                </p>
              )}
            </div>
            {step.action ?? (step.after && <span className="text-12 whitespace-nowrap text-ink-3">{step.after}</span>)}
          </div>
        </li>
      ))}
    </ol>
  );
}
