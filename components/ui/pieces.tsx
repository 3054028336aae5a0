import { Fragment, type ReactNode } from "react";

/** A text or a list that is drawn piece by piece. The pieces keep their order for good, so a place is key enough. */
export function Pieces<T>({ of, children }: { of: readonly T[]; children: (piece: T) => ReactNode }) {
  return of.map((piece, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: never reordered, and a piece of text has no name of its own
    <Fragment key={place}>{children(piece)}</Fragment>
  ));
}
