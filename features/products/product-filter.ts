/** What a list of products is narrowed to and sorted by. It lives in the address, so that a list can be sent on. */
export type ProductFilter = {
  q: string;
  policy: PolicyFilter;
  support: SupportFilter;
  sort: ProductSort;
  archived: boolean;
  page: number;
};

/** What can be asked for in an address. The first of each is what counts when nothing is said. */
export const policyFilters = ["any", "none", "draft", "published", "drifted", "behind"] as const;
export const supportFilters = ["any", "running", "ending", "ended", "unknown"] as const;
export const productSorts = ["accepted", "name", "support"] as const;

export type PolicyFilter = (typeof policyFilters)[number];
export type SupportFilter = (typeof supportFilters)[number];
export type ProductSort = (typeof productSorts)[number];

/** How many products stand on one page. */
export const PAGE_OF_PRODUCTS = 50;

type Search = Record<string, string | string[] | undefined>;

/** Reads an address; what it does not understand counts as not said. */
export function readFilter(search: Search): ProductFilter {
  const text = (name: string) => {
    const value = search[name];
    return (Array.isArray(value) ? value[0] : value)?.trim() ?? "";
  };
  const oneOf = <T extends string>(name: string, allowed: readonly T[]): T =>
    allowed.find((it) => it === text(name)) ?? (allowed[0] as T);
  const page = Number(text("page"));
  return {
    q: text("q").slice(0, 100),
    policy: oneOf("policy", policyFilters),
    support: oneOf("support", supportFilters),
    sort: oneOf("sort", productSorts),
    archived: text("archived") === "yes",
    page: Number.isInteger(page) && page > 1 && page < 10_000 ? page : 1,
  };
}

/** The address of a list; what is as usual is left out. A changed filter starts on the first page again. */
export function filterHref(filter: ProductFilter, change: Partial<ProductFilter> = {}, path = "/products"): string {
  const { q, policy, support, sort, archived, page } = { ...filter, page: 1, ...change };
  const said = new URLSearchParams();
  if (q) said.set("q", q);
  if (policy !== "any") said.set("policy", policy);
  if (support !== "any") said.set("support", support);
  if (sort !== "accepted") said.set("sort", sort);
  if (archived) said.set("archived", "yes");
  if (page > 1) said.set("page", `${page}`);
  return said.size > 0 ? `${path}?${said}` : path;
}

/** Whether some products are left out, by words or by a filter; the archive is a list of its own. */
export function isNarrowed({ q, policy, support }: ProductFilter): boolean {
  return q !== "" || policy !== "any" || support !== "any";
}
