/** Stands still where rows will be, after 300 ms of waiting. No shimmer. */
export function Skeleton({ rows = 6 }: { rows?: number }) {
  return (
    <div
      role="status"
      aria-label="Loading"
      className="skeleton overflow-hidden rounded-lg border border-line bg-surface"
    >
      {Array.from({ length: rows }, (_, index) => index).map((row) => (
        <div key={row} className="flex h-11 items-center gap-3 border-b border-line px-4 last:border-0">
          <span className="size-4 rounded-full bg-hover" />
          <span className="h-3 w-12 rounded-sm bg-hover" />
          <span className="h-3 w-1/2 rounded-sm bg-hover" />
        </div>
      ))}
    </div>
  );
}
