"use client";

import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Icon } from "@/components/ui/icon";
import { TextLink } from "@/components/ui/text-link";
import { VerdictGlyph, verdictWord } from "@/components/ui/verdict";
import { counted } from "@/lib/counted";
import type { AnswerDetail } from "../detail/answer-detail";
import type { Alike, Offer } from "../offers/answer-offers";
import { answerPath } from "../paths";
import type { Deeds } from "./use-deeds";
import type { WorkspaceModel } from "./use-workspace";

type Props = { detail: AnswerDetail; deeds: Deeds; model: WorkspaceModel };

/** What other answers of the assessment say to this: to take over while it is open, to spread once it is accepted. */
export function Offers({ detail, deeds, model }: Props) {
  const { offers, alsoAskedBy } = detail;
  if (offers.length > 0 && detail.may.edit) {
    const same = offers.filter(({ how }) => how === "same-words");
    const ideas = offers.filter(({ how }) => how === "same-idea");
    return (
      <section aria-label="Already answered elsewhere" className="mt-3.5 rounded-md border border-line">
        {same.length > 0 && (
          <>
            <Head icon="copy-check">Already answered elsewhere, for the same words</Head>
            <ul className="divide-y divide-line">
              {same.map((offer, place) => (
                <OfferedAnswer key={offer.answerId} offer={offer} deeds={deeds} model={model} first={place === 0} />
              ))}
            </ul>
          </>
        )}
        {ideas.length > 0 && (
          <div className={same.length > 0 ? "border-t border-line px-3 py-2" : "px-3 py-2"}>
            <Disclosure summary={`${counted(ideas.length, "accepted answer", "accepted answers")} to the same idea`}>
              <p className="pb-1 text-12 text-ink-3">
                Not the same question. Look at it first, then change what differs.
              </p>
              <ul className="-mx-3 divide-y divide-line">
                {ideas.map((offer) => (
                  <OfferedAnswer key={offer.answerId} offer={offer} deeds={deeds} model={model} />
                ))}
              </ul>
            </Disclosure>
          </div>
        )}
        <p className="border-t border-line px-3 py-2 text-12 text-ink-3">
          Whoever had a hand in the answer that you take over has one in this answer too, and does not decide it.
        </p>
      </section>
    );
  }
  if (alsoAskedBy.length === 0) return null;
  return (
    <section aria-label="Also asked by" className="mt-3.5 rounded-md border border-line">
      <Head icon="copy-check">Also asked by: this answer offers itself there</Head>
      <ul className="divide-y divide-line">
        {alsoAskedBy.map((one) => (
          <li key={one.answerId} className="px-3 py-2 text-13">
            <Place one={one} model={model} />
            <span className="block text-12 text-ink-3">
              {one.how === "same-words" ? "In the same words" : one.statement}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function OfferedAnswer({
  offer,
  deeds,
  model,
  first,
}: {
  offer: Offer;
  deeds: Deeds;
  model: WorkspaceModel;
  first?: boolean;
}) {
  const { verdict, rationale, evidence, how, statement } = offer;
  return (
    <li className="flex flex-wrap items-start gap-x-3 gap-y-2 px-3 py-2 text-13">
      <div className="min-w-0 flex-1 basis-56">
        <p className="flex flex-wrap items-center gap-x-2">
          <VerdictGlyph verdict={verdict} size={14} silent />
          <b className="font-medium">{verdictWord(verdict)}</b>
          <Place one={offer} model={model} />
        </p>
        {how === "same-idea" && <p className="text-ink-2">{statement}</p>}
        {rationale && <p className="text-ink-2 wrap-anywhere whitespace-pre-wrap">“{rationale}”</p>}
        {evidence.length > 0 && (
          <p className="flex items-start gap-1.5 text-12 text-ink-3">
            <Icon name="paperclip" size={14} className="mt-0.5" label="Evidence:" />
            {evidence.map(({ title, number }) => `${title}, revision ${number}`).join("; ")}
          </p>
        )}
      </div>
      <Button
        size={28}
        keys={first ? "O" : undefined}
        pending={deeds.pending === "take-over"}
        onClick={() => void deeds.takeOver(offer)}
      >
        Take it over
      </Button>
    </li>
  );
}

function Place({ one, model }: { one: Alike; model: WorkspaceModel }) {
  return (
    <TextLink href={answerPath(model.data.assessmentId, one)}>
      {one.checklist} <span className="font-mono text-12">{one.requirementId}</span>
    </TextLink>
  );
}

function Head({ icon, children }: { icon: "copy-check"; children: ReactNode }) {
  return (
    <h3 className="flex items-center gap-2 border-b border-line px-3 py-2 text-13 font-medium">
      <Icon name={icon} size={14} className="text-ink-3" />
      {children}
    </h3>
  );
}
