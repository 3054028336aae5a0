import { expect, test } from "vitest";
import { refuseForeign } from "@/lib/same-origin";

const from = (headers: Record<string, string>) =>
  refuseForeign(
    new Request("http://127.0.0.1:3000/api/x", { method: "POST", headers: { host: "127.0.0.1:3000", ...headers } }),
  );

test.each<Record<string, string>>([
  { origin: "http://127.0.0.1:3000" },
  { origin: "http://127.0.0.1:3000", "sec-fetch-site": "same-origin" },
  { "sec-fetch-site": "same-origin" },
])("a write from our own pages passes: %o", (headers) => {
  expect(from(headers)).toBeNull();
});

test.each<Record<string, string>>([
  {},
  { origin: "null" },
  { origin: "https://elsewhere.example" },
  { origin: "http://127.0.0.1:3001" },
  { origin: "http://127.0.0.1:3000.elsewhere.example" },
  { origin: "http://127.0.0.1:3000", "sec-fetch-site": "cross-site" },
  { origin: "http://127.0.0.1:3000", "sec-fetch-site": "same-site" },
  { "sec-fetch-site": "none" },
])("a write from elsewhere, or from nobody knows where, is refused: %o", (headers) => {
  expect(from(headers)?.status).toBe(403);
});
