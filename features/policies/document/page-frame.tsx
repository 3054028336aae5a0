import type { ReactNode } from "react";
import type { PolicyDocument } from "./document";
import { ClaimMark } from "./page-runs";
import { pageStyle } from "./page-style";
import type { PageOptions } from "./render-options";
import { demoText, draftText, longDay } from "./words";

type FrameProps = Pick<PageOptions, "draft" | "theme"> & {
  document: PolicyDocument;
  /** In the window's title, after the product: what this is. */
  kind: string;
  /** Behind the public address of the policy: "/set-up". */
  at?: string;
  /** Where the link at the very top leads, for those who cannot skip with their eyes. */
  skipTo: { id: string; words: string };
  children: ReactNode;
};

/**
 * What every public page has around it: a whole page of its own, without a script. React draws it to text and Next.js
 * never sees it, so its head is a plain one.
 */
export function PageFrame({ document, kind, at = "", skipTo, draft, theme, children }: FrameProps) {
  return (
    <html lang={document.language} data-theme={theme}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${document.product.name}: ${kind.toLowerCase()}, version ${document.version}`}</title>
        {(draft || document.demo) && <meta name="robots" content="noindex" />}
        {document.publicUrl && <link rel="canonical" href={`${document.publicUrl}${at}`} />}
        <style>{pageStyle}</style>
      </head>
      <body>
        <a className="skip" href={`#${skipTo.id}`}>
          {skipTo.words}
        </a>
        {draft && <Banner>{draftText}</Banner>}
        {document.demo && <Banner>{demoText}</Banner>}
        {children}
        <footer className="end">
          <p>
            {document.maker.legalName}. <ClaimMark /> Made with Plainproof.
          </p>
        </footer>
      </body>
    </html>
  );
}

/** The maker, and the ways from here. */
export function Top({ document, label, children }: { document: PolicyDocument; label: string; children?: ReactNode }) {
  return (
    <header className="top">
      <div>
        <p className="maker">{document.maker.legalName}</p>
        {children && <nav aria-label={label}>{children}</nav>}
      </div>
    </header>
  );
}

export function Models({ document }: { document: PolicyDocument }) {
  const { models } = document.product;
  return (
    <li>
      {models.length === 1 ? "Model" : "Models"} {models.join(", ")}
    </li>
  );
}

export function Version({ document }: { document: PolicyDocument }) {
  return (
    <li>
      Version {document.version}, {longDay(document.on)}
    </li>
  );
}

function Banner({ children }: { children: ReactNode }) {
  return (
    <p className="banner" role="note">
      {children}
    </p>
  );
}
