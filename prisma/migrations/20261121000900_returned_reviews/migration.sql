-- What came back is counted for its submitter on every page, and only few decisions return something.
CREATE INDEX returned_reviews ON "Review" ("organisationId", "submissionId") WHERE "decision" = 'RETURNED';
