import { Binds } from "@/features/checklists/components/binds";
import { counted } from "@/lib/counted";
import type { ChecklistHere } from "../held-checklists/describe-choice";

type Props = { list: Omit<ChecklistHere, "kind" | "begin" | "href" | "id" | "title" | "short">; today: string };

const audiences = {
  manufacturer: "For the maker",
  developer: "For developers",
  consumer: "For the set-up by buyers",
  operator: "For those who run it",
};

/** What a checklist is for, whose it is, how much of it applies to the release and is there already, and since when. */
export function WhatItBrings({ list, today }: Props) {
  const { about, audience, version, publisher, shared, answered, binds } = list;
  return (
    <>
      {about && <span className="block text-ink-2">{about}</span>}
      <span className="block">
        {[audiences[audience], publisher, `version ${version}`].filter(Boolean).join(", ")}. {howMuch(list)}
        {shared > 0 && `; ${counted(shared, "is", "are")} asked for here already${told(shared, answered)}`}.
      </span>
      {binds && (
        <span className="block">
          <Binds binds={binds} today={today} />: {binds.who}.
        </span>
      )}
    </>
  );
}

function howMuch({ requirements, applies }: Props["list"]): string {
  const verb = requirements === 1 ? "requirement applies" : "requirements apply";
  if (applies === 0)
    return requirements === 1 ? "Its one requirement does not apply" : `None of its ${requirements} ${verb}`;
  return `${applies === requirements ? `All ${requirements}` : `${applies} of ${requirements}`} ${verb}`;
}

function told(shared: number, answered: number): string {
  if (answered === 0) return "";
  return answered === shared ? ", and answered" : `, ${answered} of them answered`;
}
