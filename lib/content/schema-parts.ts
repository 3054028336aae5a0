import { z } from "zod";

// What the schemas of several kinds of content are put together from.

export const wordCount = (text: string) => text.trim().split(/\s+/).length;
export const text = z.string().trim().min(1, "The text is empty.");
export const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, "An id has letters, digits, dots and hyphens only.");
export const slug = z
  .string()
  .regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/, "This id has small letters, digits, dots and hyphens only.");
export const conditionName = z
  .string()
  .regex(/^[a-z][a-z0-9_]*$/, "A condition's name has small letters, digits and underscores.");
export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'A date is written "2017-02-14".');
export const dateOfDocument = z
  .string()
  .regex(
    /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/,
    'A date is written "2017-02-14", or "2017-02" or "2017" where the document names no day.',
  );
export const url = z.url({ protocol: /^https$/, error: "The address starts with https://." });
export const seedId = z
  .string()
  .regex(
    /^[a-z0-9-]+(?:\/[A-Za-z0-9.-]+)+$/,
    "A seed is written document/place, such as owasp-2017/manufacturer/I1.2.",
  );
export const seed = z.array(seedId).default([]);
export const version = z.string().regex(/^[1-9]\d*$/, 'A version is a whole number in quotes: "1".');
export const audience = z.enum(["manufacturer", "developer", "consumer", "operator"]);
export const caution = z.strictObject({ why: text, instead: text });
