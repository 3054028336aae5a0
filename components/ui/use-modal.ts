import { type MouseEvent, type SyntheticEvent, useEffect, useRef } from "react";

/**
 * Ties the browser's own modal dialog to its owner's `open`. Spread what it gives over the dialog. The owner is asked
 * before Escape closes it, and a close that was reported late, after somebody has opened it again, is passed over:
 * otherwise a key pressed in that moment could not open it again.
 */
export function useModal(open: boolean, onClose: () => void) {
  const ref = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    if (open) ref.current?.showModal();
    else ref.current?.close();
  }, [open]);

  return {
    ref,
    onCancel(event: SyntheticEvent) {
      // A field for files inside reports that it was cancelled, too.
      if (event.target !== ref.current) return;
      event.preventDefault();
      onClose();
    },
    onClose() {
      if (!ref.current?.open) onClose();
    },
    onClick(event: MouseEvent) {
      if (event.target === ref.current) onClose();
    },
  };
}
