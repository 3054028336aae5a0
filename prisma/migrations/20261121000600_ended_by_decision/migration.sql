-- An acceptance that another decision ended is not for anybody to cancel: it takes a new decision.
ALTER TABLE "Review" ADD COLUMN "endedBySubmissionId" UUID;
