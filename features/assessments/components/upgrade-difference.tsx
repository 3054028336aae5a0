import { Card, Section } from "@/components/ui/card";
import { ChangedWords } from "@/components/ui/changed-words";
import { VerdictGlyph, verdictWord } from "@/components/ui/verdict";
import { counted } from "@/lib/counted";
import type { ChangedLine, UpgradePage } from "../upgrade/find-upgrade";

const meanings = {
  same: "Other words, the same meaning",
  narrower: "Asks for something narrower",
  wider: "Asks for more",
  new: "Asks for something else",
};
const fates = {
  stands: "Answer and decision stay as they are",
  "to-confirm": "The answer is kept, open again, to confirm",
  empty: "Nothing was answered yet",
};

/** What newer versions bring: new, gone, and changed with the old and the new words side by side. */
export function UpgradeDifference({ found }: { found: UpgradePage }) {
  const { added, gone, changed, unchanged } = found;
  return (
    <>
      {changed.length > 0 && (
        <Section title="Changed" extra={changed.length}>
          <Card flush>
            <ul className="divide-y divide-line">
              {changed.map((line) => (
                <Changed key={line.key} line={line} />
              ))}
            </ul>
          </Card>
        </Section>
      )}
      {added.length > 0 && <Lines title="New, and open" lines={added} />}
      {gone.length > 0 && <Lines title="No longer asked for; answers are kept, out of the count" lines={gone} />}
      <p className="text-13 text-ink-2">
        {counted(unchanged, "requirement stays", "requirements stay")} word for word as they were.
      </p>
    </>
  );
}

function Lines({ title, lines }: { title: string; lines: UpgradePage["added"] }) {
  return (
    <Section title={title} extra={lines.length}>
      <Card flush>
        <ul className="divide-y divide-line">
          {lines.map((line) => (
            <li key={line.key} className="px-4 py-2.5 text-13">
              <Name line={line} />
              <p>{line.statement}</p>
            </li>
          ))}
        </ul>
      </Card>
    </Section>
  );
}

function Changed({ line }: { line: ChangedLine }) {
  return (
    <li className="px-4 py-3 text-13">
      <Name line={line} />
      <div className="mt-1 grid gap-x-6 gap-y-2 md:grid-cols-2">
        <p>
          <span className="block text-12 text-ink-3">Until now</span>
          <ChangedWords before={line.before} now={line.statement} only="before" />
        </p>
        <p>
          <span className="block text-12 text-ink-3">From now on</span>
          <ChangedWords before={line.before} now={line.statement} only="now" />
        </p>
      </div>
      {line.condition && (
        <p className="mt-1.5 text-12 text-ink-2">
          It applied when: {line.condition.before}. It applies when: {line.condition.now}.
        </p>
      )}
      {line.also.length > 0 && <p className="mt-1.5 text-12 text-ink-3">Also changed: {line.also.join(", ")}.</p>}
      <p className="mt-1.5 text-12 text-ink-2">
        <b className="font-medium">{meanings[line.meaning]}.</b> {fates[line.fate]}.
      </p>
    </li>
  );
}

function Name({ line }: { line: UpgradePage["added"][number] }) {
  return (
    <p className="flex flex-wrap items-center gap-x-2 text-12 text-ink-3">
      <span className="font-mono">{line.id}</span>
      <span>{line.checklist}</span>
      {line.verdict && (
        <span className="inline-flex items-center gap-1">
          <VerdictGlyph verdict={line.verdict} size={14} silent />
          {verdictWord(line.verdict)}
        </span>
      )}
    </p>
  );
}
