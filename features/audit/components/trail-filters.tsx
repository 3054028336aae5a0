import { SelectField } from "@/components/form/select-field";
import { Button } from "@/components/ui/button";
import { TextLink } from "@/components/ui/text-link";
import { kinds, type TrailFilter, trailAddress } from "../schema";

type Choice = { id: string; name: string };

/** A plain form whose answer is an address: it works without a script, and can be kept as a bookmark. */
export function TrailFilters({
  filter,
  people,
  products,
}: {
  filter: TrailFilter;
  people: Choice[];
  products: Choice[];
}) {
  const narrowed = Boolean(filter.person || filter.product || filter.kind || filter.subject);
  return (
    <form action="/audit" className="grid grid-cols-2 items-end gap-3 md:flex md:flex-wrap">
      <SelectField
        label="Who"
        name="person"
        none="Anyone"
        width="min-w-36"
        defaultValue={filter.person ?? ""}
        options={people.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <SelectField
        label="What"
        name="kind"
        none="Everything"
        width="min-w-36"
        defaultValue={filter.kind ?? ""}
        options={Object.entries(kinds).map(([value, { label }]) => ({ value, label }))}
      />
      {products.length > 0 && (
        <SelectField
          label="Product"
          name="product"
          none="All products"
          width="min-w-36"
          defaultValue={filter.product ?? ""}
          options={products.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <Button type="submit" icon="funnel" className="h-9">
        Show
      </Button>
      {narrowed && (
        <span className="flex h-9 items-center text-13">
          <TextLink href={trailAddress({})}>Clear</TextLink>
        </span>
      )}
    </form>
  );
}
