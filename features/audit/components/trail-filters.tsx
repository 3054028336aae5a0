import { DateField } from "@/components/form/date-field";
import { SelectField } from "@/components/form/select-field";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { TextLink } from "@/components/ui/text-link";
import { isDay } from "@/lib/day";
import type { TrailDay } from "../days";
import { kinds, type TrailFilter, trailAddress } from "../schema";

type Choice = { id: string; name: string };

/** A plain form whose answer is an address: it works without a script, and can be kept as a bookmark. */
export function TrailFilters({
  filter,
  days,
  people,
  products,
}: {
  filter: TrailFilter;
  days: { from: TrailDay; to: TrailDay };
  people: Choice[];
  products: Choice[];
}) {
  const narrowed = Boolean(
    filter.person || filter.product || filter.kind || filter.subject || days.from.typed || days.to.typed,
  );
  return (
    // A choice that was cleared by a link is another form: React leaves a select as it was first.
    <form
      key={JSON.stringify([filter, days])}
      action="/audit"
      className="grid grid-cols-2 items-end gap-3 md:flex md:flex-wrap"
    >
      {filter.subject && <input type="hidden" name="subject" value={filter.subject} />}
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
        <div className="max-md:col-span-2">
          <SelectField
            label="Product"
            name="product"
            none="All products"
            width="min-w-36"
            defaultValue={filter.product ?? ""}
            options={products.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </div>
      )}
      <div className="contents md:flex md:flex-wrap md:items-end md:gap-3">
        <DayField label="From" name="from" day={days.from} />
        <DayField label="To" name="to" day={days.to} />
        <Button type="submit" icon="funnel" className={classNames("h-9 max-md:h-11", !narrowed && "max-md:col-span-2")}>
          Show
        </Button>
        {narrowed && (
          <span className="flex h-9 items-center text-13">
            <TextLink href={trailAddress({})}>Clear</TextLink>
          </span>
        )}
      </div>
    </form>
  );
}

/** A browser's field for days drops what is no day; here it stays, beside the sentence that says so. */
function DayField({ day, ...field }: { label: string; name: string; day: TrailDay }) {
  return (
    <div className="md:max-w-64">
      <DateField
        {...field}
        {...(day.error && !isDay(day.typed) && { type: "text" })}
        error={day.error}
        defaultValue={day.typed}
        width="md:w-36"
      />
    </div>
  );
}
