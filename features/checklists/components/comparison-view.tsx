import { Card, Section } from "@/components/ui/card";
import { NothingHere } from "@/components/ui/empty-state";
import { TextLink } from "@/components/ui/text-link";
import type { Requirement } from "@/lib/content";
import type { ChecklistComparison } from "../compare-rules";
import { requirementPath } from "../paths";
import { ChangedRequirement } from "./changed-requirement";

type Props = ChecklistComparison & {
  /** Versions of one checklist say what became of a meaning; two checklists say nothing of each other. */
  declared: boolean;
  inWords: (requirement: Requirement) => string;
};

/** What is new, what is changed with its words marked, what is gone. */
export function ComparisonView({ added, gone, changed, unchanged, declared, inWords }: Props) {
  return (
    <>
      <p className="text-13 text-ink-2">
        {added.length} new, {changed.length} changed, {gone.length} gone, {unchanged.length} as they were.
      </p>
      {added.length > 0 && (
        <Section title="New" extra={added.length}>
          <Plain requirements={added} />
        </Section>
      )}
      {changed.length > 0 && (
        <Section title="Changed" extra={changed.length}>
          <Card flush>
            <ul className="divide-y divide-line">
              {changed.map((change) => (
                <ChangedRequirement key={change.key} change={change} declared={declared} inWords={inWords} />
              ))}
            </ul>
          </Card>
        </Section>
      )}
      {gone.length > 0 && (
        <Section title="Gone" extra={gone.length}>
          <Plain requirements={gone} />
        </Section>
      )}
      {added.length + changed.length + gone.length === 0 && <NothingHere>Every word is as it was.</NothingHere>}
    </>
  );
}

function Plain({ requirements }: { requirements: readonly Requirement[] }) {
  return (
    <Card flush>
      <ul className="divide-y divide-line">
        {requirements.map((requirement) => (
          <li
            key={requirement.key}
            className="grid gap-x-4 gap-y-0.5 px-4 py-2.5 text-13 md:grid-cols-[5rem_minmax(0,1fr)]"
          >
            <TextLink href={requirementPath(requirement)} className="justify-self-start font-mono text-12">
              {requirement.id}
            </TextLink>
            <span>{requirement.statement}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
