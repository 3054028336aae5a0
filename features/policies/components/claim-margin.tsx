import { classNames } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/icon";
import { Mark } from "@/components/ui/mark";
import { TextLink } from "@/components/ui/text-link";
import { ExceptedGlyph } from "@/components/ui/verdict";
import type { ClaimNote } from "../sections/editor-queries";

const rules = {
  proven: "border-l-2 border-solid border-met-solid",
  excepted: "border-l-2 border-dotted border-excepted-solid",
  "no-proof": "border-l-2 border-dashed border-danger-solid",
};
const words = { proven: "text-met", excepted: "text-excepted", "no-proof": "text-danger" };

/** How a sentence is underlined, by how it stands. */
export function claimLook(tone: ClaimNote["tone"]): string {
  return classNames("claim", tone === "no-proof" && "claim-unproven", tone === "excepted" && "claim-excepted");
}

/** The same in words, beside the sentence. */
export function ClaimMargin({ note }: { note: ClaimNote }) {
  return (
    <div className={classNames("self-start pl-3 text-12 text-ink-2", rules[note.tone])}>
      <p className={classNames("flex items-center gap-1.5 font-medium", words[note.tone])}>
        {note.tone === "proven" && <Mark size={14} />}
        {note.tone === "no-proof" && <Icon name="unlink" size={14} />}
        {note.tone === "excepted" && <ExceptedGlyph size={14} silent />}
        {note.title}
      </p>
      <p>{note.text}</p>
      {note.href?.startsWith("/assessments/") && <TextLink href={note.href}>Open the answer</TextLink>}
    </div>
  );
}
