/** Beside sign-in: the product's one idea, drawn. */
export function WhatItStandsFor() {
  const points = [
    ["Answered", "I8.3 is met, by a firmware engineer"],
    ["Evidenced", "Test report, in date until May 2027"],
    ["Accepted", "By a second person, on 9\u00a0November"],
  ];
  return (
    <div className="w-full max-w-128">
      <p className="font-serif text-36 font-semibold text-ink">The lock blocks guessing after five wrong codes.</p>
      <div className="mt-6 h-1.5 rounded-full bg-ink" />
      <ul className="mt-3 grid grid-cols-3 gap-6">
        {points.map(([word, how], index) => (
          <li key={word} className={["text-left", "text-center", "text-right"][index]}>
            <span className="inline-block size-3 rounded-full bg-accent" />
            <p className="mt-2 text-14 font-semibold">{word}</p>
            <p className="text-13 text-ink-2">{how}</p>
          </li>
        ))}
      </ul>
      <p className="mt-10 border-t border-line pt-5 text-14 text-ink-2">
        Each sentence that your buyers read stands on proof. When the proof is gone, Plainproof tells you the same day.
      </p>
    </div>
  );
}
