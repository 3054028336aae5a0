import { ButtonLink } from "@/components/ui/button";
import { Section } from "@/components/ui/card";
import { Steps } from "@/components/ui/steps";
import type { NextStep } from "../overview/next-steps";

type Props = {
  steps: NextStep[];
  about: string;
  mayWork: boolean;
  /** The page has no other primary button. */
  leads: boolean;
};

/** "What to do next". One primary button, on the first step that can be done. Who only reads learns what is left. */
export function NextStepsList({ steps, about, mayWork, leads }: Props) {
  const first = steps.find(({ state }) => state === "now")?.id;
  return (
    <Section
      id="next"
      title={mayWork ? "What to do next" : "What is left to do"}
      extra={`${about} Each step ticks itself off.`}
    >
      <Steps
        steps={steps.map(({ id, title, text, state, action, after }) => ({
          title,
          text,
          state,
          after,
          action: action && mayWork && (
            <ButtonLink href={action.href} variant={leads && id === first ? "primary" : "secondary"}>
              {action.label}
            </ButtonLink>
          ),
        }))}
      />
    </Section>
  );
}
