import { classNames } from "./class-names";

/** A key, or several pressed together: `keys="Ctrl K"`. Hidden where there is only touch. */
export function Kbd({ keys, className }: { keys: string; className?: string }) {
  return (
    <span className={classNames("inline-flex gap-0.5 pointer-coarse:hidden", className)}>
      {keys.split(" ").map((key) => (
        <kbd key={key} className="kbd">
          {key}
        </kbd>
      ))}
    </span>
  );
}

/** The line of keys under a list. */
export function KeyHints({ hints }: { hints: { keys: string; does: string }[] }) {
  return (
    <p className="flex flex-wrap gap-x-4 gap-y-1 text-12 text-ink-3 pointer-coarse:hidden">
      {hints.map(({ keys, does }) => (
        <span key={keys} className="inline-flex items-center gap-1.5">
          <Kbd keys={keys} /> {does}
        </span>
      ))}
    </p>
  );
}
