-- Words that were taken over keep the hands that wrote them: whoever wrote them decides neither answer.
ALTER TABLE "AnswerEdit" ADD COLUMN "takenFromId" UUID;
ALTER TABLE "AnswerEdit" ADD CONSTRAINT "AnswerEdit_organisationId_takenFromId_fkey"
  FOREIGN KEY ("organisationId", "takenFromId") REFERENCES "Submission"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
