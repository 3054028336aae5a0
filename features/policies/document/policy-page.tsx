import { contentHash } from "./content-hash";
import type { PolicyDocument } from "./document";
import { guideOf } from "./guide";
import { Notes, PageBlock } from "./page-blocks";
import { CheckCopy } from "./page-check-copy";
import { Models, PageFrame, Top, Version } from "./page-frame";
import { ClaimMark } from "./page-runs";
import type { PageOptions } from "./render-options";
import { StandingPlace } from "./standing-place";
import {
  checkTitle,
  contentsTitle,
  guideLinkText,
  guideName,
  longDay,
  marksText,
  marksTitle,
  noClaimText,
  noClaimTitle,
} from "./words";

function Contents({ document }: { document: PolicyDocument }) {
  return (
    <ol>
      {document.sections.map((section) => (
        <li key={section.id}>
          <a href={`#${section.id}`}>{section.short ?? section.title}</a>
        </li>
      ))}
      <li>
        <a href="#check">{checkTitle}</a>
      </li>
    </ol>
  );
}

function Header({ document, options }: { document: PolicyDocument; options: PageOptions }) {
  return (
    <Top document={document} label="This document">
      {!options.draft && (
        <>
          <a href="#check">{checkTitle}</a>
          <a href="#versions">Versions</a>
          {guideOf(document) && <a href={`${options.path}/set-up`}>{guideName}</a>}
          <a href={`${options.path}/policy.json`}>JSON</a>
          <a className="button" href={`${options.path}/policy.pdf`}>
            PDF
          </a>
        </>
      )}
    </Top>
  );
}

function Title({ document }: { document: PolicyDocument }) {
  return (
    <>
      <p className="kind">{document.title}</p>
      <h1>{document.product.name}</h1>
      <ul className="meta">
        <Version document={document} />
        <Models document={document} />
        <li>Self-assessed</li>
      </ul>
    </>
  );
}

function Beside({ document }: { document: PolicyDocument }) {
  return (
    <aside className="beside" aria-label="About this document">
      {document.supportUntil && (
        <div>
          <h2>Support</h2>
          <p>You get security updates until {longDay(document.supportUntil)}.</p>
        </div>
      )}
      <div>
        <h2>
          <ClaimMark /> {marksTitle}
        </h2>
        <p>{marksText}</p>
      </div>
      <div>
        <h2>{noClaimTitle}</h2>
        <p>{noClaimText}</p>
      </div>
    </aside>
  );
}

/** The policy as a page: a pure function of the document, for anyone. */
export function PolicyPage({ document, options }: { document: PolicyDocument; options: PageOptions }) {
  const unproven = options.unproven ?? {};
  const { summary } = document;
  const guide = guideOf(document);
  return (
    <PageFrame
      document={document}
      kind={document.title}
      skipTo={{ id: "policy", words: "Skip to the policy" }}
      draft={options.draft}
      theme={options.theme}
    >
      <Header document={document} options={options} />
      <div className="columns">
        <nav className="contents" aria-label={contentsTitle}>
          <h2>{contentsTitle}</h2>
          <Contents document={document} />
        </nav>
        <main id="policy">
          <div className="row opening">
            <div className="title">
              <Title document={document} />
            </div>
            <StandingPlace />
            <div className="text">
              {summary.blocks.length > 0 && (
                <section className="box" aria-labelledby="summary">
                  <h2 id="summary">{summary.title}</h2>
                  {summary.blocks.map((block) => (
                    <PageBlock key={block.id} block={block} unproven={unproven} />
                  ))}
                </section>
              )}
              <details className="contents-small">
                <summary>{contentsTitle}</summary>
                <nav aria-label={contentsTitle}>
                  <Contents document={document} />
                </nav>
              </details>
            </div>
            <div className="side">
              <Beside document={document} />
              <Notes notes={summary.notes} of={summary.title} />
            </div>
          </div>
          {document.sections.map((section) => (
            <section className="row" key={section.id} aria-labelledby={section.id}>
              <div className="text">
                <h2 id={section.id}>{section.title}</h2>
                {section.blocks.map((block) => (
                  <PageBlock key={block.id} block={block} unproven={unproven} />
                ))}
                {section.id === guide?.sectionId && !options.draft && (
                  <p className="onward">
                    <a href={`${options.path}/set-up`}>{guideLinkText}</a>
                  </p>
                )}
              </div>
              <div className="side">
                <Notes notes={section.notes} of={section.title} />
              </div>
            </section>
          ))}
          <CheckCopy document={document} hash={options.draft ? null : contentHash(document)} options={options} />
        </main>
      </div>
    </PageFrame>
  );
}
