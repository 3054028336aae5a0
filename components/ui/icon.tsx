import { classNames } from "./class-names";
import type { IconName } from "./icon-names";
import sprite from "./icons.svg";

export type { IconName } from "./icon-names";

export type IconProps = {
  name: IconName;
  /** 16 in the app, 14 in chips and small buttons, 18 in the rail, 20 on phones. */
  size?: 12 | 14 | 16 | 18 | 20 | 24;
  /** Only where no word stands beside it. */
  label?: string;
  className?: string;
};

/**
 * A line icon of lucide, pointed at in a file of all of them: the browser loads the lines once, and no page and no
 * script carries them again for each of its rows.
 */
export function Icon({ name, size = 16, label, className }: IconProps) {
  const a11y = label ? { role: "img", "aria-label": label } : { "aria-hidden": true };
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: has a label where no word stands beside it, and is hidden otherwise
    <svg width={size} height={size} className={classNames("icon", className)} {...a11y}>
      <use href={`${sprite.src}#${name}`} />
    </svg>
  );
}
