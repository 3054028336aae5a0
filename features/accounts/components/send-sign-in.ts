import type { Outcome } from "@/lib/outcome";

const refusal = (message: string): Outcome<null> => ({ ok: false, kind: "forbidden", message, fieldErrors: {} });

/** Hands credentials to the sign-in route. What comes back says yes or no, and never why. */
export async function sendSignIn(
  provider: "password" | "link",
  credentials: Record<string, string>,
  no: string,
): Promise<Outcome<null>> {
  const { csrfToken } = await (await fetch("/api/auth/csrf")).json();
  const response = await fetch(`/api/auth/callback/${provider}`, {
    method: "POST",
    body: new URLSearchParams({ ...credentials, csrfToken, json: "true" }),
  });
  if (response.ok) return { ok: true, data: null };
  if (response.status === 429) return refusal("Too many people are signing in at once. Try again in a moment.");
  return refusal(no);
}
