"use client";

import { useEffect, useState } from "react";
import { ButtonLink } from "@/components/ui/button";

/** The event that the editor sends to the window after each save. */
export const sectionSaved = "plainproof:section-saved";

/** The page as buyers will see it, on its own ground, always in light. */
export function PreviewPane({ policyId, sectionId }: { policyId: string; sectionId: string }) {
  const [round, setRound] = useState(0);
  useEffect(() => {
    const again = () => setRound((count) => count + 1);
    window.addEventListener(sectionSaved, again);
    return () => window.removeEventListener(sectionSaved, again);
  }, []);
  return (
    <aside
      aria-label="As the buyer will see it"
      className="hidden w-104 shrink-0 flex-col border-l border-line xl:flex"
    >
      <header className="flex h-10 shrink-0 items-center gap-2 border-b border-line px-4 text-13 font-medium">
        As the buyer will see it
        <span className="ml-auto flex gap-1">
          <ButtonLink href={`/p/draft/${policyId}`} variant="quiet" size={28} download>
            Page
          </ButtonLink>
          <ButtonLink href={`/p/draft/${policyId}?format=pdf`} variant="quiet" size={28} download>
            PDF
          </ButtonLink>
        </span>
      </header>
      <iframe
        key={round}
        title="The page as the buyer will see it"
        src={`/p/draft/${policyId}${sectionId === "summary" ? "" : `#${sectionId}`}`}
        className="min-h-0 w-full flex-1 bg-paper"
        sandbox="allow-same-origin"
      />
    </aside>
  );
}
