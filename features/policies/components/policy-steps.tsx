import { ButtonLink } from "@/components/ui/button";
import { PressButton } from "@/components/ui/press-button";
import type { Step } from "@/components/ui/steps";
import { submitPolicyAction, takeBackPolicyAction } from "../actions";
import { sectionPath } from "../paths";
import type { PolicyOverview } from "../queries";

/** From the draft to the next version: which step can be done now, and by whom. */
export function policySteps({ id, state, waiting, returned, may }: PolicyOverview): Step[] {
  const draft = state === "DRAFT";
  const input = { policyId: id };
  return [
    {
      title: "Write the text",
      text: returned
        ? `${returned.by} returned it: “${returned.note}”`
        : "Claims, facts and words, section by section.",
      state: draft ? "now" : "done",
      action: draft ? (
        <ButtonLink href={sectionPath(id, "summary")} variant={may.edit ? "primary" : "secondary"}>
          {may.edit ? "Write" : "Read"}
        </ButtonLink>
      ) : undefined,
    },
    {
      title: "Submit it for approval",
      text: waiting ? `${waiting.submittedBy} submitted it.` : "It is frozen as it is then, with its facts.",
      state: draft ? "now" : "done",
      action:
        draft && may.edit ? (
          <PressButton press={submitPolicyAction.bind(null, input)}>Submit</PressButton>
        ) : waiting && may.edit ? (
          <PressButton press={takeBackPolicyAction.bind(null, input)}>Take back</PressButton>
        ) : undefined,
    },
    {
      title: "A second person approves it",
      text: "Each fact by its name, each paragraph that nothing proves.",
      state: state === "IN_REVIEW" ? "now" : state === "APPROVED" ? "done" : "waits",
      after: "After it is submitted",
      action: waiting ? <ButtonLink href={`/policies/${id}/approve`}>Look at it</ButtonLink> : undefined,
    },
    {
      title: "Publish it",
      text: "The text, its grounds and the head of the trail are frozen together.",
      state: state === "APPROVED" ? "now" : "waits",
      after: "After it is approved",
      action: may.publish ? (
        <ButtonLink href={`/policies/${id}/publish`} variant={state === "APPROVED" ? "primary" : "secondary"}>
          {state === "APPROVED" ? "Publish" : "What stops it"}
        </ButtonLink>
      ) : undefined,
    },
  ];
}
