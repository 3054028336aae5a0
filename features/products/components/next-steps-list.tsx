import { ButtonLink } from "@/components/ui/button";
import { Section } from "@/components/ui/card";
import { Steps } from "@/components/ui/steps";
import type { NextStep } from "../overview/next-steps";

/** "What to do next". One primary button, on the first step that can be done. */
export function NextStepsList({ steps, about, mayWork }: { steps: NextStep[]; about: string; mayWork: boolean }) {
  const first = steps.find(({ state }) => state === "now")?.id;
  return (
    <Section id="next" title="What to do next" extra={`${about} Each step ticks itself off.`}>
      <Steps
        steps={steps.map(({ id, title, text, state, action, after }) => ({
          title,
          text,
          state,
          after,
          action: action && mayWork && (
            <ButtonLink href={action.href} variant={id === first ? "primary" : "secondary"}>
              {action.label}
            </ButtonLink>
          ),
        }))}
      />
    </Section>
  );
}
