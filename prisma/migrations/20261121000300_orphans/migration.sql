-- The sweep acts for the installation and not for a person: of all stored files it can reach those that nothing refers to.
GRANT SELECT, DELETE ON "StoredFile" TO plainproof_sign_in;
CREATE POLICY orphans ON "StoredFile" TO plainproof_sign_in
  USING ("organisationId" = current_organisation() AND "adoptedAt" IS NULL);
