import { classNames } from "./class-names";

/** "Security lead" is SL, "Administrator" is AD, "Second security lead" is S2. */
export function initialsOf(name: string): string {
  const [first = "", second = ""] = name.trim().split(/\s+/);
  if (/^second$/i.test(first) && second) return `${second.charAt(0).toUpperCase()}2`;
  return (second ? first.charAt(0) + second.charAt(0) : first.slice(0, 2)).toUpperCase();
}

/** A person by initials, with the whole name for the pointer and for screen readers. */
export function Avatar({ name, size = 22 }: { name: string; size?: 22 | 28 }) {
  return (
    <span
      role="img"
      aria-label={name}
      title={name}
      className={classNames(
        "inline-flex shrink-0 items-center justify-center rounded-full border border-line bg-sunken font-medium text-ink-2",
        size === 28 ? "size-7 text-12" : "size-5.5 avatar-small",
      )}
    >
      {initialsOf(name)}
    </span>
  );
}
