import { Button } from "@/components/ui/button";
import { TextLink } from "@/components/ui/text-link";
import type { Checklist } from "@/lib/content";
import { comparePath } from "../paths";

type Props = {
  newest: Checklist;
  versions: string[];
  relatives: Checklist[];
  before: Checklist | null;
  now: Checklist;
};

/** Which two are compared. A plain form: the choice stands in the address. */
export function ComparisonChoice({ newest, versions, relatives, before, now }: Props) {
  return (
    <div className="grid gap-3 text-13 empty:hidden">
      {versions.length > 1 && (
        <form action={comparePath(newest)} className="flex flex-wrap items-center gap-2">
          <Version name="from" label="From version" versions={versions} chosen={before?.version} />
          <Version name="to" label="to version" versions={versions} chosen={now.version} />
          <Button type="submit">Compare</Button>
        </form>
      )}
      {relatives
        .filter(({ id }) => id !== before?.id && id !== now.id)
        .map((list) => (
          <p key={list.id}>
            <TextLink href={`${comparePath(newest)}?with=${list.id}`}>
              Compare with {list.short}, number by number
            </TextLink>
          </p>
        ))}
    </div>
  );
}

function Version(props: { name: string; label: string; versions: string[]; chosen?: string }) {
  const { name, label, versions, chosen } = props;
  return (
    <label className="flex items-center gap-2">
      {label}
      <select name={name} defaultValue={chosen} key={chosen} className="input h-8 w-20 text-13">
        {versions.map((version) => (
          <option key={version}>{version}</option>
        ))}
      </select>
    </label>
  );
}
