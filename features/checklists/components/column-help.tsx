import type { ReactNode } from "react";
import { FactList } from "@/components/ui/fact-list";
import { TextLink } from "@/components/ui/text-link";
import { sheetColumns } from "@/lib/content/sheet-file";

const help: Record<keyof typeof sheetColumns, ReactNode> = {
  category: "Its heading. Needed in every row.",
  id: "Such as A.1: letters, digits, dots and hyphens. Needed, and never changed, because answers are tied to it.",
  statement: "One thing that a second person can check, in the present tense, at most 30 words. Needed.",
  guidance: "How to do it, and how to check it.",
  evidence: "What would prove it, with semicolons between.",
  "applies-when": "The name of a condition, such as web_login. Empty means always. The workbook lists all names.",
  objectives: (
    <>
      Ideas that it shares with other checklists, such as{" "}
      <TextLink href="/checklists/objectives/auth.lockout">auth.lockout</TextLink>, with semicolons between. The
      workbook lists them.
    </>
  ),
  buyer: "What a policy may say once this is met, at most 25 words.",
  place: "Where it stands in your document.",
  meaning: "From the second version on, where the statement changed: same, narrower, wider or new.",
};

/** The columns of a sheet, in the order of the template. */
export function ColumnHelp() {
  const fields = Object.keys(sheetColumns) as (keyof typeof sheetColumns)[];
  return <FactList items={fields.map((field) => ({ label: sheetColumns[field], value: help[field] }))} />;
}
