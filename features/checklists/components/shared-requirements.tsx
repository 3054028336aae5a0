import { Card } from "@/components/ui/card";
import { TextLink } from "@/components/ui/text-link";
import type { Checklist, Requirement } from "@/lib/content";
import { checklistPath, requirementPath } from "../paths";

type Props = { objectiveId: string; shared: { list: Checklist; requirements: Requirement[] }[] };

/** The requirements of one objective, checklist by checklist. */
export function SharedRequirements({ objectiveId, shared }: Props) {
  return (
    <div className="grid gap-5">
      {shared.map(({ list, requirements }) => (
        <section key={list.id}>
          <h3 className="mb-1.5 text-13 font-medium">
            <TextLink href={checklistPath(list)} plain className="no-underline hover:underline">
              {list.short}
            </TextLink>
          </h3>
          <Card flush>
            <ul className="divide-y divide-line">
              {requirements.map((requirement) => (
                <li
                  key={requirement.id}
                  className="grid gap-x-4 gap-y-0.5 px-4 py-2.5 text-13 md:grid-cols-[4.5rem_minmax(0,1fr)_auto]"
                >
                  <span className="font-mono text-12 text-ink-3">{requirement.id}</span>
                  <TextLink href={requirementPath(requirement)} plain className="no-underline hover:underline">
                    {requirement.statement}
                  </TextLink>
                  <span className="text-12 text-ink-3">
                    {requirement.objectives[0] === objectiveId ? "Its main objective" : "Serves it too"}
                  </span>
                </li>
              ))}
            </ul>
          </Card>
        </section>
      ))}
    </div>
  );
}
