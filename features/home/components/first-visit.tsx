import { ButtonLink } from "@/components/ui/button";
import { Section } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Steps } from "@/components/ui/steps";
import type { FirstStep } from "../first-steps";

/** What a new organisation does first. The steps tick themselves off. */
export function FirstVisit({ steps }: { steps: FirstStep[] }) {
  const first = steps.findIndex(({ state }) => state === "now");
  const done = steps.filter(({ state }) => state === "done").length;
  if (done === steps.length) {
    return (
      <EmptyState title="Nothing is waiting for you" actions={<ButtonLink href="/people">See the people</ButtonLink>}>
        You look after people and settings. What the products hold is read by those who work on them.
      </EmptyState>
    );
  }
  return (
    <Section title="What to do first" extra={`${done} of ${steps.length} done`}>
      <Steps
        steps={steps.map(({ title, text, state, action, after }, index) => ({
          title,
          text,
          state,
          after,
          action: action && (
            <ButtonLink href={action.href} variant={index === first ? "primary" : "secondary"}>
              {action.label}
            </ButtonLink>
          ),
        }))}
      />
    </Section>
  );
}
