import type { PolicyDocument } from "./document";
import type { PageOptions } from "./render-options";
import {
  againstTitle,
  checkedAgainst,
  checkTitle,
  fingerprintText,
  fingerprintTitle,
  hashLines,
  noClaimText,
  recordsText,
  recordsTitle,
  sourceLines,
  sourcesTitle,
  versionLines,
  versionsTitle,
  withoutAddressText,
} from "./words";

function Hash({ hash }: { hash: string }) {
  const [first, second] = hashLines(hash);
  return (
    <p className="hash">
      {first}
      <br />
      {second}
    </p>
  );
}

type Props = { document: PolicyDocument; hash: string | null; options: PageOptions };

/** The last section: what this copy is, how to tell it from another, what it was checked against. */
export function CheckCopy({ document, hash, options }: Props) {
  return (
    <section className="row" aria-labelledby="check">
      <div className="text check">
        <h2 id="check">{checkTitle}</h2>
        <p>
          {document.publicUrl ? (
            <>
              The current version always stands at <a href={document.publicUrl}>{document.publicUrl}</a>.
            </>
          ) : (
            withoutAddressText
          )}
        </p>
        {hash && (
          <>
            <h3>{fingerprintTitle}</h3>
            <Hash hash={hash} />
            <p>{fingerprintText}</p>
          </>
        )}
        {document.trailHead && (
          <>
            <h3>{recordsTitle(document.trailHead.entry)}</h3>
            <Hash hash={document.trailHead.hash} />
            <p>{recordsText}</p>
          </>
        )}
        <h3 id="versions">{versionsTitle}</h3>
        <ol className="versions">
          {versionLines(document).map((version) => (
            <li key={version.number} value={version.number}>
              {options.draft ? (
                <span>Version {version.number}</span>
              ) : (
                <a href={`${options.path.replace(/\/\d+$/, "")}/${version.number}`}>Version {version.number}</a>
              )}
              <span>{version.on}</span>
              <span>{version.note}</span>
            </li>
          ))}
        </ol>
        <h3>{againstTitle}</h3>
        <ul>
          {checkedAgainst(document).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <p>{noClaimText}</p>
        {document.sources.length > 0 && <h3>{sourcesTitle}</h3>}
        {document.sources.length > 0 && (
          <ul>
            {sourceLines(document).map((source) => (
              <li key={source.text}>{source.href ? <a href={source.href}>{source.text}</a> : source.text}</li>
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}
