-- Checklists that an organisation wrote for itself.
CREATE TABLE "OwnChecklist" (
    "organisationId" UUID NOT NULL,
    "checklistId" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "written" JSONB NOT NULL,
    "sha256" TEXT NOT NULL,
    "importedById" UUID NOT NULL,
    "importedAt" TIMESTAMPTZ(3) NOT NULL,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "OwnChecklist_pkey" PRIMARY KEY ("organisationId","checklistId","version")
);

ALTER TABLE "OwnChecklist" ADD CONSTRAINT "OwnChecklist_organisationId_fkey"
  FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "OwnChecklist" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "OwnChecklist" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON "OwnChecklist" TO plainproof_keeper;
CREATE POLICY keeper ON "OwnChecklist" TO plainproof_keeper USING (true) WITH CHECK (true);
-- What was imported stays as it is: only its retirement is written later.
GRANT SELECT, INSERT, UPDATE ("retiredAt") ON "OwnChecklist" TO plainproof;
CREATE POLICY own_organisation ON "OwnChecklist" TO plainproof
  USING ("organisationId" = current_organisation()) WITH CHECK ("organisationId" = current_organisation());
