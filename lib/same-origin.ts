import { env } from "./env";

/**
 * For route handlers that change something: a response that turns the request away, or null when it came from our own
 * pages. Browsers say where a request comes from; one that says nothing is no browser of ours.
 */
export function refuseForeign(request: Request): Response | null {
  return isFromHere(request) ? null : Response.json({ message: "This came from another site." }, { status: 403 });
}

function isFromHere({ headers, url }: Request): boolean {
  const site = headers.get("sec-fetch-site");
  if (site !== null && site !== "same-origin") return false;
  const origin = headers.get("origin");
  if (origin === null) return site === "same-origin";
  if (env.appUrl) return origin === new URL(env.appUrl).origin;
  return URL.canParse(origin) && new URL(origin).host === (headers.get("host") ?? new URL(url).host);
}
