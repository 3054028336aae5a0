"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { TextAreaField } from "@/components/form/text-area-field";
import { ActionBar } from "@/components/layout/action-bar";
import { Button } from "@/components/ui/button";
import { Section } from "@/components/ui/card";
import { Icon } from "@/components/ui/icon";
import { Note, RefusalNote } from "@/components/ui/note";
import type { Outcome } from "@/lib/outcome";
import { approvePolicyAction, returnPolicyAction } from "../actions";
import type { PolicyReview } from "../review-queries";
import { whyNotApprovable } from "../rules";
import { ReviewRowView } from "./review-row";

/** The approver's page: everything that nothing proves has a box of its own, and the button waits for the last one. */
export function ApproveForm({ review }: { review: PolicyReview }) {
  const router = useRouter();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [note, setNote] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, start] = useTransition();
  const rows = review.sections.flatMap((section) => section.rows);
  const ids = (kind: "word" | "fact") => rows.filter((row) => row.kind === kind).map(({ id }) => id);
  const done = (kind: "word" | "fact") => ids(kind).filter((id) => ticked.has(`${kind}/${id}`));
  const left = whyNotApprovable(
    { words: ids("word"), facts: ids("fact") },
    { words: done("word"), facts: done("fact") },
  );

  function toggle(key: string) {
    const next = new Set(ticked);
    if (!next.delete(key)) next.add(key);
    setTicked(next);
  }

  function send(decide: () => Promise<Outcome<unknown>>) {
    setProblem(null);
    start(async () => {
      const outcome = await decide();
      if (outcome.ok) router.push(`/policies/${review.policyId}`);
      else setProblem(Object.values(outcome.fieldErrors)[0]?.[0] ?? outcome.message);
    });
  }

  const { submissionId, mayDecide, hadAHand, deciders } = review;
  const approve = () => approvePolicyAction({ submissionId, words: done("word"), facts: done("fact"), note });
  return (
    <>
      {review.sections.map((section, index) => (
        <Section key={section.id} id={section.id} title={`${index}. ${section.title}`}>
          <ul className="grid gap-5">
            {section.rows.map((row) => (
              <ReviewRowView
                key={`${row.kind}/${row.id}`}
                row={row}
                ticked={ticked.has(`${row.kind}/${row.id}`)}
                toggle={mayDecide && row.kind !== "claim" ? () => toggle(`${row.kind}/${row.id}`) : null}
              />
            ))}
          </ul>
        </Section>
      ))}
      {mayDecide ? (
        <>
          <TextAreaField
            name="note"
            label="Note"
            hint="Needed when you return it: what would make you approve it?"
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
          <RefusalNote>{problem}</RefusalNote>
          <ActionBar
            note={
              <>
                <Icon name="user-check" size={14} className="mt-px" />
                You may decide: you had no hand in the text or in its facts.
              </>
            }
          >
            <Button
              icon="corner-up-left"
              pending={pending}
              onClick={() => send(() => returnPolicyAction({ submissionId, note }))}
            >
              Return
            </Button>
            <Button
              variant="primary"
              icon="check-check"
              notYet={left !== null}
              pending={pending}
              onClick={() => send(approve)}
            >
              Approve
            </Button>
            <span className="text-12 text-ink-3" role="status">
              {left ?? "Everything is ticked."}
            </span>
          </ActionBar>
        </>
      ) : (
        <Note
          kind="danger"
          icon="user-check"
          title={hadAHand ? "You had a hand in it" : "Security leads approve policies"}
        >
          {deciders.length > 0
            ? `${deciders.join(" or ")} may decide: they had no hand in the text or in its facts.`
            : "Nobody is left who may decide. The company needs another security lead, or an outside reviewer of this product."}
        </Note>
      )}
    </>
  );
}
