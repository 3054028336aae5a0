/** The sentence as buyers will read it, in serif, with its blanks shown as blanks. */
export function BuyerSentence({ sentence }: { sentence: string }) {
  // Split by a group: every second part is the name of a blank.
  const parts = sentence.split(/\{([^{}]*)\}/).map((text, place) => ({ text, place, blank: place % 2 === 1 }));
  return (
    <span className="font-serif text-14">
      {parts.map(({ text, place, blank }) =>
        blank ? (
          <span key={place} className="rounded-sm bg-sunken px-1 font-sans text-12 text-ink-2">
            {text}
          </span>
        ) : (
          text
        ),
      )}
    </span>
  );
}
