import type { Profile } from "@/features/checklists/rules";
import type { Question } from "@/lib/content/types";
import { before } from "../profile/profile-change";
import { QuestionRow } from "./question-row";
import { nothingSaid } from "./question-savers";
import type { ProfileState } from "./use-profile";

export type ShownGroup = {
  id: string;
  title: string;
  /** How many of its questions are put, and how many of those are known. */
  asked: number;
  known: number;
  /** Whether an answer differs from what was accepted. */
  changed: boolean;
  /** The questions that are shown now. */
  questions: Question[];
};

type Props = {
  group: ShownGroup;
  state: ProfileState;
  accepted: Profile | null;
  /** How many requirements each question decides. */
  reach: Readonly<Record<string, number>>;
  /** Questions that were answered with no and have to say why. */
  bare: string[];
  readOnly: boolean;
};

/** One group of questions under its heading. */
export function QuestionGroup({ group, state, accepted, reach, bare, readOnly }: Props) {
  const { id, title, known, asked, questions } = group;
  const { profile, implied } = state;
  return (
    <section id={`g-${id}`} aria-labelledby={`g-${id}-title`} className="border-line last:border-b">
      <header className="sticky top-0 z-[2] flex border-t border-line bg-sunken px-4 py-2 text-13 max-md:static md:px-6">
        <h2 id={`g-${id}-title`} className="font-semibold">
          {title}
        </h2>
        <span className="ml-auto text-12 text-ink-3">
          {known} of {asked} known
        </span>
      </header>
      {questions.map((question) => (
        <QuestionRow
          key={question.id}
          question={question}
          answer={profile[question.id] ?? nothingSaid}
          was={before(question, profile, accepted)}
          reach={reach[question.id] ?? 0}
          implied={implied.filter(({ questionId }) => questionId === question.id)}
          bare={bare.includes(question.id) && !profile[question.id]?.note}
          current={state.currentId === question.id}
          readOnly={readOnly}
          onEnter={() => state.setCurrentId(question.id)}
          onChange={(answer) => state.change(question, answer)}
          onWrite={(answer) => state.write(question, answer)}
        />
      ))}
    </section>
  );
}
