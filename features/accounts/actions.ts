"use server";

import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { currentActor, sessionCookie, sessionToken } from "@/lib/auth";
import { sha256 } from "@/lib/hash";
import { endSession } from "./end-session";

/** Ends this session and forgets its cookie, also where the session had ended already. */
export async function signOutAction(): Promise<void> {
  const [actor, token] = [await currentActor(), await sessionToken()];
  if (actor && token) await endSession(actor, { idHash: sha256(token) });
  // A browser drops a __Host- cookie only when it is told with the attributes it was set with.
  (await cookies()).set(sessionCookie.name, "", { ...sessionCookie.options, maxAge: 0 });
  redirect("/sign-in");
}
