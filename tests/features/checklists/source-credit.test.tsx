import { expect, test } from "vitest";
import { SourceCredit } from "@/features/checklists/components/source-credit";
import { loadContent } from "@/lib/content";
import { words } from "../../components/html";

const source = loadContent().sources.get("owasp-iot-2017");
if (!source) throw new Error("The OWASP guidance is missing.");

test.each([
  ["2017-02-14", "14 Feb 2017"],
  ["2015-06", "Jun 2015"],
  ["2018", "2018"],
])("the date %s of a document is told as exactly as the document tells it", (date, told) =>
  expect(words(<SourceCredit source={{ ...source, date }} />)).toContain(`marked as a draft, ${told} , CC BY-SA.`),
);
