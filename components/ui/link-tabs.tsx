"use client";

import Link from "next/link";
import { usePathname, useSearchParams } from "next/navigation";
import type { ReactNode } from "react";
import { standInTheMiddle } from "./stand-in-the-middle";

export type LinkTab = {
  href: string;
  label: string;
  count?: number /** A state icon after the word. */;
  sign?: ReactNode;
};

/** Tabs that are addresses; the current one is found by comparing them with the window's, or is the nearest above it. */
export function LinkTabs({ label, tabs }: { label: string; tabs: LinkTab[] }) {
  const path = usePathname();
  const search = useSearchParams().toString();
  const here = search ? `${path}?${search}` : path;
  const exact = tabs.find((tab) => tab.href === here) ?? tabs.find((tab) => tab.href === path);
  const above = tabs.filter((tab) => path.startsWith(`${tab.href}/`)).sort((a, b) => b.href.length - a.href.length);
  const current = exact ?? above[0];
  return (
    <nav aria-label={label} className="relative flex gap-5 overflow-x-auto">
      {tabs.map((tab) => (
        <Link
          key={tab.href}
          href={tab.href}
          prefetch={false}
          ref={tab === current ? standInTheMiddle : undefined}
          aria-current={tab === current ? (exact ? "page" : "true") : undefined}
          className="tab whitespace-nowrap"
        >
          {tab.label}
          {tab.count !== undefined && <span className="text-12 text-ink-3 tabular-nums">{tab.count}</span>}
          {tab.sign}
        </Link>
      ))}
    </nav>
  );
}
