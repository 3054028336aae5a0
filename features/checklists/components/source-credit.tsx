import { Day } from "@/components/ui/day";
import { formatDay } from "@/components/ui/format-day";
import type { Source } from "@/lib/content";

/** Title, publisher, version, date and licence of the document that a checklist stands on. */
export function SourceCredit({ source }: { source: Source }) {
  return (
    <p className="mt-0.5">
      {[source.title, source.publisher, source.version].filter(Boolean).join(", ")}
      {source.date && (
        <>
          , <DateOfDocument value={source.date} />
        </>
      )}
      {source.licence && `, ${source.licence}`}.{" "}
      {source.url && (
        <a href={source.url} rel="noreferrer" className="link">
          Read it
        </a>
      )}
    </p>
  );
}

/** The date of a document, where one is told, as exactly as it is told: some name only a month or a year, "Jun 2015", "2018". */
export function DateOfDocument({ value }: { value: string }) {
  if (value.length === "2015-06-01".length) return <Day value={value} />;
  const written = value.length === "2015-06".length ? formatDay(`${value}-01`, "month") : value;
  return <time dateTime={value}>{written}</time>;
}
