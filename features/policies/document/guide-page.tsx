import type { PolicyDocument } from "./document";
import { countSteps, type Guide } from "./guide";
import { GuideSteps } from "./guide-steps";
import { PageBlock } from "./page-blocks";
import { Models, PageFrame, Top, Version } from "./page-frame";
import { ClaimMark } from "./page-runs";
import type { GuideOptions } from "./render-options";
import { StandingPlace } from "./standing-place";
import { guideName, guideProofLink, guideProofText, guideTicksText, guideWholeLink } from "./words";

/** The set-up guide of a published policy as a page: made from the same document, for anyone. */
export function GuidePage({ document, guide, path }: { document: PolicyDocument; guide: Guide } & GuideOptions) {
  const { name, releases } = document.product;
  const software = [...new Set(releases.map((release) => release.firmware))];
  return (
    <PageFrame document={document} kind={guideName} at="/set-up" skipTo={{ id: "guide", words: "Skip to the steps" }}>
      <Top document={document} label="Of this product">
        <a href={path}>{document.title}</a>
      </Top>
      <main id="guide" className="guide">
        <div className="title">
          <p className="kind">{guideName}</p>
          <h1>{name}</h1>
          <ul className="meta">
            <Models document={document} />
            <li>Software {software.join(", ")}</li>
            <Version document={document} />
          </ul>
        </div>
        <StandingPlace />
        <div className="text">
          {guide.blocks.map((block) =>
            block.kind === "steps" ? (
              <GuideSteps key={block.id} block={block} />
            ) : (
              <PageBlock key={block.id} block={block} unproven={{}} />
            ),
          )}
          <p className="proof">
            <ClaimMark /> {guideProofText} <a href={`${path}#${guide.sectionId}`}>{guideProofLink}</a>
          </p>
        </div>
        <div className="after">
          <p className="done" data-of={countSteps(guide)}>
            {guideTicksText}
          </p>
          <a className="button" href={path}>
            {guideWholeLink}
          </a>
        </div>
      </main>
    </PageFrame>
  );
}
