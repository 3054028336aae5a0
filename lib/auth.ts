import "server-only";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import type { NextAuthOptions } from "next-auth";
import { cache } from "react";
import { env, sessionSecret } from "./env";
import { openSeal } from "./open-seal";
import type { Actor } from "./permissions";
import { findActor, LONGEST, noticeSession } from "./session";

// next-auth asks for its own variable; ours says the same.
if (env.appUrl) process.env.NEXTAUTH_URL ??= env.appUrl;

const secure = env.appUrl?.startsWith("https://") ?? false;
const cookie = (name: string) => ({
  name: secure ? `__Host-plainproof.${name}` : `plainproof.${name}`,
  options: { httpOnly: true, sameSite: "lax" as const, path: "/", secure },
});

/** The cookie that carries the session. */
export const sessionCookie = cookie("session");

/**
 * What next-auth and the reader of its cookie share. The sealed cookie carries an opaque session token and nothing
 * else: who that is, and whether the session still counts, is asked of the database on every request.
 */
export function authOptions(providers: NextAuthOptions["providers"] = []): NextAuthOptions {
  return {
    providers,
    secret: sessionSecret(),
    session: { strategy: "jwt", maxAge: LONGEST / 1000 },
    // Without a public address next-auth warns on every request; relative addresses are all we use of it.
    logger: { warn: (code) => (code === "NEXTAUTH_URL" ? undefined : console.warn(`next-auth: ${code}`)) },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    cookies: { sessionToken: cookie("session"), csrfToken: cookie("csrf"), callbackUrl: cookie("callback") },
    callbacks: {
      jwt: ({ token, user }) => (user ? { sid: user.id } : token),
    },
  };
}

/**
 * The token of the session that this request's cookie carries, or null. It only opens the seal: next-auth's own reader
 * would also seal a new cookie each time, which a page cannot send, and a session here is not made longer by reading.
 */
export async function sessionToken(): Promise<string | null> {
  const sealed = (await cookies()).get(sessionCookie.name)?.value;
  return sealed ? openSeal(sealed, sessionSecret()) : null;
}

/** Who is signed in, asked of the database once a request; null when nobody is. */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const token = await sessionToken();
  const actor = token ? await findActor(token) : null;
  if (actor) await noticeSession(actor);
  return actor;
});

/** Who is signed in; sends everybody else to the sign-in page. For pages, what one takes along from them, and server actions. */
export async function requireActor(): Promise<Actor> {
  return (await currentActor()) ?? redirect("/sign-in");
}
