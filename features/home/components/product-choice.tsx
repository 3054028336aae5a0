import { Icon } from "@/components/ui/icon";
import { Menu } from "@/components/ui/menu";

/** Narrows Home to one product. Says what it is narrowed to. */
export function ProductChoice({ names, chosen }: { names: string[]; chosen: string | null }) {
  if (names.length < 2) return null;
  return (
    <Menu
      label="Show the work on"
      className="btn btn-quiet btn-md"
      items={[
        { label: "All products", href: "/", current: !chosen },
        ...names.map((name) => ({
          label: name,
          href: `/?product=${encodeURIComponent(name)}`,
          current: name === chosen,
        })),
      ]}
    >
      <Icon name="funnel" size={14} />
      {chosen ?? "All products"}
    </Menu>
  );
}
