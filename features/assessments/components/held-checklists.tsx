import { Card } from "@/components/ui/card";
import { PressButton } from "@/components/ui/press-button";
import { TextLink } from "@/components/ui/text-link";
import { removeChecklistAction } from "../actions";
import type { AssessmentChecklists } from "../held-checklists/find-checklists";
import { upgradePath } from "../paths";
import { WhatItBrings } from "./what-it-brings";

/** The checklists of an assessment. One that nobody has worked on can leave again. */
export function HeldChecklists({ found, today }: { found: AssessmentChecklists; today: string }) {
  const { assessmentId, held, mayChange } = found;
  return (
    <Card flush>
      <ul className="divide-y divide-line">
        {held.map((list) => (
          <li key={list.id} className="flex flex-wrap items-start gap-x-4 gap-y-2 px-4 py-3 text-13">
            <div className="min-w-0 flex-1 basis-72">
              <TextLink href={list.href}>{list.title}</TextLink>
              <p className="text-12 text-ink-3">
                <WhatItBrings list={{ ...list, shared: 0, answered: 0 }} today={today} />
              </p>
            </div>
            <span className="text-12 text-ink-3">
              {list.answered} of {list.applies} answered
            </span>
            {list.newer && (
              <TextLink href={upgradePath(assessmentId)}>Version {list.newer} is out: see what changes</TextLink>
            )}
            {mayChange && list.whyNotRemovable === null && (
              <PressButton
                size={28}
                variant="quiet"
                press={removeChecklistAction.bind(null, { assessmentId, checklistId: list.id })}
              >
                Take out
              </PressButton>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
