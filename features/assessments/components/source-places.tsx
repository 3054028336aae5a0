"use client";

import { TextLink } from "@/components/ui/text-link";
import type { AnswerDetail } from "../detail/answer-detail";

/** Where a requirement comes from, in our words, and the way to all that is known about it. */
export function SourcePlaces({ detail: { listings, requirementId } }: { detail: AnswerDetail }) {
  return (
    <div className="grid gap-4 text-13">
      {listings.map(({ checklist, version, href, places }) => (
        <div key={href} className="grid gap-2">
          <p className="text-ink-2">
            {checklist}, version {version}, <span className="font-mono text-12">{requirementId}</span>
          </p>
          {places.map(({ place, says }) => (
            <p key={place}>
              <b className="font-medium">{place.replace(/\.?$/, ".")}</b> <span className="text-ink-2">{says}</span>
            </p>
          ))}
          <p>
            <TextLink href={href}>How it compares with other standards</TextLink>
          </p>
        </div>
      ))}
      {listings.length > 1 && (
        <p className="text-ink-2">These checklists ask for the very same thing. One answer serves all of them.</p>
      )}
    </div>
  );
}
