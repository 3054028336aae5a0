import { ButtonLink } from "@/components/ui/button";
import { Section } from "@/components/ui/card";
import { Steps } from "@/components/ui/steps";
import type { FirstStep } from "../first-steps";

/** What a new organisation does first. The steps tick themselves off. */
export function FirstVisit({ steps }: { steps: FirstStep[] }) {
  const first = steps.findIndex(({ state }) => state === "now");
  return (
    <Section
      title="What to do first"
      extra={`${steps.filter(({ state }) => state === "done").length} of ${steps.length} done`}
    >
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
