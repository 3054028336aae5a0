import { Icon } from "@/components/ui/icon";
import { Menu } from "@/components/ui/menu";
import type { EvidenceFilter } from "../list-evidence";

type Change = Partial<Record<keyof EvidenceFilter, string | undefined>>;

/** The address of the same list with something changed; a changed filter starts at the first page. */
export function hrefWith(path: string, filter: EvidenceFilter, change: Change): string {
  const { order, page: _, ...rest } = filter;
  const wanted = { ...rest, order: order === "soonest" ? undefined : order, ...change };
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(wanted)) if (value) query.set(key, String(value));
  const text = query.toString();
  return text ? `${path}?${text}` : path;
}

type Props = { path: string; filter: EvidenceFilter; products?: { id: string; name: string }[] };

const kinds = [
  ["FILE", "Files"],
  ["LINK", "Links"],
  ["NOTE", "Notes"],
] as const;
const states = [
  ["SUBMITTED", "Waits for review"],
  ["ACCEPTED", "Accepted"],
  ["RETURNED", "Returned"],
  ["OPEN", "Not submitted"],
  ["WITHDRAWN", "Withdrawn"],
] as const;
const ends = [
  ["soon", "Within 60 days"],
  ["past", "Out of date"],
] as const;
const orders = [
  ["soonest", "Soonest end"],
  ["newest", "Newest first"],
  ["title", "By title"],
] as const;

/** A field to find by, and filters that say their value. Each choice is an address. */
export function EvidenceFilters({ path, filter, products }: Props) {
  const { find, product, kind, state, ends: end, order } = filter;
  const about = [
    ["all-products", "All products at once"] as const,
    ...(products ?? []).map(({ id, name }) => [id, name] as const),
  ];
  const choice = (
    key: keyof EvidenceFilter,
    name: string,
    options: readonly (readonly [string, string])[],
    now?: string,
  ) => (
    <FilterMenu
      name={name}
      now={options.find(([value]) => value === now)?.[1]}
      options={[["", "Any"] as const, ...options].map(([value, label]) => ({
        label,
        href: hrefWith(path, filter, { [key]: value || undefined }),
        current: value === (now ?? ""),
      }))}
    />
  );
  const orderWords = orders.find(([value]) => value === order)?.[1];
  const carried = Object.entries({ product, kind, state, ends: end, order: order === "soonest" ? undefined : order });
  return (
    <div className="flex grow flex-wrap items-center gap-2">
      <search className="max-md:w-full">
        <form action={path} className="relative">
          <Icon name="search" className="pointer-events-none absolute top-1/2 left-2.5 -translate-y-1/2 text-ink-3" />
          <input
            name="find"
            type="search"
            aria-label="Find by title, file name or hash"
            placeholder="Find or hash"
            defaultValue={find}
            className="input pl-8 md:w-52"
          />
          {carried.map(([key, value]) => value && <input key={key} type="hidden" name={key} value={value} />)}
        </form>
      </search>
      {products && choice("product", "About", about, product)}
      {choice("kind", "Kind", kinds, kind)}
      {choice("state", "Review", states, state)}
      {choice("ends", "Ends", ends, end)}
      <span className="md:ml-auto">
        <Menu
          label={`Order: ${orderWords}`}
          className="btn btn-quiet btn-md"
          items={orders.map(([value, label]) => ({
            label,
            href: hrefWith(path, filter, { order: value === "soonest" ? undefined : value }),
            current: value === order,
          }))}
        >
          <Icon name="arrow-down-wide-narrow" />
          {orderWords}
        </Menu>
      </span>
    </div>
  );
}

type FilterMenuProps = { name: string; now?: string; options: { label: string; href: string; current: boolean }[] };

function FilterMenu({ name, now, options }: FilterMenuProps) {
  const value = now?.toLowerCase() ?? "any";
  return (
    <Menu label={`${name}: ${value}`} items={options} align="left">
      {name}: {now ? <b className="font-semibold">{now}</b> : "any"}
      <Icon name="chevron-down" size={14} className="text-ink-3" />
    </Menu>
  );
}
