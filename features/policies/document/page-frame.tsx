import type { ReactNode } from "react";
import type { PolicyDocument } from "./document";
import { ClaimMark } from "./page-runs";

/** What every public page has around it. */

export function Banner({ children }: { children: ReactNode }) {
  return (
    <p className="banner" role="note">
      {children}
    </p>
  );
}

export function End({ document }: { document: PolicyDocument }) {
  return (
    <footer className="end">
      <p>
        {document.maker.legalName}. <ClaimMark /> Made with Plainproof.
      </p>
    </footer>
  );
}
