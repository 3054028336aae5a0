import Link from "next/link";
import type { ComponentPropsWithRef, ReactNode } from "react";
import { classNames } from "./class-names";
import { Icon, type IconName } from "./icon";
import { Kbd } from "./kbd";

export type ButtonLook = {
  variant?: "primary" | "secondary" | "quiet" | "danger";
  /** Height in pixels. 28 inside bars, 40 on forms that stand alone, 44 at the foot of phones. */
  size?: 28 | 32 | 40 | 44;
  icon?: IconName;
  /** The key that does the same, shown in the button: `"S"`, `"Ctrl K"`. */
  keys?: string;
  className?: string;
};

const variants = { primary: "btn-primary", secondary: "", quiet: "btn-quiet", danger: "btn-danger" };
const sizes = { 28: "btn-sm", 32: "btn-md", 40: "btn-lg", 44: "btn-touch" };

function look({ variant = "secondary", size = 32, className }: ButtonLook, iconOnly: boolean) {
  return classNames("btn", variants[variant], sizes[size], iconOnly && "btn-icon", className);
}

export type ButtonProps = ButtonLook &
  Omit<ComponentPropsWithRef<"button">, "disabled"> & {
    /** Its work is on the way: a spinning icon, and a second press does nothing. */
    pending?: boolean;
    /** Not possible yet; what stands beside the button says why. Stays focusable, does not submit. */
    notYet?: boolean;
  };

export function Button({ variant, size, icon, keys, pending, notYet, className, children, ...rest }: ButtonProps) {
  const off = pending || notYet;
  return (
    <button
      {...rest}
      type={off ? "button" : (rest.type ?? "button")}
      onClick={off ? undefined : rest.onClick}
      aria-disabled={notYet || undefined}
      aria-busy={pending || undefined}
      className={look({ variant, size, className }, !children)}
    >
      <ButtonInside icon={icon} keys={keys} pending={pending} size={size}>
        {children}
      </ButtonInside>
    </button>
  );
}

export type ButtonLinkProps = ButtonLook & {
  href: string;
  children: ReactNode;
  "aria-label"?: string;
  download?: boolean;
};

/**
 * Looks like a button, goes somewhere; the key that it shows goes there too (see keyboard.tsx). With `download` it is a
 * plain link that the router leaves alone.
 */
export function ButtonLink({ variant, size, icon, keys, className, children, download, ...rest }: ButtonLinkProps) {
  const inside = (
    <ButtonInside icon={icon} keys={keys} size={size}>
      {children}
    </ButtonInside>
  );
  const classes = look({ variant, size, className }, !children);
  if (download) {
    return (
      <a {...rest} download className={classes}>
        {inside}
      </a>
    );
  }
  return (
    <Link {...rest} prefetch={false} data-key={keys} className={classes}>
      {inside}
    </Link>
  );
}

/** An icon without a word: close, more, previous, next. The label is its name and its tooltip. */
export function IconButton({
  label,
  ...rest
}: Omit<ButtonProps, "children" | "keys"> & { icon: IconName; label: string }) {
  return <Button variant="quiet" {...rest} aria-label={label} title={label} />;
}

function ButtonInside({
  icon,
  keys,
  pending,
  size,
  children,
}: Pick<ButtonProps, "icon" | "keys" | "pending" | "size" | "children">) {
  const iconSize = size === 44 || !children ? 16 : 14;
  return (
    <>
      {pending ? (
        <Icon name="loader-circle" size={iconSize} className="spin" />
      ) : (
        icon && <Icon name={icon} size={iconSize} />
      )}
      {children}
      {keys && <Kbd keys={keys} className="max-md:hidden" />}
    </>
  );
}
