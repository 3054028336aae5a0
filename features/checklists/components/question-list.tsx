import { Card, Section } from "@/components/ui/card";
import { TextLink } from "@/components/ui/text-link";
import type { Question, QuestionGroup } from "@/lib/content";
import type { LinkedPlace } from "../describe-requirement";

type Places = { placesOf: (ids: readonly string[]) => LinkedPlace[] };

/** One group of the questionnaire to read, with the places that its choices come from. */
export function QuestionList({ group, placesOf }: Places & { group: QuestionGroup }) {
  return (
    <Section title={group.title} extra={group.questions.length}>
      <Card flush>
        <ul className="divide-y divide-line">
          {group.questions.map((question) => (
            <li key={question.id} id={question.id} className="scroll-mt-40 px-4 py-3 text-13">
              <p className="font-medium">{question.ask}</p>
              {question.help && <p className="mt-0.5 text-ink-2">{question.help}</p>}
              {question.options.length > 0 && <Options question={question} placesOf={placesOf} />}
            </li>
          ))}
        </ul>
      </Card>
    </Section>
  );
}

function Options({ question, placesOf }: Places & { question: Question }) {
  return (
    <ul className="mt-2 grid gap-1.5">
      {question.options.map(({ id, label, caution, seed }) => (
        <li
          key={id}
          id={`${question.id}/${id}`}
          className="scroll-mt-40 rounded-md border border-line px-3 py-2 target:bg-selected"
        >
          <p>{label}</p>
          {caution && <p className="text-12 text-caution">{caution.why}</p>}
          <FromSource places={placesOf(seed)} />
        </li>
      ))}
    </ul>
  );
}

/** The way back to the places of a source. */
export function FromSource({ places }: { places: LinkedPlace[] }) {
  if (places.length === 0) return null;
  return (
    <ul className="mt-0.5 text-12 text-ink-3">
      {places.map(({ href, place, says }) => (
        <li key={href}>
          In the source: <TextLink href={href}>{place}</TextLink>. {says}
        </li>
      ))}
    </ul>
  );
}
