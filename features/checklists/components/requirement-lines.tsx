import { Card } from "@/components/ui/card";
import { TextLink } from "@/components/ui/text-link";
import type { Requirement } from "@/lib/content";
import { requirementPath } from "../paths";

type Props = {
  requirements: readonly Requirement[] /** At the end of each line. */;
  extra?: (it: Requirement) => string;
};

/** Requirements as lines of a card, each leading to its own page. */
export function RequirementLines({ requirements, extra }: Props) {
  return (
    <Card flush>
      <ul className="divide-y divide-line">
        {requirements.map((requirement) => (
          <li
            key={requirement.key}
            className="grid gap-x-4 gap-y-0.5 px-4 py-2.5 text-13 md:grid-cols-[5rem_minmax(0,1fr)_auto]"
          >
            <span className="font-mono text-12 text-ink-3">{requirement.id}</span>
            <TextLink href={requirementPath(requirement)} plain className="no-underline hover:underline">
              {requirement.statement}
            </TextLink>
            {extra && <span className="text-12 text-ink-3">{extra(requirement)}</span>}
          </li>
        ))}
      </ul>
    </Card>
  );
}
