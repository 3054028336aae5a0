import { createElement } from "react";
import { classNames } from "./class-names";
import nodes from "./icon-nodes.json";

export type IconName = keyof typeof nodes;

export type IconProps = {
  name: IconName;
  /** 16 in the app, 14 in chips and small buttons, 18 in the rail, 20 on phones. */
  size?: 12 | 14 | 16 | 18 | 20 | 24;
  /** Only where no word stands beside it. */
  label?: string;
  className?: string;
};

/**
 * A line icon of lucide, drawn as plain SVG: lucide's own components are client components, and a list of
 * 400 rows would send and hydrate every one of their icons.
 */
export function Icon({ name, size = 16, label, className }: IconProps) {
  const a11y = label ? { role: "img", "aria-label": label } : { "aria-hidden": true };
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: has a label where no word stands beside it, and is hidden otherwise
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={(1.4 * 24) / size}
      strokeLinecap="round"
      strokeLinejoin="round"
      className={classNames("shrink-0", className)}
      {...a11y}
    >
      {(nodes[name] as [string, Record<string, string>][]).map(([tag, attributes]) =>
        createElement(tag, { key: Object.values(attributes).join(), ...attributes }),
      )}
    </svg>
  );
}
