"use client";

import Link from "next/link";
import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from "react";
import { classNames } from "./class-names";
import { Icon, type IconName } from "./icon";

export type MenuItem =
  | { label: string; icon?: IconName; hint?: ReactNode; href: string; current?: boolean }
  | { label: string; icon?: IconName; hint?: ReactNode; onChoose: () => void; danger?: boolean; current?: boolean };

export type MenuProps = {
  /** Names the menu; is also the button's name when it shows an icon only. */
  label: string;
  items: MenuItem[];
  /** What the button shows. */
  children: ReactNode;
  /** Classes of the button: `btn`, `btn btn-quiet btn-icon`. */
  className?: string;
  /** Which edge of the button the menu keeps to. */
  align?: "left" | "right";
  /** Something that is not an item, at the foot: a form with a button. */
  foot?: ReactNode;
};

/** A button that opens a short list. The list is a popover: above everything, closed by Escape or elsewhere. */
export function Menu({ label, items, children, className = "btn", align = "right", foot }: MenuProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);

  function place() {
    const popover = list.current;
    const box = button.current?.getBoundingClientRect();
    if (!popover || !box) return;
    const { offsetWidth: width, offsetHeight: height } = popover;
    const left = align === "left" ? box.left : box.right - width;
    const below = box.bottom + 4 + height <= window.innerHeight;
    popover.style.left = `${Math.max(8, Math.min(left, window.innerWidth - width - 8))}px`;
    popover.style.top = `${below ? box.bottom + 4 : Math.max(8, box.top - height - 4)}px`;
  }

  function move(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const all = [...(list.current?.querySelectorAll<HTMLElement>("[role=menuitem]") ?? [])];
    const index = all.indexOf(document.activeElement as HTMLElement);
    all[(index + step + all.length) % all.length]?.focus();
  }

  return (
    <>
      <button
        ref={button}
        type="button"
        popoverTarget={id}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-label={label}
        className={className}
      >
        {children}
      </button>
      <div
        ref={list}
        id={id}
        popover="auto"
        role="menu"
        aria-label={label}
        onKeyDown={move}
        onToggle={(event) => {
          const opened = event.newState === "open";
          setOpen(opened);
          if (!opened) return;
          place();
          list.current?.querySelector<HTMLElement>("[role=menuitem]")?.focus();
        }}
        className="menu"
      >
        {items.map((item) => {
          const classes = classNames(
            "menu-item",
            item.current && "bg-selected",
            "danger" in item && item.danger && "text-danger",
          );
          const inside = (
            <>
              {item.icon && <Icon name={item.icon} size={14} className="text-ink-3" />}
              {item.label}
              {item.hint && <span className="ml-auto pl-4 text-12 text-ink-3">{item.hint}</span>}
            </>
          );
          const close = () => list.current?.hidePopover();
          return "href" in item ? (
            <Link
              key={item.label}
              role="menuitem"
              href={item.href}
              prefetch={false}
              onClick={close}
              className={classes}
            >
              {inside}
            </Link>
          ) : (
            <button
              key={item.label}
              type="button"
              role="menuitem"
              className={classes}
              onClick={() => {
                close();
                item.onChoose();
              }}
            >
              {inside}
            </button>
          );
        })}
        {foot}
      </div>
    </>
  );
}
