"use client";

import { Field, type FieldProps, wiring } from "@/components/form/field";
import { classNames } from "@/components/ui/class-names";

type Props = FieldProps & { accept: string; onChoose: (file: File | null) => void };

/** One file from the computer. */
export function FileField({ accept, onChoose, ...field }: Props) {
  return (
    <Field {...field}>
      <input
        type="file"
        name={field.name}
        accept={accept}
        onChange={(event) => onChoose(event.target.files?.[0] ?? null)}
        {...wiring(field)}
        className={classNames("input h-auto py-1.5", field.error && "input-bad")}
      />
    </Field>
  );
}
