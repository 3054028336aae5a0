import { expect, test } from "vitest";
import { contentHash, documentJson } from "@/features/policies/document/content-hash";
import { type PolicyDocument, policyDocumentSchema } from "@/features/policies/document/document";
import { aPolicyDocument } from "@/tests/support/sample-document";

function turnedRound(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turnedRound);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, turnedRound(inner)]),
  );
}

test("the order in which a document was built does not change its hash", () => {
  const document = aPolicyDocument();
  expect(contentHash(turnedRound(document) as PolicyDocument)).toBe(contentHash(document));
  expect(contentHash(policyDocumentSchema.parse(JSON.parse(documentJson(document))))).toBe(contentHash(document));
});

test("one changed letter changes the hash", () => {
  expect(contentHash(aPolicyDocument({ changeNote: "Support runs one year longer" }))).not.toBe(
    contentHash(aPolicyDocument()),
  );
});
