import { describe, expect, test } from "vitest";
import { z } from "zod";
import { RadioGroup } from "@/components/form/choice-group";
import { CommandForm } from "@/components/form/command-form";
import { ErrorSummary } from "@/components/form/error-summary";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { useCommandForm } from "@/components/form/use-command-form";
import { Button } from "@/components/ui/button";
import { html, words } from "./html";

describe("a field", () => {
  const wrong = html(<TextField name="from" label="Holds from" hint="The day of the test." error="Enter a day" />);

  test("is met after its label, its hint and its error", () => {
    const order = ["Holds from", "The day of the test.", "Enter a day", "<input"].map((part) => wrong.indexOf(part));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order).not.toContain(-1);
  });

  test("is tied to all three", () => {
    expect(wrong).toContain('for="field-from"');
    expect(wrong).toContain('aria-describedby="field-from-hint field-from-error"');
    expect(wrong).toContain('aria-invalid="true"');
  });

  test("says nothing of errors while there are none", () =>
    expect(html(<TextField name="from" label="Holds from" />)).not.toMatch(/aria-invalid|aria-describedby/));

  test("only the optional ones are marked", () =>
    expect(words(<TextField name="note" label="Note" optional />)).toBe("Note (optional)"));

  test("a group of choices is named by its question", () =>
    expect(
      html(<RadioGroup name="kind" label="What does it prove?" options={[{ value: "a", label: "The same" }]} />),
    ).toMatch(/<fieldset[^>]*><legend[^>]*>What does it prove\?/));
});

describe("a summary of errors", () => {
  const errors = [
    { id: "one", message: "Enter a name" },
    { id: "two", message: "Enter a day" },
  ];

  test("leads to each field", () => {
    expect(words(<ErrorSummary errors={errors} />)).toBe("Two fields need a change Enter a name Enter a day");
    expect(html(<ErrorSummary errors={errors} />)).toContain('href="#two"');
  });

  test("is not needed for one", () => expect(html(<ErrorSummary errors={errors.slice(1)} />)).toBe(""));
});

describe("a button", () => {
  test("whose work is on the way does not send again", () => {
    expect(html(<Button type="submit">Accept</Button>)).toContain('type="submit"');
    expect(
      html(
        <Button type="submit" pending>
          Accept
        </Button>,
      ),
    ).toMatch(/type="button".*aria-busy="true"/);
  });

  test("that is not possible yet stays reachable", () => {
    const notYet = html(<Button notYet>Approve</Button>);
    expect(notYet).toContain('aria-disabled="true"');
    expect(notYet).not.toContain(" disabled");
  });
});

function NoteForm() {
  const form = useCommandForm({
    schema: z.object({ note: z.string().min(1, "Say why") }),
    defaults: { note: "" },
    send: async () => ({ ok: true as const, data: null }),
  });
  return (
    <CommandForm form={form} buttons={<SubmitButton pending={form.pending}>Return</SubmitButton>}>
      <TextField label="Note" {...form.field("note")} />
    </CommandForm>
  );
}

test("a command's form shows its fields and no error before the first press", () =>
  expect(words(<NoteForm />)).toBe("Note Return"));
