import { isTyping } from "./is-typing";

/**
 * Whether a key means something of its own where it was pressed, so that no screen may have it: inside a field, with
 * Ctrl, Alt or Cmd, in an open dialog or menu (which Escape closes), and Enter on a link or a button.
 */
export function isTaken(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return true;
  // Inside :is(), a browser that knows no popovers lets their name pass.
  if (document.querySelector("dialog[open], :is(:popover-open)")) return true;
  const { target } = event;
  return event.key === "Enter" && target instanceof HTMLElement && target.closest("a, button, summary") !== null;
}
