"use client";

import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { TextLink } from "@/components/ui/text-link";
import { counted } from "@/lib/counted";
import type { AnswerDetail } from "../detail/answer-detail";
import type { Alike, Offer } from "../offers/answer-offers";
import { answerPath } from "../paths";
import type { Deeds } from "./use-deeds";
import type { WorkspaceModel } from "./use-workspace";
import { OfferHead, WhatItSays } from "./what-it-says";

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
            <OfferHead icon="copy-check">Already answered elsewhere, for the same words</OfferHead>
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
      <OfferHead icon="copy-check">Also asked by: this answer offers itself there</OfferHead>
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
  const { how, statement } = offer;
  return (
    <li className="flex flex-wrap items-start gap-x-3 gap-y-2 px-3 py-2 text-13">
      <WhatItSays said={offer} about={how === "same-idea" ? statement : undefined}>
        <Place one={offer} model={model} />
      </WhatItSays>
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
