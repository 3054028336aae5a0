import { productsAsCsv } from "@/features/products/export-products";
import { listProducts } from "@/features/products/list-products";
import { readFilter } from "@/features/products/product-filter";
import { readsProducts } from "@/features/products/visible-products";
import { attachment } from "@/lib/attachment";
import { requireActor } from "@/lib/auth";
import { dayIn, now } from "@/lib/clock";
import { reading } from "@/lib/reading";

/** The list as it is narrowed and sorted on the screen, all pages of it. */
export async function GET(request: Request) {
  const actor = await requireActor();
  if (!readsProducts(actor)) return new Response("Not found", { status: 404 });
  const filter = { ...readFilter(Object.fromEntries(new URL(request.url).searchParams)), page: 1 };
  const today = dayIn(actor.organisation.timeZone, now());
  const { rows } = await reading(actor, (tx) => listProducts(tx, actor, filter, today, Number.MAX_SAFE_INTEGER));
  return attachment(`products-${today}`, "csv", productsAsCsv(rows));
}
