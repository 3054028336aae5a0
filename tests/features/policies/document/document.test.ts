import { describe, expect, test } from "vitest";
import { policyDocumentSchema, safeLink } from "@/features/policies/document/document";
import { aPolicyDocument } from "@/tests/support/sample-document";

const complaints = (document: unknown) =>
  policyDocumentSchema.safeParse(document).error?.issues.map((issue) => issue.message) ?? [];

test("a claim without its note is refused", () => {
  const document = aPolicyDocument();
  for (const section of document.sections) section.notes = [];
  expect(complaints(document)).toContain("The claim auto has no note 1 in its section.");
});

test("two blocks with one id are refused", () => {
  const document = aPolicyDocument();
  const [first, second] = document.sections.map((section) => section.blocks[0]);
  if (first && second) second.id = first.id;
  expect(complaints(document)).toEqual(["The block id about.1 is used twice."]);
});

test("what the document has no place for is refused, so that nothing private slips through", () => {
  expect(policyDocumentSchema.safeParse({ ...aPolicyDocument(), approvedBy: "somebody" }).success).toBe(false);
});

test("a control character is refused, an odd space becomes a space", () => {
  expect(complaints({ ...aPolicyDocument(), changeNote: "a\u0007b" })).toEqual(["Text holds a control character."]);
  expect(policyDocumentSchema.parse({ ...aPolicyDocument(), changeNote: "5\u2009kg" }).changeNote).toBe("5 kg");
});

describe("links", () => {
  test.each(["https://example.com/a", "mailto:a@example.com", "tel:+4420"])("%s is allowed", (href) => {
    expect(safeLink.safeParse(href).success).toBe(true);
  });
  test.each(["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "//example.com", "https://a b"])(
    "%s is refused",
    (href) => {
      expect(safeLink.safeParse(href).success).toBe(false);
    },
  );
});
