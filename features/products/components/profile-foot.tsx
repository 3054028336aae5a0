"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { ActionBar } from "@/components/layout/action-bar";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { RefusalNote } from "@/components/ui/note";
import { TextLink } from "@/components/ui/text-link";
import { useKeys } from "@/components/ui/use-keys";
import type { Outcome } from "@/lib/outcome";
import { submitProfileAction, takeBackProfileAction } from "../actions";
import { listed } from "../overview/next-steps";
import { DecideProfile } from "./decide-profile";

type Waiting = { submissionId: string; by: string; mayDecide: boolean; hadAHand: boolean };

export type ProfileFootProps = {
  releaseId: string;
  waiting: Waiting | null;
  reviewers: string[];
  mayEdit: boolean;
  /** Nothing to submit: it is what is accepted already, or nothing is said. */
  nothingNew: boolean;
  onBare: (questionIds: string[]) => void;
  /** What is submitted is what was said last, so whatever is being saved comes first. */
  settled: () => Promise<boolean>;
};

/** The four-eyes sentence, and the deeds: submit, take back, or decide. */
export function ProfileFoot({ releaseId, waiting, reviewers, mayEdit, nothingNew, onBare, settled }: ProfileFootProps) {
  const router = useRouter();
  const [pending, start] = useTransition();
  const [refusal, setRefusal] = useState<string | null>(null);

  function run(deed: (input: { releaseId: string }) => Promise<Outcome<unknown>>) {
    setRefusal(null);
    start(async () => {
      if (!(await settled())) return setRefusal("Your last answer is not saved yet. Try again in a moment.");
      const outcome = await deed({ releaseId });
      if (outcome.ok) return router.refresh();
      setRefusal(outcome.message);
      onBare(Object.keys(outcome.fieldErrors));
    });
  }

  const maySubmit = mayEdit && !waiting;
  useKeys({ s: maySubmit && !nothingNew && !pending ? () => run(submitProfileAction) : undefined });

  if (waiting?.mayDecide) {
    return <DecideProfile submissionId={waiting.submissionId} by={waiting.by} />;
  }
  if (!mayEdit && !waiting) return null;
  return (
    <ActionBar note={<FourEyes waiting={waiting} reviewers={reviewers} />}>
      <RefusalNote className="w-full">{refusal}</RefusalNote>
      {maySubmit && (
        <Button
          variant="primary"
          keys="S"
          className="flex-1"
          pending={pending}
          notYet={nothingNew}
          onClick={() => run(submitProfileAction)}
        >
          Submit the profile for review
        </Button>
      )}
      {maySubmit && nothingNew && (
        <p className="w-full text-12 text-ink-3">Change an answer first: this is accepted.</p>
      )}
      {waiting && mayEdit && (
        <Button icon="undo-2" className="flex-1" pending={pending} onClick={() => run(takeBackProfileAction)}>
          Take it back
        </Button>
      )}
    </ActionBar>
  );
}

/** Who may decide; where nobody may, whom it needs and how to get them. */
function FourEyes({ waiting, reviewers }: { waiting: Waiting | null; reviewers: string[] }) {
  if (reviewers.length === 0) {
    return (
      <>
        <Icon name="user-check" size={14} className="mt-px text-caution" />
        <span>
          Nobody here may accept it: it needs a security lead who had no hand in it.{" "}
          <TextLink href="/people/invite">Invite one</TextLink>
        </span>
      </>
    );
  }
  const may = `${listed(reviewers)} may: they had no hand in it.`;
  return (
    <>
      <Icon name="user-check" size={14} className="mt-px text-met" />
      <span>
        {waiting?.hadAHand
          ? `Someone else has to decide this. You had a hand in it. ${may}`
          : waiting
            ? `It waits for a second person. ${may}`
            : `A second person accepts it. ${may}`}
      </span>
    </>
  );
}
