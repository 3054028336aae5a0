import type { RefObject } from "react";

export type FieldError = { id: string; message: string };

const words = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"];

/** On top of a form with more than one error: takes the focus, and each line leads to its field. */
export function ErrorSummary({ errors, ref }: { errors: FieldError[]; ref?: RefObject<HTMLDivElement | null> }) {
  if (errors.length < 2) return null;
  return (
    <div ref={ref} tabIndex={-1} role="alert" className="rounded-md border-2 border-danger-solid bg-surface px-4 py-3">
      <p className="text-14 font-semibold">{words[errors.length] ?? errors.length} fields need a change</p>
      <ul className="mt-0.5 grid text-13">
        {errors.map(({ id, message }) => (
          <li key={id}>
            <a
              href={`#${id}`}
              className="inline-block py-0.75 text-danger underline underline-offset-2"
              onClick={(event) => {
                event.preventDefault();
                focusField(id);
              }}
            >
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Goes to a field; in a group, to its first control. */
export function focusField(id: string) {
  const field = document.getElementById(id);
  const control = field?.matches("fieldset") ? field.querySelector<HTMLElement>("input") : field;
  control?.focus();
}
