import { Icon } from "./icon";

/** Of a draft that saves itself. "kept": not on the server yet, but on this device, and tried again. */
export type SaveStatus = "idle" | "saving" | "saved" | "kept" | "conflict" | "refused";

export type SaveStateProps = { state: SaveStatus /** "16:41" */; at?: string };

/**
 * Whether what was typed is safe. Stands beside the field and in the header; never a toast. Conflicts and refusals have
 * sentences of their own, elsewhere: here they say nothing.
 */
export function SaveState({ state, at }: SaveStateProps) {
  return (
    <span role="status" className="inline-flex items-center gap-1.5 text-12 text-ink-3">
      {state === "saving" && (
        <>
          <Icon name="loader-circle" size={14} className="spin" /> Saving
        </>
      )}
      {state === "saved" && (
        <>
          <Icon name="check" size={14} /> Saved {at}
        </>
      )}
      {state === "kept" && (
        <span className="inline-flex items-center gap-1.5 font-medium whitespace-nowrap text-caution">
          <Icon name="cloud-off" size={14} /> Kept on this device, trying again
        </span>
      )}
    </span>
  );
}
