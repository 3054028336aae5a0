import Link from "next/link";
import type { ReactNode } from "react";
import { classNames } from "./class-names";

export type TextLinkProps = {
  href: string;
  children: ReactNode;
  /** Ink instead of accent: inside notes. */
  plain?: boolean;
  className?: string;
};

/** A link inside text. Leads outside in the same tab; screens do not open windows by themselves. */
export function TextLink({ href, children, plain, className }: TextLinkProps) {
  const look = classNames("link", plain && "text-ink", className);
  // A place within a page is the browser's own business: the router writes a second # behind the first, and neither
  // scrolls there nor lights it up.
  if (href.includes("#"))
    return (
      <a href={href} className={look}>
        {children}
      </a>
    );
  return (
    <Link href={href} prefetch={false} className={look}>
      {children}
    </Link>
  );
}
