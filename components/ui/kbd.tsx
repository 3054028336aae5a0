import { classNames } from "./class-names";

/** A key, or several pressed together: `keys="Ctrl K"`. Hidden where there is only touch. */
export function Kbd({ keys, className }: { keys: string; className?: string }) {
  return (
    <span className={classNames("inline-flex gap-0.5 touch:hidden", className)}>
      {keys.split(" ").map((key) => (
        <kbd key={key} className="kbd">
          {key}
        </kbd>
      ))}
    </span>
  );
}

/** The line of keys under a list: nowhere on a phone, and in no window as narrow as one. */
export function KeyHints({ hints }: { hints: { keys: string; does: string }[] }) {
  return (
    <p className="flex flex-wrap gap-x-4 gap-y-1 text-12 text-ink-3 max-md:hidden touch:hidden">
      {hints.map(({ keys, does }) => (
        <span key={keys} className="inline-flex items-center gap-1.5">
          <Kbd keys={keys} /> {does}
        </span>
      ))}
    </p>
  );
}

/** What a button says while one more press does it for good: by the key, or in words where there is none. */
export function Armed({ deed }: { deed: string }) {
  return (
    <span>
      {deed}
      <span className="touch:hidden">: Enter</span>
      <span className="hidden touch:inline"> for good</span>
    </span>
  );
}
