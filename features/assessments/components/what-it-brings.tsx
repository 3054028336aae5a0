import { Binds } from "@/features/checklists/components/binds";
import type { Brings } from "../held-checklists/checklist-rules";

type Props = {
  list: Brings & { version: string; publisher: string; binds: { readonly from: string; readonly who: string } | null };
  today: string;
};

/** What a checklist means for a release, in a line or two: how much of it applies, what is there already, and since when. */
export function WhatItBrings({ list, today }: Props) {
  const { version, publisher, requirements, applies, shared, answered, binds } = list;
  return (
    <>
      {publisher}, version {version}.{" "}
      {applies === requirements ? `All ${requirements}` : `${applies} of ${requirements}`}{" "}
      {requirements === 1 ? "requirement applies" : "requirements apply"}
      {shared > 0 && `; ${shared} ${shared === 1 ? "is" : "are"} asked for here already${told(shared, answered)}`}.
      {binds && (
        <span className="block">
          <Binds binds={binds} today={today} />: {binds.who}.
        </span>
      )}
    </>
  );
}

function told(shared: number, answered: number): string {
  if (answered === 0) return "";
  return answered === shared ? ", and answered" : `, ${answered} of them answered`;
}
