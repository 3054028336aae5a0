import { expect, test } from "vitest";
import { approveException } from "@/features/exceptions/approve-exception";
import { rejectException } from "@/features/exceptions/reject-exception";
import { revokeException } from "@/features/exceptions/revoke-exception";
import { at } from "@/lib/clock";
import { findAnswer } from "../../support/builders/bare-answer";
import { aRequestedException } from "../../support/builders/exceptions";
import { anOrganisation } from "../../support/people";
import { trailOf } from "../../support/trail";

const note = "Say which firmware will mend it.";
const why = "The mended firmware has shipped to everyone.";

test("rejecting says what is missing and leaves the answer where it was", async () => {
  const company = await anOrganisation();
  const { answerId, exceptionId } = await aRequestedException(company);

  expect(await rejectException(company.securityLead, { exceptionId, note })).toMatchObject({ ok: true });
  expect(await findAnswer(answerId)).toMatchObject({ state: "SUBMITTED", exceptedUntil: null });
  expect(await trailOf(exceptionId)).toEqual(["exception.requested", "exception.rejected"]);
});

test("a rejection needs a reason, a second person and an undecided request", async () => {
  const company = await anOrganisation();
  const { exceptionId } = await aRequestedException(company, { by: company.securityLead });

  expect(await rejectException(company.secondSecurityLead, { exceptionId, note: "No." })).toMatchObject({
    kind: "invalid",
  });
  expect(await rejectException(company.securityLead, { exceptionId, note })).toMatchObject({ kind: "forbidden" });
  expect(await rejectException(company.secondSecurityLead, { exceptionId, note })).toMatchObject({ ok: true });
  expect(await rejectException(company.secondSecurityLead, { exceptionId, note })).toMatchObject({ kind: "conflict" });
});

test("revoking ends an exception today, and the requirement counts as not met again", async () => {
  const company = await anOrganisation();
  const { answerId, exceptionId } = await aRequestedException(company);
  await approveException(company.securityLead, { exceptionId });

  expect(await revokeException(company.productManager, { exceptionId, why })).toMatchObject({ ok: true });
  expect(await findAnswer(answerId)).toMatchObject({ state: "ACCEPTED", exceptedUntil: null });
  expect(await trailOf(exceptionId)).toEqual(["exception.requested", "exception.approved", "exception.revoked"]);
});

test("only what is in force can be revoked, by those who lead, with a reason", async () => {
  const company = await anOrganisation();
  const { exceptionId } = await aRequestedException(company, { expiresOn: "2027-01-15" });

  expect(await revokeException(company.securityLead, { exceptionId, why })).toMatchObject({ kind: "conflict" });
  await approveException(company.securityLead, { exceptionId });
  expect(await revokeException(company.contributor, { exceptionId, why })).toMatchObject({ kind: "forbidden" });
  expect(await revokeException(company.securityLead, { exceptionId, why: "Done." })).toMatchObject({ kind: "invalid" });
  const later = at(new Date("2027-02-01T00:00:00Z"), () => revokeException(company.securityLead, { exceptionId, why }));
  expect(await later).toMatchObject({ kind: "conflict", message: expect.stringContaining("by itself") });
});
