import { TextLink } from "@/components/ui/text-link";
import { answerPathByKey } from "@/features/assessments/paths";
import type { Standing } from "@/features/assessments/rules";
import { partsOfKey } from "@/features/checklists/key-rules";
import type { SeenAnswer } from "../find-lens";
import type { LensAnswer, Way } from "../rules";

const standings: Record<Standing, string> = {
  "does-not-apply": "does not apply",
  "not-applicable": "accepted as not applicable",
  excepted: "excepted",
  met: "accepted as met",
  "partly-met": "accepted as partly met",
  "not-met": "accepted as not met",
  stale: "out of date",
  submitted: "waits for review",
  open: "open",
};

/** What was answered about the provision itself: it counts before anything that only leads to it. */
export function OwnAnswers({ own, assessmentId }: { own: SeenAnswer[]; assessmentId: string }) {
  return (
    <ul className="mt-0.5">
      {own.map(({ requirement, standing }) => (
        <li key={requirement.key} className="text-ink-2">
          Answered itself: <TextLink href={answerPathByKey(assessmentId, requirement.key)}>{requirement.id}</TextLink>,{" "}
          {standings[standing]}
        </li>
      ))}
    </ul>
  );
}

const fits = { strong: "strong match", partial: "partial match", weak: "weak match" };

/** Objective by objective: the answers that lead to a provision, and those still missing. */
export function WayList({ ways, assessmentId }: { ways: Way[]; assessmentId: string }) {
  return (
    <ul className="mt-0.5 grid gap-1.5">
      {ways.map(({ objectiveId, fit, met, partlyMet, missing }) => (
        <li key={objectiveId} className="text-12 text-ink-2">
          <p>
            Over{" "}
            <TextLink href={`/checklists/objectives/${objectiveId}`} className="font-mono">
              {objectiveId}
            </TextLink>
            , {fits[fit]}
          </p>
          <Answers word="Met" answers={met} assessmentId={assessmentId} />
          <Answers word="Partly met" answers={partlyMet} assessmentId={assessmentId} />
          <Answers word="Missing" answers={missing} assessmentId={assessmentId} />
        </li>
      ))}
    </ul>
  );
}

/** More than these are counted. */
const SHOWN = 6;

function Answers({ word, answers, assessmentId }: { word: string; answers: LensAnswer[]; assessmentId: string }) {
  if (answers.length === 0) return null;
  const rest = answers.length - SHOWN;
  return (
    <p className="flex flex-wrap gap-x-2 leading-6">
      <span className="text-ink-3">{word}:</span>
      {answers.slice(0, SHOWN).map(({ key }) => (
        <TextLink key={key} href={answerPathByKey(assessmentId, key)} className="min-w-6 font-mono leading-6">
          {partsOfKey(key).requirementId}
        </TextLink>
      ))}
      {rest > 0 && <span>and {rest} more</span>}
    </p>
  );
}
