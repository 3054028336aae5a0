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
        // Choosing the very same file again, mended meanwhile, has to count as a choice too.
        onClick={(event) => {
          event.currentTarget.value = "";
          onChoose(null);
        }}
        onChange={(event) => onChoose(event.target.files?.[0] ?? null)}
        {...wiring(field)}
        className={classNames("input", field.error && "input-bad")}
      />
    </Field>
  );
}
