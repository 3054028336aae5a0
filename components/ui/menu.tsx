"use client";

import Link from "next/link";
import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from "react";
import { classNames } from "./class-names";
import { Icon, type IconName } from "./icon";

type MenuItem =
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
export function Menu({ label, items, children, className = "btn btn-md", align = "right", foot }: MenuProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  // A foot holds more than items, which a menu may not: then it is a plain group of links and buttons.
  const role = foot ? "group" : "menu";
  const itemRole = foot ? undefined : "menuitem";
  const choices = () => [...(list.current?.querySelectorAll<HTMLElement>(".menu-item") ?? [])];

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
    const all = choices();
    const index = all.indexOf(document.activeElement as HTMLElement);
    all[(index + step + all.length) % all.length]?.focus();
  }

  return (
    <>
      <button
        ref={button}
        type="button"
        popoverTarget={id}
        aria-haspopup={foot ? undefined : "menu"}
        aria-expanded={open}
        aria-label={label}
        className={className}
      >
        {children}
      </button>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: its role is menu or group, both take keys */}
      {/* biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles take a name */}
      <div
        ref={list}
        id={id}
        popover="auto"
        role={role}
        aria-label={label}
        onKeyDown={move}
        onToggle={(event) => {
          const opened = event.newState === "open";
          setOpen(opened);
          if (!opened) {
            // A browser gives the focus back by itself, but not for a menu that was opened inside another popover.
            const focused = document.activeElement;
            if (focused === document.body || list.current?.contains(focused)) {
              button.current?.focus({ preventScroll: true });
            }
            return;
          }
          place();
          choices()[0]?.focus();
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
              role={itemRole}
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
              role={itemRole}
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
