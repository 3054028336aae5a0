import { ButtonLink } from "@/components/ui/button";
import { Card, Section } from "@/components/ui/card";
import { keepDaysWhole } from "@/components/ui/format-day";
import { Icon } from "@/components/ui/icon";
import type { PublishingView } from "../publish-queries";

type Obstacles = PublishingView["obstacles"];

/** One list by kind: the sentence as it would be printed, the cause, the place; the way out at the right. */
export function ObstacleList({ obstacles }: { obstacles: Obstacles }) {
  const claims = obstacles.filter(({ kind }) => kind === "claim");
  const facts = obstacles.filter(({ kind }) => kind === "fact");
  return (
    <>
      {claims.length > 0 && (
        <Section title="Sentences that do not hold" extra={claims.length}>
          <Rows obstacles={claims} />
        </Section>
      )}
      {facts.length > 0 && (
        <Section title="Facts that are empty" extra={facts.length}>
          <Rows obstacles={facts} />
        </Section>
      )}
    </>
  );
}

function Rows({ obstacles }: { obstacles: Obstacles }) {
  return (
    <Card flush>
      <ul className="divide-y divide-line">
        {obstacles.map(({ kind, sentence, cause, section, href, sectionId }) => (
          <li key={`${sectionId}-${sentence}`} className="flex flex-wrap items-start gap-x-4 gap-y-3 px-5 py-4">
            <Icon name={kind === "claim" ? "unlink" : "square-dashed"} className="mt-1 text-danger" />
            <div className="min-w-0 flex-1 basis-64">
              <p className={kind === "claim" ? "claim claim-unproven font-serif text-16" : "text-14 font-medium"}>
                {sentence}
              </p>
              <p className="mt-1.5 text-13">{keepDaysWhole(cause)}</p>
              <p className="text-12 text-ink-3">{section}</p>
            </div>
            <ButtonLink href={href}>
              {kind === "fact" ? "Fill it in" : href.startsWith("/assessments/") ? "Open the answer" : "Give it proof"}
            </ButtonLink>
          </li>
        ))}
      </ul>
    </Card>
  );
}
