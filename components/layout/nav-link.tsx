"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { Icon, type IconName } from "@/components/ui/icon";

export type NavItem = {
  href: string;
  label: string;
  icon: IconName;
  count?: number;
  /** The letter after `G` that goes there. */
  key?: string;
};

/** A place in the navigation; knows whether the screen is in it. */
export function NavLink({ href, label, icon, count }: Omit<NavItem, "key">) {
  const path = usePathname();
  const here = path === href || (href !== "/" && path.startsWith(`${href}/`));
  return (
    <Link href={href} prefetch={false} title={label} aria-current={here ? "page" : undefined} className="nav relative">
      <Icon name={icon} />
      <span className="nav-label">{label}</span>
      {count ? (
        <>
          <span className="count nav-label">{count}</span>
          <span className="shell-narrow absolute top-1.5 right-1.5 size-1.5 rounded-full bg-accent max-md:hidden" />
        </>
      ) : null}
    </Link>
  );
}
