"use server";

import { revalidatePath } from "next/cache";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { currentActor, requireActor, sessionCookie, sessionToken } from "@/lib/auth";
import { now } from "@/lib/clock";
import { sha256 } from "@/lib/hash";
import { changePassword } from "./change-password";
import { endSession } from "./end-session";
import { resetPassword } from "./reset-password";
import type { ChangePasswordInput, ResetPasswordInput } from "./schema";

/** Ends this session and forgets its cookie, also where the session had ended already. */
export async function signOutAction(): Promise<void> {
  const [actor, token] = [await currentActor(), await sessionToken()];
  if (actor && token) await endSession(actor, { idHash: sha256(token) });
  // A browser drops a __Host- cookie only when it is told with the attributes it was set with.
  (await cookies()).set(sessionCookie.name, "", { ...sessionCookie.options, maxAge: 0 });
  redirect("/sign-in");
}

export async function changePasswordAction(input: ChangePasswordInput) {
  const outcome = await changePassword(await requireActor(), input, sha256((await sessionToken()) ?? ""), now());
  if (outcome.ok) revalidatePath("/settings/account");
  return outcome;
}

export async function endSessionAction(input: { idHash: string }) {
  const outcome = await endSession(await requireActor(), input);
  if (outcome.ok) revalidatePath("/settings/account");
  return outcome;
}

export async function resetPasswordAction(input: ResetPasswordInput) {
  return resetPassword(input);
}
