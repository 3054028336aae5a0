import { z } from "zod";
import { emailSchema, newPasswordSchema, personNameSchema, tokenSchema } from "@/features/accounts/schema";

const line = (most = 200) => z.string().trim().max(most, `Use ${most} characters at most`);
const required = (message: string) => z.string().trim().min(1, message).max(200, "Use 200 characters at most");

const timeZoneSchema = z.string().refine(isTimeZone, "Choose a time zone");

const optionalEmail = line(254).refine((text) => text === "" || z.email().safeParse(text).success, {
  message: "Enter an email address, such as name@example.org",
});

/** Where anyone reports a security problem: an address to write to, or a page. */
const securityContactSchema = line(300).refine(
  (text) => text === "" || z.email().safeParse(text).success || isWebAddress(text),
  { message: "Enter an email address, or a page that starts with https://" },
);

const websiteSchema = line(300).refine((text) => text === "" || isWebAddress(text), {
  message: "Enter an address that starts with https://",
});

const facts = {
  name: required("Enter the name that people know"),
  legalName: line(),
  address: line(500),
  contactEmail: optionalEmail,
  securityContact: securityContactSchema,
  timeZone: timeZoneSchema,
};

export const describeOrganisationSchema = z.object({ ...facts, website: websiteSchema });
export type DescribeOrganisationInput = z.input<typeof describeOrganisationSchema>;

export const setUpOrganisationSchema = z.object({
  token: tokenSchema,
  ...facts,
  personName: personNameSchema,
  email: emailSchema,
  password: newPasswordSchema,
});
export type SetUpOrganisationInput = z.input<typeof setUpOrganisationSchema>;

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat("en", { timeZone: name })) && name !== "";
  } catch {
    return false;
  }
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s]+$/.test(text) && URL.canParse(text);
}
