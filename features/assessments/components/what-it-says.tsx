import type { ReactNode } from "react";
import { Icon, type IconName } from "@/components/ui/icon";
import { TextLink } from "@/components/ui/text-link";
import { VerdictGlyph, verdictWord } from "@/components/ui/verdict";
import type { Said } from "../offers/answer-offers";

export function OfferHead({ icon, children }: { icon: IconName; children: ReactNode }) {
  return (
    <h3 className="flex items-center gap-2 border-b border-line px-3 py-2 text-13 font-medium">
      <Icon name={icon} size={14} className="text-ink-3" />
      {children}
    </h3>
  );
}

/** An accepted answer in short: its verdict and where it stands, its reasons, its evidence. */
export function WhatItSays({ said, about, children }: { said: Said; about?: string; children: ReactNode }) {
  const { verdict, rationale, evidence } = said;
  return (
    <div className="min-w-0 flex-1 basis-56">
      <p className="flex flex-wrap items-center gap-x-2">
        <VerdictGlyph verdict={verdict} size={14} silent />
        <b className="font-medium">{verdictWord(verdict)}</b>
        {children}
      </p>
      {about && <p className="text-ink-2">{about}</p>}
      {rationale && <p className="text-ink-2 wrap-anywhere whitespace-pre-wrap">“{rationale}”</p>}
      {evidence.length > 0 && (
        <p className="flex items-start gap-1.5 text-12 text-ink-3">
          <Icon name="paperclip" size={14} className="mt-0.5" label="Evidence:" />
          <span>
            {evidence.map(({ evidenceId, title, number }, index) => (
              <span key={`${evidenceId} ${number}`}>
                {index > 0 && "; "}
                <TextLink href={`/evidence/${evidenceId}`}>{title}</TextLink>, revision {number}
              </span>
            ))}
          </span>
        </p>
      )}
    </div>
  );
}
