"use client";

import { CheckboxGroup, type ChoiceGroupProps } from "@/components/form/choice-group";
import { Day } from "@/components/ui/day";
import { Note } from "@/components/ui/note";
import type { ReleaseToCover } from "../rules";

type Props = Omit<ChoiceGroupProps, "label" | "options"> & { releases: readonly ReleaseToCover[] };

/** The assessed releases of a product, to tick those that its policy speaks for. */
export function ReleasePicks({ releases, ...field }: Props) {
  if (releases.length === 0)
    return <Note kind="info">No release of this product has an assessment yet. Start one first.</Note>;
  const options = releases.map((release) => ({
    value: release.id,
    label: release.name,
    hint: <Shipped {...release} />,
  }));
  return (
    <CheckboxGroup
      label="Releases that the policy covers"
      hint="Each sentence has to hold in all of them."
      options={options}
      {...field}
    />
  );
}

function Shipped({ shippedOn, models }: ReleaseToCover) {
  return (
    <>
      {shippedOn ? (
        <>
          Shipped <Day value={shippedOn} />
        </>
      ) : (
        "Not shipped yet"
      )}
      {models.length > 0 && `, in ${models.join(", ")}`}
    </>
  );
}
