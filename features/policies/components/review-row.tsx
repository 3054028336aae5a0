import { Icon } from "@/components/ui/icon";
import { TextLink } from "@/components/ui/text-link";
import type { ReviewRow } from "../review-queries";
import { ClaimMargin, claimLook } from "./claim-margin";

type Props = { row: ReviewRow; ticked: boolean; toggle: (() => void) | null };

/** Four kinds, each in its own shape: proven, told in place of an exception, a fact by name, words without proof. */
export function ReviewRowView({ row, ticked, toggle }: Props) {
  return (
    <li className="grid gap-x-6 gap-y-1.5 md:grid-cols-[minmax(0,1fr)_15rem]">
      {row.kind === "claim" && (
        <>
          <p className="font-serif text-16">
            <span className={claimLook(row.note.tone)}>{row.text}</span>
          </p>
          <ClaimMargin note={row.note} />
        </>
      )}
      {row.kind === "fact" && (
        <>
          <p className="font-serif text-16">
            <span className="border-b-2 border-ink bg-sunken px-1.5 py-0.5 box-decoration-clone">
              {row.href ? <TextLink href={row.href}>{row.text}</TextLink> : row.text}
            </span>
          </p>
          <Tick icon="braces" word="Fact" label={`${row.name}: this is so`} ticked={ticked} toggle={toggle} />
        </>
      )}
      {row.kind === "word" && (
        <>
          <p className="border-l-3 border-dotted border-line-strong pl-4 font-serif text-16">{row.text}</p>
          <Tick
            icon="pilcrow"
            word="Words without proof"
            label="I read it and stand by it"
            ticked={ticked}
            toggle={toggle}
          />
        </>
      )}
    </li>
  );
}

type TickProps = {
  icon: "braces" | "pilcrow";
  word: string;
  label: string;
  ticked: boolean;
  toggle: (() => void) | null;
};

function Tick({ icon, word, label, ticked, toggle }: TickProps) {
  return (
    <div className="text-12 text-ink-3">
      <p className="inline-flex items-center gap-1.5 font-medium">
        <Icon name={icon} size={14} /> {word}
      </p>
      {toggle ? (
        <label className="mt-1 flex min-h-6 items-start gap-2 text-13 text-ink">
          <input type="checkbox" className="tick" checked={ticked} onChange={toggle} />
          {label}
        </label>
      ) : (
        <p className="mt-1">{label}</p>
      )}
    </div>
  );
}
