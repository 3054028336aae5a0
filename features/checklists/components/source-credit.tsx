import { Day } from "@/components/ui/day";
import type { Source } from "@/lib/content";

/** Title, publisher, version, date and licence of the document that a checklist stands on. */
export function SourceCredit({ source }: { source: Source }) {
  return (
    <p className="mt-0.5">
      {source.title}, {source.publisher}, {source.version}, <Day value={source.date} />, {source.licence}.{" "}
      <a href={source.url} rel="noreferrer" className="link">
        Read it
      </a>
    </p>
  );
}
