"use client";

import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import { compareWords } from "@/components/ui/compare-words";
import { dayAndTime } from "@/components/ui/format-day";
import { Icon } from "@/components/ui/icon";
import { Pieces } from "@/components/ui/pieces";
import { VerdictGlyph, verdictWord } from "@/components/ui/verdict";
import type { AnswerDetail } from "../detail/answer-detail";
import type { AnswerDraft, AnswerSaver, SaverState } from "./answer-saver";

type Props = {
  detail: AnswerDetail;
  saver: AnswerSaver;
  state: SaverState;
  timeZone: string;
  actor: { id: string; name: string };
  onChosen: () => void;
};

/** Somebody saved first: both versions side by side, neither preferred. What is not chosen stays in the history. */
export function Conflict({ detail, saver, state: { theirs, draft }, timeZone, actor, onChosen }: Props) {
  if (!theirs) return null;
  const own = theirs.changedBy?.id === actor.id;
  const who = theirs.changedBy?.name ?? "Somebody";
  const locked = theirs.state !== "OPEN";
  const choose = (which: "theirs" | "mine") => {
    saver.choose(which);
    onChosen();
  };
  return (
    <section
      aria-label="Two versions"
      role="alert"
      className="mt-4 overflow-hidden rounded-lg border border-caution-solid"
    >
      <p className="flex gap-2.5 px-3.5 py-3 text-13">
        <Icon name="git-compare-arrows" className="mt-0.5 text-caution" />
        <span>
          <b className="font-semibold">
            {own ? "You changed this in another window" : `${who} changed this`} at{" "}
            {dayAndTime(theirs.changedAt, timeZone)[1]},
          </b>{" "}
          {own ? "" : "while you were writing."} Nothing is lost: your words stay here until you choose, and every saved
          version stays in the history.
        </span>
      </p>
      <div className="grid border-t border-line sm:grid-cols-2">
        <Side
          title={`${own ? "There" : "Theirs"}, saved ${dayAndTime(theirs.changedAt, timeZone)[1]}`}
          person={who}
          said={theirs}
          other={draft}
          asked={detail.asked}
        >
          <Button className="w-full" onClick={() => choose("theirs")}>
            {own ? "Keep that one" : "Keep theirs"}
          </Button>
        </Side>
        <Side
          title={own ? "Here, not saved" : "Yours, not saved"}
          person={actor.name}
          said={draft}
          other={theirs}
          asked={detail.asked}
          second
        >
          {locked ? (
            <p className="text-12 text-ink-3">It waits for review now. Take it back first to use yours.</p>
          ) : (
            <Button className="w-full" onClick={() => choose("mine")}>
              {own ? "Use this one" : "Use mine"}
            </Button>
          )}
        </Side>
      </div>
    </section>
  );
}

type SideProps = {
  title: string;
  person: string;
  said: AnswerDraft;
  other: AnswerDraft;
  asked: AnswerDetail["asked"];
  second?: boolean;
  children: React.ReactNode;
};

function Side({ title, person, said, other, asked, second, children }: SideProps) {
  const differs = said.verdict !== other.verdict;
  return (
    <div className={second ? "flex flex-col border-line max-sm:border-t sm:border-l" : "flex flex-col"}>
      <div className="grid flex-1 content-start gap-2.5 px-3.5 py-3">
        <p className="flex items-center gap-2 text-13 font-medium">
          <Avatar name={person} /> {title}
        </p>
        <Part label="Verdict">
          <span className="inline-flex items-center gap-1.5">
            <VerdictGlyph verdict={said.verdict} size={14} silent />
            <span className={differs ? "differs" : undefined}>{verdictWord(said.verdict)}</span>
          </span>
        </Part>
        <Part label="Rationale">
          <span className="whitespace-pre-wrap">
            <Pieces of={compareWords(other.rationale, said.rationale).filter(({ kind }) => kind !== "gone")}>
              {({ kind, text }) => <span className={kind === "new" ? "differs" : undefined}>{text}</span>}
            </Pieces>
            {!said.rationale && <span className="text-ink-3">Nothing written</span>}
          </span>
        </Part>
        {Object.entries(asked).map(([name, { ask }]) => (
          <Part key={name} label={ask}>
            <span className={said.values[name] === other.values[name] ? undefined : "differs"}>
              {said.values[name] ?? "Nothing yet"}
            </span>
          </Part>
        ))}
      </div>
      <div className="border-t border-line px-3.5 py-3">{children}</div>
    </div>
  );
}

function Part({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div className="text-13">
      <p className="text-12 text-ink-3">{label}</p>
      {children}
    </div>
  );
}
