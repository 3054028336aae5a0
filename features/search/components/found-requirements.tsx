import Link from "next/link";
import { Card } from "@/components/ui/card";
import { NothingHere } from "@/components/ui/empty-state";
import { Pieces } from "@/components/ui/pieces";
import { TextLink } from "@/components/ui/text-link";
import { counted } from "@/lib/counted";
import type { FoundRequirement, FoundRequirements } from "../find-in-checklists";
import { markFound } from "../term-rules";

/** What a search found, the best first, with the words marked. */
export function FoundRequirementList({ query, total, hits }: FoundRequirements & { query: string }) {
  return (
    <section aria-label="What was found">
      <p role="status" className="mb-2.5 text-13 text-ink-2">
        {sayCount(query, total, hits.length)} <TextLink href="/checklists">Clear the search</TextLink>
      </p>
      {total === 0 ? (
        <NothingHere>Try fewer or shorter words, an id such as I1.2, or the name of a source.</NothingHere>
      ) : (
        <Card flush>
          <ul className="divide-y divide-line">
            {hits.map((hit) => (
              <FoundRow key={hit.requirement.key} hit={hit} />
            ))}
          </ul>
        </Card>
      )}
    </section>
  );
}

function FoundRow({ hit: { requirement, href, checklists, found } }: { hit: FoundRequirement }) {
  const [own, ...others] = checklists;
  return (
    <li>
      <Link
        href={href}
        prefetch={false}
        className="grid gap-x-4 gap-y-0.5 px-4 py-2.5 text-13 hover:bg-hover md:grid-cols-[4.5rem_minmax(0,1fr)]"
      >
        <span className="font-mono text-12 text-ink-3">{requirement.id}</span>
        <span>
          <span className="block">
            <Pieces of={markFound(requirement.statement, found)}>
              {(piece) =>
                piece.found ? <mark className="rounded-sm bg-selected text-ink">{piece.text}</mark> : piece.text
              }
            </Pieces>
          </span>
          <span className="block text-12 text-ink-3">
            {own}
            {others.length > 0 && `, shared with ${others.join(", ")}`}
          </span>
        </span>
      </Link>
    </li>
  );
}

function sayCount(query: string, total: number, shown: number): string {
  const found = counted(total, "requirement", "requirements");
  return `${found} for "${query}"${shown < total ? `, the best ${shown} of them here` : ""}.`;
}
