import { Icon } from "@/components/ui/icon";
import { Menu } from "@/components/ui/menu";
import { TextLink } from "@/components/ui/text-link";
import {
  filterHref,
  isNarrowed,
  type PolicyFilter,
  type ProductFilter,
  type ProductSort,
  policyFilters,
  productSorts,
  type SupportFilter,
  supportFilters,
} from "../product-filter";

const policyWords: Record<PolicyFilter, string> = {
  any: "any",
  none: "none yet",
  draft: "never published",
  published: "published",
  drifted: "drifted",
  behind: "behind",
};
const supportWords: Record<SupportFilter, string> = {
  any: "any",
  running: "still running",
  ending: "ends within 90 days",
  ended: "ended",
  unknown: "no date yet",
};
const sortWords: Record<ProductSort, string> = {
  accepted: "Least accepted first",
  name: "By name",
  support: "Support ends first",
};

/** Search, filters that say their value, and the order. All of it is in the address. */
export function ProductFilters({ filter, archivedCount }: { filter: ProductFilter; archivedCount: number }) {
  return (
    <div className="flex flex-wrap items-center gap-2">
      <form action="/products" className="relative w-full md:w-68">
        <Icon name="search" className="pointer-events-none absolute top-1/2 left-3 -translate-y-1/2 text-ink-3" />
        <input
          type="search"
          name="q"
          defaultValue={filter.q}
          key={filter.q}
          aria-label="Find by name, model or firmware"
          placeholder="Find by name, model or firmware"
          className="input h-8 pl-9 text-13"
        />
        {filter.policy !== "any" && <input type="hidden" name="policy" value={filter.policy} />}
        {filter.support !== "any" && <input type="hidden" name="support" value={filter.support} />}
        {filter.sort !== "accepted" && <input type="hidden" name="sort" value={filter.sort} />}
        {filter.archived && <input type="hidden" name="archived" value="yes" />}
      </form>
      <Menu
        label={`Policy: ${policyWords[filter.policy]}`}
        align="left"
        items={policyFilters.map((policy) => ({
          label: policyWords[policy],
          href: filterHref(filter, { policy }),
          current: policy === filter.policy,
        }))}
      >
        Policy: {policyWords[filter.policy]}
        <Icon name="chevron-down" size={14} />
      </Menu>
      <Menu
        label={`Support: ${supportWords[filter.support]}`}
        align="left"
        items={supportFilters.map((support) => ({
          label: supportWords[support],
          href: filterHref(filter, { support }),
          current: support === filter.support,
        }))}
      >
        Support: {supportWords[filter.support]}
        <Icon name="chevron-down" size={14} />
      </Menu>
      {isNarrowed(filter) && (
        <TextLink href={filterHref({ ...filter, q: "", policy: "any", support: "any" })} plain>
          Clear
        </TextLink>
      )}
      <span className="flex items-center gap-3 md:ml-auto">
        {(archivedCount > 0 || filter.archived) && (
          <TextLink href={filterHref(filter, { archived: !filter.archived })} plain>
            {filter.archived ? "Leave the archive" : `Archived: ${archivedCount}`}
          </TextLink>
        )}
        <Menu
          label={`Order: ${sortWords[filter.sort]}`}
          className="btn btn-quiet btn-md"
          items={productSorts.map((sort) => ({
            label: sortWords[sort],
            href: filterHref(filter, { sort }),
            current: sort === filter.sort,
          }))}
        >
          <Icon name="arrow-down-wide-narrow" size={14} />
          {sortWords[filter.sort]}
        </Menu>
      </span>
    </div>
  );
}
