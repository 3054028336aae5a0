"use client";

import { type ReactNode, useId, useState } from "react";
import { Button, type ButtonLook, IconButton } from "./button";
import { classNames } from "./class-names";
import { useModal } from "./use-modal";

export type DialogProps = {
  open: boolean;
  onClose: () => void;
  title: string;
  children: ReactNode;
  /** 30rem by default; `wide` for tables and comparisons. */
  wide?: boolean;
  className?: string;
};

/** The browser's own modal dialog: focus stays inside, Escape closes it, the page behind is inert. */
export function Dialog({ open, onClose, title, children, wide, className }: DialogProps) {
  const modal = useModal(open, onClose);
  const titleId = useId();

  return (
    <dialog
      {...modal}
      aria-labelledby={titleId}
      className={classNames("dialog", wide ? "max-w-measure" : "max-w-form", className)}
    >
      {open && (
        <div className="p-5">
          <div className="mb-3 flex items-start gap-3">
            <h2 id={titleId} className="text-16 font-semibold">
              {title}
            </h2>
            <IconButton icon="x" label="Close" size={28} onClick={onClose} className="-mt-0.5 ml-auto" />
          </div>
          {children}
        </div>
      )}
    </dialog>
  );
}

export type DialogButtonProps = ButtonLook & {
  label: string;
  title: string;
  wide?: boolean;
  /** What the dialog shows; a function receives `close`, for forms that close it when they are done. */
  children: ReactNode | ((close: () => void) => ReactNode);
};

/** A button and the dialog that it opens. */
export function DialogButton({ label, title, wide, children, ...look }: DialogButtonProps) {
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button {...look} onClick={() => setOpen(true)}>
        {label}
      </Button>
      <Dialog open={open} onClose={close} title={title} wide={wide}>
        {typeof children === "function" ? children(close) : children}
      </Dialog>
    </>
  );
}
