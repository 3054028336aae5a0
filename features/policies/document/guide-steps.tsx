import type { ReactNode } from "react";
import type { BlockOf } from "./document";
import { stepApart } from "./guide";
import { PageRuns } from "./page-runs";

/** Steps to go through with the product in hand: each has a square to tick and, in a box, the way to its setting. */
export function GuideSteps({ block }: { block: BlockOf<"steps"> }) {
  const start = block.start ?? 1;
  return (
    <>
      {block.title && <h2>{block.title}</h2>}
      <ol data-block={block.id} className="steps" start={block.start}>
        {block.items.map((runs, index) => {
          const number = start + index;
          const { words, way } = stepApart(runs);
          return (
            <li key={number}>
              <Tick number={number} />
              <div>
                <p>
                  <PageRuns runs={words} unproven={{}} />
                </p>
                {way.length > 0 && <Way places={way} />}
              </div>
            </li>
          );
        })}
      </ol>
    </>
  );
}

/** The number, until it is ticked: without a script nothing is kept, and nobody is told. */
function Tick({ number }: { number: number }) {
  return (
    <label className="tick">
      <input type="checkbox" aria-label={`Done: step ${number}`} />
      <span aria-hidden="true">{number}</span>
    </label>
  );
}

/** No line begins with the sign between two places. */
function Way({ places }: { places: string[] }) {
  return (
    <p className="way">
      <Drawn size={16}>
        <path d="M14 17H5M19 7h-9" />
        <circle cx="17" cy="17" r="3" />
        <circle cx="7" cy="7" r="3" />
      </Drawn>
      <span className="hidden">Where: </span>
      <span>
        {places.map((place, index) => {
          const key = `${index}-place`;
          return (
            <span key={key}>
              <b>{place}</b>
              {index < places.length - 1 && (
                <>
                  <span className="hidden">, then </span>
                  <Drawn size={14}>
                    <path d="m9 18 6-6-6-6" />
                  </Drawn>
                </>
              )}
            </span>
          );
        })}
      </span>
    </p>
  );
}

function Drawn({ size, children }: { size: number; children: ReactNode }) {
  return (
    <svg
      aria-hidden="true"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={2.2}
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {children}
    </svg>
  );
}
