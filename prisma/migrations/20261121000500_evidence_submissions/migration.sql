-- The library asks for the last submission of every revision that it lists.
CREATE INDEX submission_of_evidence ON "Submission" ("evidenceRevisionId", "submittedAt") WHERE "evidenceRevisionId" IS NOT NULL;
