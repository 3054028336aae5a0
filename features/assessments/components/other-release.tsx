import { TextLink } from "@/components/ui/text-link";
import type { AnswerDetail } from "../detail/answer-detail";
import { answerPath } from "../paths";
import { OfferHead, WhatItSays } from "./what-it-says";

/** What another release of the product said to the same requirement, beside an answer that is still to be given. */
export function OtherRelease({ detail }: { detail: AnswerDetail }) {
  const { otherRelease, may } = detail;
  if (!otherRelease || !may.edit) return null;
  const { release, assessmentId } = otherRelease;
  return (
    <section aria-label="Accepted for another release" className="mt-3.5 rounded-md border border-line">
      <OfferHead icon="history">Accepted for release {release}</OfferHead>
      <div className="flex px-3 py-2 text-13">
        <WhatItSays said={otherRelease}>
          <TextLink href={answerPath(assessmentId, detail)}>Open it there</TextLink>
        </WhatItSays>
      </div>
      <p className="border-t border-line px-3 py-2 text-12 text-ink-3">
        Every release is answered for itself. Write what still holds, and link evidence that holds for this release; a
        piece that does not can get a new revision.
      </p>
    </section>
  );
}
