"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { Suspense } from "react";
import { Icon, type IconName } from "@/components/ui/icon";
import { NavCount } from "./nav-count";
import { closePlaces } from "./places";

export type NavItem = {
  href: string;
  label: string;
  icon: IconName;
  /** How much waits there, and what the number says. */
  count?: { value: Promise<number>; says: string };
  /** The letter after `G` that goes there. */
  key?: string;
};

/** A place in the navigation; knows whether the screen is in it. */
export function NavLink({ href, label, icon, count }: Omit<NavItem, "key">) {
  const path = usePathname();
  const here = path === href || (href !== "/" && path.startsWith(`${href}/`));
  return (
    <Link
      href={href}
      prefetch={false}
      title={label}
      aria-current={here ? "page" : undefined}
      // On a phone: a press on where one is already changes no screen, and is an answer all the same.
      onClick={closePlaces}
      className="nav relative"
    >
      <Icon name={icon} />
      <span className="nav-label">{label}</span>
      {/* No screen waits for a number. */}
      {count && (
        <Suspense>
          <NavCount {...count} />
        </Suspense>
      )}
    </Link>
  );
}
