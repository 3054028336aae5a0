-- Whoever accepts an invitation is not signed in yet; the reviewing right they were invited to starts as a request.
GRANT SELECT, INSERT ON "RoleGrant" TO plainproof_sign_in;
CREATE POLICY sign_in ON "RoleGrant" TO plainproof_sign_in
  USING ("organisationId" = current_organisation()) WITH CHECK ("organisationId" = current_organisation());
