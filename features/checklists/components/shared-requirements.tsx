import { TextLink } from "@/components/ui/text-link";
import type { Checklist, Requirement } from "@/lib/content";
import { checklistPath } from "../paths";
import { RequirementLines } from "./requirement-lines";

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
          <RequirementLines
            requirements={requirements}
            extra={({ objectives }) => (objectives[0] === objectiveId ? "Its main objective" : "Serves it too")}
          />
        </section>
      ))}
    </div>
  );
}
