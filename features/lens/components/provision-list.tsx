import { Card } from "@/components/ui/card";
import { classNames } from "@/components/ui/class-names";
import { formatDay } from "@/components/ui/format-day";
import { Icon, type IconName } from "@/components/ui/icon";
import type { SeenRuleSet } from "../find-lens";
import type { Bought } from "../rules";
import { boughtWords } from "./bought-words";
import { OwnAnswers, WayList } from "./way-list";

const icons: Record<Bought, IconName> = {
  bought: "link",
  partly: "circle-dot",
  "not-yet": "square-dashed",
  unmapped: "unlink",
  "does-not-apply": "minus",
};

/** The provisions of a rule-set, each with the answers that lead to it. */
export function ProvisionList({ lines, assessmentId }: { lines: SeenRuleSet["lines"]; assessmentId: string }) {
  return (
    <Card flush>
      <ul className="divide-y divide-line">
        {lines.map((line) => (
          <ProvisionRow key={line.id} line={line} assessmentId={assessmentId} />
        ))}
      </ul>
    </Card>
  );
}

function ProvisionRow({ line, assessmentId }: { line: SeenRuleSet["lines"][number]; assessmentId: string }) {
  const { id, bought, ways, own, whyNot, provision } = line;
  const [first] = provision.requirements;
  return (
    <li
      id={id}
      className="grid scroll-mt-40 gap-x-5 gap-y-1.5 px-4 py-3 text-13 md:grid-cols-[5rem_minmax(0,2fr)_minmax(0,3fr)]"
    >
      <p className="font-mono text-12 text-ink-3">{id}</p>
      <div>
        <p>{first?.statement ?? provision.elsewhere?.says ?? "A place that no checklist here asks for."}</p>
        {provision.elsewhere && (
          <p className="text-12 text-ink-3">
            {provision.elsewhere.place}.{" "}
            {provision.elsewhere.from && `Applies from ${formatDay(provision.elsewhere.from)}. `}
            No checklist here asks for it.
          </p>
        )}
        {provision.requirements.length > 1 && (
          <p className="text-12 text-ink-3">and {provision.requirements.length - 1} more under this number</p>
        )}
      </div>
      <div>
        <p className={classNames("flex items-center gap-1.5 font-medium", tone(bought))}>
          <Icon name={icons[bought]} size={14} />
          {boughtWords[bought]}
        </p>
        {whyNot !== null && <p className="mt-0.5 text-ink-2">Because {whyNot}.</p>}
        {own.length > 0 && <OwnAnswers own={own} assessmentId={assessmentId} />}
        {whyNot === null && <WayList ways={ways} assessmentId={assessmentId} />}
        {bought === "unmapped" && (
          <p className="mt-0.5 text-ink-2">
            {provision.objectives.length === 0
              ? "The crosswalk ties no objective to it."
              : "No requirement of this assessment shares an objective with it."}
          </p>
        )}
      </div>
    </li>
  );
}

const tone = (bought: Bought) =>
  bought === "bought" || bought === "partly" ? "text-accent" : bought === "not-yet" ? "text-ink" : "text-ink-3";
