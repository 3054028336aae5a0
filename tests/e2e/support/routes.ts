import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const app = new URL("../../../app", import.meta.url).pathname;
const methods = /export (?:async )?(?:function|const) (GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)\b/g;

/** Every address that the app folder answers at, with each method: "GET /products/[productId]". */
export function routesInSource(): string[] {
  return readdirSync(app, { recursive: true, encoding: "utf8" }).flatMap((file) => {
    const [, folder = "", kind] = /^(?:(.*)\/)?(page\.tsx|route\.ts)$/.exec(file) ?? [];
    if (!kind) return [];
    const address = `/${folder
      .split("/")
      .filter((part) => !part.startsWith("("))
      .join("/")}`;
    if (kind === "page.tsx") return [`GET ${address}`];
    const source = readFileSync(join(app, file), "utf8");
    return [...source.matchAll(methods)].map(([, method]) => `${method} ${address}`);
  });
}
