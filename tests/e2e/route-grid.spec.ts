import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { type App, startApp } from "./support/app";
import { aStranger, type Places, placesOf } from "./support/demo-places";
import { routesInSource } from "./support/routes";

// Every address, asked by everybody, over HTTP. A change of who gets what shows in review as a change of
// route-grid.txt; run with UPDATE_GRID=1 to accept one.

/** How a row asks where the address alone does not say it. An edit of a revision that never was: it changes nothing. */
type Asks = { query?: string; body?: (places: Places) => unknown };

const never = 999_999;
const special: Record<string, Asks> = {
  "GET /api/evidence/pick": { query: "?answer=[answerId]" },
  "GET /api/auth/[...nextauth]": {},
  "POST /api/auth/[...nextauth]": { body: () => ({}) },
  "POST /api/evidence/upload": { body: () => ({ photo: "of a lock" }) },
  "PUT /assessments/[assessmentId]/answers/[answerId]": {
    body: () => ({ revision: never, verdict: null, rationale: "" }),
  },
  "PUT /products/[productId]/facts/[factId]": { body: () => ({ revision: never, value: "Indoors." }) },
  "PUT /products/[productId]/profile/answers": {
    body: ({ releaseId }) => ({ releaseId, questionId: "cloud", value: "yes" }),
  },
  "PUT /policies/[policyId]/sections/[sectionId]/body": {
    body: ({ body = "" }) => ({ revision: never, body: JSON.parse(body) }),
  },
};

/** Open to anyone: what was published, the way in, and the words of the checklists, which belong to nobody. */
const open = /^\S+ \/(p\/(?!draft)|checklists|sign-in|set-up|reset|join|api\/(auth|health))/;
const roles = ["Administrator", "Product manager", "Contributor", "Security lead", "Auditor"];
const columns = [...roles, "nobody", "elsewhere", "foreign site"];
const snapshot = new URL("route-grid.txt", import.meta.url).pathname;

let app: App;
let places: Places;
const cookies: Record<string, string> = {};

test.beforeAll(async () => {
  test.setTimeout(600_000);
  app = await startApp({ demo: true });
  places = await placesOf(app.databaseUrl ?? "");
  for (const role of roles) cookies[role] = await signInWith(app.links[role]?.split("/").at(-1) ?? "");
  cookies.elsewhere = await signInWith(await aStranger(app.databaseUrl ?? ""));
  cookies["foreign site"] = cookies["Security lead"] ?? "";
});
test.afterAll(() => app?.stop());

test("who gets what, address by address", async () => {
  test.setTimeout(600_000);
  const routes = routesInSource().sort(byAddress);
  const grid = [line("", columns)];
  for (const route of routes) {
    const cells: string[] = [];
    for (const column of columns) cells.push(await cell(route, column));
    grid.push(line(route, cells));

    const [nobody, elsewhere, foreign] = cells.slice(-3);
    if (route.includes("[") && !open.test(route)) expect.soft(elsewhere, `${route}, elsewhere`).toBe("404");
    if (!open.test(route)) expect.soft(nobody, `${route}, nobody`).toMatch(/^(401|404|307 \/sign-in)$/);
    for (const status of cells) expect.soft(Number.parseInt(status, 10) || 0, route).toBeLessThan(500);
    if (!route.startsWith("GET")) expect.soft(foreign, `${route}, from another site`).toBe("403");
  }
  const printed = `${grid.join("\n")}\n${legend}`;
  if (process.env.UPDATE_GRID) writeFileSync(snapshot, printed);
  const kept = existsSync(snapshot) ? readFileSync(snapshot, "utf8") : "";
  expect(printed, "Who gets what has changed. Run with UPDATE_GRID=1 to accept it.").toBe(kept);
});

async function cell(route: string, column: string): Promise<string> {
  const [method = "", pattern = ""] = route.split(" ");
  if (column === "foreign site" && method === "GET") return "-";
  const { query = "", body } = special[route] ?? {};
  expect(method === "GET" || body, `${route} needs a row in this test: what it sends`).toBeTruthy();
  const address = (pattern + query).replace("[...nextauth]", "session").replace(/\[(\w+)\]/g, (_, name: string) => {
    const value = places[name];
    if (value === undefined) throw new Error(`${route} needs a row in this test: what stands for [${name}]`);
    return encodeURIComponent(value);
  });
  const response = await fetch(app.address + address, {
    method,
    redirect: "manual",
    headers: {
      cookie: cookies[column] ?? "",
      "content-type": "application/json",
      "sec-fetch-site": column === "foreign site" ? "cross-site" : "same-origin",
      origin: column === "foreign site" ? "https://other.example" : app.address,
    },
    ...(body ? { body: JSON.stringify(body(places)) } : {}),
  });
  await response.arrayBuffer();
  const to = response.headers.get("location");
  const where = to && new URL(to, app.address).pathname;
  // Only where the way leads is told: to sign in, or to another page of the same workspace.
  return where ? `${response.status} ${where === "/sign-in" ? where : "inside"}` : String(response.status);
}

/** Signs in as a person does who presses the button on a demo's link; answers with the cookie. */
async function signInWith(token: string): Promise<string> {
  const headers = { origin: app.address, "sec-fetch-site": "same-origin" };
  const first = await fetch(`${app.address}/api/auth/csrf`, { headers });
  const { csrfToken } = (await first.json()) as { csrfToken: string };
  const given = first.headers.getSetCookie().map((cookie) => cookie.split(";")[0]);
  const response = await fetch(`${app.address}/api/auth/callback/link`, {
    method: "POST",
    redirect: "manual",
    headers: { ...headers, cookie: given.join("; ") },
    body: new URLSearchParams({ csrfToken, token, json: "true" }),
  });
  const session = response.headers.getSetCookie().find((cookie) => cookie.includes(".session="));
  if (!session) throw new Error(`Nobody could sign in with the link: ${response.status}`);
  return session.split(";")[0] ?? "";
}

const byAddress = (a: string, b: string) => (a.split(" ")[1] ?? "").localeCompare(b.split(" ")[1] ?? "", "en");
const line = (first: string, cells: string[]) =>
  `${first.padEnd(86)}${cells.map((text) => text.padEnd(17)).join("")}`.trimEnd();

const legend = `
elsewhere: somebody who holds every role in another organisation. foreign site: the security lead's browser, sent by a
page of another site; asked only of what changes something. 409 comes after the permission: the edit was of a revision
that never was. Lists and tables that name no row show whoever asks their own organisation. 307 inside: to another page.
`;
