import { Hash } from "@/components/ui/hash";
import type { TrailLine } from "../queries";

/** What the chain itself holds of an entry: its short values, and its place between two hashes. */
export function TrailDetails({ line }: { line: TrailLine }) {
  const values = Object.entries(line.details).filter(([, value]) => value !== null && String(value) !== "");
  return (
    <dl className="grid gap-x-4 gap-y-1.5 px-4 pb-4 text-13 md:ml-20 md:grid-cols-[8rem_minmax(0,1fr)]">
      <Row term="Entry">
        {line.sequence}, <code className="font-mono text-12">{line.action}</code>
      </Row>
      {values.map(([name, value]) => (
        <Row key={name} term={name}>
          {name === "sha256" ? (
            <Hash value={String(value)} />
          ) : (
            <code className="font-mono text-12">{said(value)}</code>
          )}
        </Row>
      ))}
      <Row term="Hash before">
        <Hash value={line.previousHash} />
      </Row>
      <Row term="This hash">
        <Hash value={line.hash} whole />
      </Row>
    </dl>
  );
}

function Row({ term, children }: { term: string; children: React.ReactNode }) {
  return (
    <>
      <dt className="text-ink-3">{term}</dt>
      <dd className="min-w-0 break-words">{children}</dd>
    </>
  );
}

function said(value: unknown): string {
  return Array.isArray(value) ? value.join(", ") : String(value);
}
