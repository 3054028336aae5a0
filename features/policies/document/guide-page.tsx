import type { PolicyDocument } from "./document";
import type { Guide } from "./guide";
import { PageBlock } from "./page-blocks";
import { Banner, End } from "./page-frame";
import { ClaimMark } from "./page-runs";
import { pageStyle } from "./page-style";
import { demoText, guideName, guideProofLink, guideProofText, longDay } from "./words";

export type GuideOptions = {
  /** The address of the policy that the guide belongs to, without a trailing slash: "/p/hallway-lock-2/1". */
  path: string;
};

function Meta({ document }: { document: PolicyDocument }) {
  const { models, releases } = document.product;
  const software = [...new Set(releases.map((release) => release.firmware))];
  return (
    <ul className="meta">
      <li>
        {models.length === 1 ? "Model" : "Models"} {models.join(", ")}
      </li>
      <li>Software {software.join(", ")}</li>
      <li>
        Version {document.version}, {longDay(document.on)}
      </li>
    </ul>
  );
}

/** The set-up guide of a published policy as a page: made from the same document, without a script, for anyone. */
export function GuidePage({ document, guide, path }: { document: PolicyDocument; guide: Guide } & GuideOptions) {
  const { name } = document.product;
  return (
    <html lang={document.language}>
      {/* biome-ignore lint/style/noHeadElement: this is a whole page of its own; Next never sees it */}
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${name}: ${guideName.toLowerCase()}, version ${document.version}`}</title>
        {document.demo && <meta name="robots" content="noindex" />}
        {document.publicUrl && <link rel="canonical" href={`${document.publicUrl}/set-up`} />}
        <style>{pageStyle}</style>
      </head>
      <body>
        <a className="skip" href="#guide">
          Skip to the steps
        </a>
        {document.demo && <Banner>{demoText}</Banner>}
        <header className="top">
          <div>
            <p className="maker">{document.maker.legalName}</p>
            <nav aria-label="Of this product">
              <a href={path}>{document.title}</a>
            </nav>
          </div>
        </header>
        <main id="guide" className="guide">
          <div className="title">
            <p className="kind">{guideName}</p>
            <h1>{name}</h1>
            <Meta document={document} />
          </div>
          <div id="standing" />
          <div className="text">
            {guide.blocks.map((block) => (
              <PageBlock key={block.id} block={block} unproven={{}} heading="h2" />
            ))}
            <p className="proof">
              <ClaimMark /> {guideProofText} <a href={`${path}#${guide.sectionId}`}>{guideProofLink}</a>
            </p>
          </div>
        </main>
        <End document={document} />
      </body>
    </html>
  );
}
