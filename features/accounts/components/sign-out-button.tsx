import { Icon } from "@/components/ui/icon";
import { signOutAction } from "../actions";

/** The foot of the person menu; works before any script has loaded. */
export function SignOutButton() {
  return (
    <form action={signOutAction}>
      <button type="submit" className="menu-item">
        <Icon name="log-out" size={14} className="text-ink-3" />
        Sign out
      </button>
    </form>
  );
}
