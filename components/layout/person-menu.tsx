import type { ReactNode } from "react";
import { Avatar } from "@/components/ui/avatar";
import { Icon } from "@/components/ui/icon";
import { Menu } from "@/components/ui/menu";
import { type Theme, ThemeSwitch } from "./theme-switch";

export type PersonMenuProps = {
  name: string;
  organisation: string;
  theme: Theme;
  /** A form with the button that signs out; give it the class `menu-item`. */
  signOut?: ReactNode;
  /** Where the person changes the password and the like. */
  accountHref?: string;
};

/** Who is signed in, at the foot of the navigation. */
export function PersonMenu({ name, organisation, theme, signOut, accountHref }: PersonMenuProps) {
  return (
    <Menu
      label={`${name}, ${organisation}`}
      align="left"
      className="person-card"
      items={accountHref ? [{ label: "Your account", icon: "user", href: accountHref }] : []}
      foot={
        <>
          {accountHref && <div className="my-1.5 border-t border-line" />}
          <ThemeSwitch theme={theme} />
          {signOut && <div className="mt-1.5 border-t border-line pt-1.5">{signOut}</div>}
        </>
      }
    >
      <Avatar name={name} size={28} />
      <span className="shell-wide min-w-0 text-left leading-tight">
        <span className="block truncate text-13 text-ink">{name}</span>
        <span className="block truncate text-12 text-ink-3">{organisation}</span>
      </span>
      <span className="shell-wide ml-auto text-ink-3">
        <Icon name="chevrons-up-down" size={14} />
      </span>
    </Menu>
  );
}
