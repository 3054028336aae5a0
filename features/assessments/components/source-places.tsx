"use client";

import { TextLink } from "@/components/ui/text-link";
import type { AnswerDetail } from "../answer-detail";

/** Where a requirement comes from, in our words, and the way to all that is known about it. */
export function SourcePlaces({ detail }: { detail: AnswerDetail }) {
  const { checklistId, version, requirementId } = detail;
  return (
    <div className="grid gap-2 text-13">
      <p className="text-ink-2">
        {detail.checklist}, version {version}, <span className="font-mono text-12">{requirementId}</span>
      </p>
      {detail.places.map(({ place, says }) => (
        <p key={place}>
          <b className="font-medium">{place}.</b> <span className="text-ink-2">{says}</span>
        </p>
      ))}
      <p>
        <TextLink href={`/checklists/${checklistId}/${version}/${encodeURIComponent(requirementId)}`}>
          How it compares with other standards
        </TextLink>
      </p>
    </div>
  );
}
