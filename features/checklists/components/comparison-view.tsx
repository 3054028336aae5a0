import { Card, Section } from "@/components/ui/card";
import { NothingHere } from "@/components/ui/empty-state";
import type { Requirement } from "@/lib/content";
import type { ChecklistComparison } from "../compare-rules";
import { ChangedRequirement } from "./changed-requirement";
import { RequirementLines } from "./requirement-lines";

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
          <RequirementLines requirements={added} />
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
          <RequirementLines requirements={gone} />
        </Section>
      )}
      {added.length + changed.length + gone.length === 0 && <NothingHere>Every word is as it was.</NothingHere>}
    </>
  );
}
