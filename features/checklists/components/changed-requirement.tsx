import { ChangedWords } from "@/components/ui/changed-words";
import { TextLink } from "@/components/ui/text-link";
import type { Requirement } from "@/lib/content";
import type { ComparedField, Meaning, RequirementChange } from "../compare-rules";
import { requirementPath } from "../paths";

type Props = { change: RequirementChange; declared: boolean; inWords: (requirement: Requirement) => string };

const meanings: Record<Meaning, string> = {
  same: "Asks for the same",
  narrower: "Asks for less",
  wider: "Asks for more",
  new: "Asks for something else",
};
const names: Partial<Record<ComparedField, string>> = {
  appliesWhen: "Applies when",
  guidance: "Guidance",
  evidence: "Good evidence",
  caution: "Caution",
  status: "The source says",
  objectives: "Objectives",
  buyer: "For buyers",
};

/** A requirement of both, with its words marked: gone ones struck, new ones underlined. */
export function ChangedRequirement({ change, declared, inWords }: Props) {
  const { before, now, meaning, fields } = change;
  const told = fields.filter((field) => field !== "statement" && names[field]);
  const silent = fields.filter((field) => field !== "statement" && !names[field]);
  return (
    <li className="grid gap-x-4 gap-y-1 px-4 py-3 text-13 md:grid-cols-[5rem_minmax(0,1fr)]">
      <span className="grid content-start justify-items-start">
        <TextLink href={requirementPath(now)} className="font-mono text-12 leading-6">
          {now.id}
        </TextLink>
        <TextLink href={requirementPath(before)} className="text-12 leading-6">
          before
        </TextLink>
      </span>
      <div className="grid gap-1.5">
        <p>
          <ChangedWords before={before.statement} now={now.statement} />
        </p>
        {declared && <p className="text-12 font-medium">{meanings[meaning]}</p>}
        {told.map((field) => (
          <p key={field} className="text-12 text-ink-2">
            <span className="text-ink-3">{names[field]}: </span>
            <ChangedWords before={textOf(before, field, inWords)} now={textOf(now, field, inWords)} />
          </p>
        ))}
        {silent.length > 0 && (
          <p className="text-12 text-ink-3">What is asked for with the verdict is not as it was.</p>
        )}
      </div>
    </li>
  );
}

function textOf(requirement: Requirement, field: ComparedField, inWords: Props["inWords"]): string {
  if (field === "appliesWhen") return inWords(requirement);
  const value = requirement[field];
  if (field === "caution")
    return requirement.caution ? `${requirement.caution.why} ${requirement.caution.instead}` : "";
  return Array.isArray(value) ? value.join(", ") : typeof value === "string" ? value : "";
}
