-- What is accepted and lapses with a day is found by that day, across all assessments of an organisation.
CREATE INDEX accepted_until ON "Answer" ("organisationId", "groundedUntil")
  WHERE "state" = 'ACCEPTED' AND "verdict" = 'MET' AND NOT "groundedAlways";
CREATE INDEX accepted_and_excepted ON "Answer" ("organisationId", "exceptedUntil")
  WHERE "state" = 'ACCEPTED' AND "verdict" = 'PARTLY_MET' AND "exceptedUntil" IS NOT NULL;
