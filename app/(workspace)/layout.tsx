import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { Shell } from "@/components/layout/shell";
import { asTheme, themeCookie } from "@/components/layout/theme";
import { SignOutButton } from "@/features/accounts/components/sign-out-button";
import { countWork } from "@/features/home/count-work";
import { requireActor } from "@/lib/auth";
import { reading } from "@/lib/reading";
import { navigationFor } from "./navigation";

export default async function WorkspaceLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor();
  const theme = asTheme((await cookies()).get(themeCookie)?.value);
  const counts = reading(actor, (tx) => countWork(tx, actor));
  const { name, isDemo } = actor.organisation;
  return (
    <Shell
      nav={navigationFor(actor, counts)}
      demo={isDemo}
      personId={actor.id}
      person={{
        name: actor.name,
        organisation: name,
        theme,
        signOut: <SignOutButton />,
        accountHref: "/settings/account",
      }}
    >
      {children}
    </Shell>
  );
}
