import { Tag } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { Day } from "@/components/ui/day";
import { Hash } from "@/components/ui/hash";
import { TextStart } from "@/features/evidence/components/text-start";
import type { Proof } from "../list-proofs";

/** The beginning of each text among the proofs, by revision. */
export type ProofTexts = ReadonlyMap<string, { text: string; whole: boolean } | null>;

type Props = { proof: Proof; texts: ProofTexts; place?: string | null };

/** A piece of evidence opened where the reviewer stands: a note or a text, a picture as it is, a file to take along. */
export function ProofView({ proof, texts, place }: Props) {
  return (
    <section id={`proof-${proof.revisionId}`} aria-label={proof.title} className="scroll-mt-4">
      <div className="mb-1.5 flex flex-wrap items-baseline gap-x-2.5 gap-y-1">
        <h3 className="text-13 font-semibold">{proof.title}</h3>
        <span className="text-12 text-ink-3">
          revision {proof.number}
          {place && `, look at ${place}`}
        </span>
        {proof.withdrawn && <Tag>Withdrawn</Tag>}
        <span className="ml-auto">
          {proof.kind === "FILE" && (
            <ButtonLink href={`/api/evidence/${proof.revisionId}/file`} download size={28} icon="download">
              Open the file
            </ButtonLink>
          )}
        </span>
      </div>
      <div className="overflow-hidden rounded-lg border border-line bg-surface">
        <Opened proof={proof} text={texts.get(proof.revisionId) ?? null} />
        <p className="flex flex-wrap gap-x-4 gap-y-1 border-t border-line px-4 py-2 text-12 text-ink-3">
          <span>
            Holds from <Day value={proof.effectiveOn} />
            {proof.expiresOn ? (
              <>
                {" to "}
                <Day value={proof.expiresOn} />
              </>
            ) : (
              ", no end date"
            )}
          </span>
          {proof.holdsHere === false && <b className="font-medium text-caution">Not for this release</b>}
          <span>brought by {proof.addedBy}</span>
          <span className="ml-auto">
            <Hash value={proof.sha256} />
          </span>
        </p>
      </div>
    </section>
  );
}

function Opened({ proof, text }: { proof: Proof; text: { text: string; whole: boolean } | null }) {
  if (proof.kind === "NOTE") return <p className="px-4 py-3 text-13 wrap-anywhere whitespace-pre-wrap">{proof.note}</p>;
  if (proof.kind === "LINK")
    return (
      <p className="px-4 py-3 text-13 wrap-anywhere">
        <a href={proof.url ?? ""} target="_blank" rel="noreferrer noopener" className="link">
          {proof.url}
        </a>
        <span className="block pt-1 text-12 text-ink-3">
          Opens in a new window. What stands there can change; a file cannot.
        </span>
      </p>
    );
  if (proof.picture)
    return (
      // biome-ignore lint/performance/noImgElement: the bytes come from our own guarded route, as they were brought
      <img
        src={`/api/evidence/${proof.revisionId}/image`}
        alt={`What was brought as ${proof.title}`}
        className="mx-auto block max-h-150 max-w-full"
      />
    );
  if (text) return <TextStart {...text} bare />;
  return (
    <p className="px-4 py-3 text-13 text-ink-2">
      <span className="font-mono text-12 wrap-anywhere">{proof.fileName}</span>
      {proof.size !== null && <span className="text-ink-3"> · {sizeWords(proof.size)}</span>}
      <span className="block pt-1 text-12 text-ink-3">
        Files of this kind open on your own machine, never inside this page. Its hash tells whether it is the one that
        was submitted.
      </span>
    </p>
  );
}

function sizeWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  return bytes < 1_000_000 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
