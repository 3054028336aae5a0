"use client";

import type { UseFormRegisterReturn } from "react-hook-form";
import { Day } from "@/components/ui/day";
import { Note } from "@/components/ui/note";
import type { ReleaseToCover } from "../rules";

type Props = {
  releases: readonly ReleaseToCover[];
  /** What the form knows of each tick. */
  field: UseFormRegisterReturn;
  error: string | undefined;
};

/** The assessed releases of a product, to tick those that its policy speaks for. */
export function ReleasePicks({ releases, field, error }: Props) {
  return (
    <fieldset className="grid gap-1.5">
      <legend className="label">Releases that the policy covers</legend>
      <p className="text-12 text-ink-3">Each sentence has to hold in all of them.</p>
      {error && <p className="error">{error}</p>}
      {releases.length === 0 && (
        <Note kind="info">No release of this product has an assessment yet. Start one first.</Note>
      )}
      {releases.map(({ id, name, shippedOn, models }) => (
        <label key={id} className="flex min-h-6 items-start gap-2 text-13">
          <input type="checkbox" className="tick" value={id} {...field} />
          <span>
            {name}
            <span className="block text-12 text-ink-3">
              {shippedOn ? (
                <>
                  Shipped <Day value={shippedOn} />
                </>
              ) : (
                "Not shipped yet"
              )}
              {models.length > 0 && `, in ${models.join(", ")}`}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
