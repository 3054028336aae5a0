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
  return (
    <Link href={href} prefetch={false} className={classNames("link", plain && "text-ink", className)}>
      {children}
    </Link>
  );
}
