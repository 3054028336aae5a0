"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/icon";
import { Mark, WordMark } from "@/components/ui/mark";
import { ToastProvider } from "@/components/ui/toast";
import { DemoBar } from "./demo-bar";
import { KeyboardHelp, PaletteButton } from "./keyboard";
import { type NavItem, NavLink } from "./nav-link";
import { PersonMenu, type PersonMenuProps } from "./person-menu";
import { PLACES } from "./places";

export type ShellProps = {
  /** Groups of places; a line stands between them. */
  nav: NavItem[][];
  person: PersonMenuProps;
  /** Whose page this is: what is kept on the device is kept for them. */
  personId: string;
  /** Says on every screen that this organisation is a demo. */
  demo?: boolean;
  children: ReactNode;
};

/**
 * The frame of every screen where people work: navigation, palette, keys, toasts. It runs in the browser too, so that
 * a page carries what the frame says, and not the frame itself a second time.
 */
export function Shell({ nav, person, personId, demo, children }: ShellProps) {
  const places = nav.flat().map(({ href, label, key }) => ({ href, label, key }));
  return (
    <ToastProvider>
      <div className={classNames("shell", demo && "shell-demo")} data-person={personId}>
        <a href="#main" className="skip-link">
          Skip to the content
        </a>
        {demo && <DemoBar />}
        <header className="shell-bar flex md:hidden h-12 items-center gap-1 border-b border-line bg-surface px-2">
          <Link href="/" prefetch={false} aria-label="Plainproof, home" className="px-2 text-ink">
            <WordMark />
          </Link>
          <span className="ml-auto flex items-center">
            <PaletteButton bare />
            <button
              type="button"
              popoverTarget={PLACES}
              aria-label="Menu"
              className="inline-flex size-11 items-center justify-center text-ink-2"
            >
              <Icon name="menu" size={20} />
            </button>
          </span>
        </header>
        <div className="md:flex">
          {/* Stands beside the screen; a phone has no room for that, and opens it over the screen. */}
          <nav id={PLACES} popover="auto" aria-label="Main" className="shell-nav flex-col border-line">
            <Link
              href="/"
              prefetch={false}
              aria-label="Plainproof, home"
              className="mb-3 flex h-8 items-center px-1 text-ink max-md:hidden"
            >
              <span className="shell-narrow flex size-9 items-center justify-center">
                <Mark size={20} />
              </span>
              <span className="shell-wide">
                <WordMark />
              </span>
            </Link>
            <PaletteButton />
            <div className="min-h-0 overflow-y-auto">
              {nav
                .filter((group) => group.length > 0)
                .map((group) => (
                  <div
                    key={group[0]?.href}
                    className="grid gap-0.5 not-first:mt-4 not-first:border-t not-first:border-line not-first:pt-4"
                  >
                    {group.map(({ key, ...item }) => (
                      <NavLink key={item.href} {...item} />
                    ))}
                  </div>
                ))}
            </div>
            <div className="mt-auto pt-3">
              <PersonMenu {...person} />
            </div>
          </nav>
          <main id="main" tabIndex={-1} className="shell-main">
            {children}
          </main>
        </div>
      </div>
      <KeyboardHelp places={places} />
    </ToastProvider>
  );
}
