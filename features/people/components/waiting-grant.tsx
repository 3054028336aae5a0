import { PressButton } from "@/components/ui/press-button";
import { decideGrantAction } from "../actions";

type Props = {
  grant: { id: string; name: string; requestedBy: string; deciders: string[] };
  /** Says whether the reader may decide, and if they may not, whether they had a hand in it. */
  reader: "decides" | "involved" | "watches";
};

/** A right to review that waits for a second person. Everyone sees it; one of a few decides. */
export function WaitingGrant({ grant, reader }: Props) {
  const others = grant.deciders.join(" or ");
  return (
    <div className="grid gap-2">
      <p>
        <b className="font-semibold">{grant.name} becomes security lead</b>
        <span className="block text-ink-2">
          {grant.requestedBy} asked for it. A right to review is given by two, and everyone who reviews is told.
        </span>
      </p>
      {reader === "decides" ? (
        <div className="flex flex-wrap gap-2">
          <PressButton
            size={28}
            variant="primary"
            press={decideGrantAction.bind(null, { grantId: grant.id, granted: true })}
          >
            Give the right
          </PressButton>
          <PressButton size={28} press={decideGrantAction.bind(null, { grantId: grant.id, granted: false })}>
            Refuse
          </PressButton>
        </div>
      ) : (
        <p className="text-ink-3">
          {reader === "involved" ? "You had a hand in it. " : ""}
          {others ? `${others} decides.` : "Nobody is left who may decide: the company needs another security lead."}
        </p>
      )}
    </div>
  );
}
