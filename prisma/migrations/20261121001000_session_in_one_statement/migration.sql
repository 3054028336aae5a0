-- Who is behind a session's cookie is asked on every request. A function that runs as the role of sign-in answers in
-- one statement; to put on the role, ask and take it off again took four. It answers for one hash and lists nothing.
CREATE FUNCTION session_of("wanted" text)
  RETURNS TABLE (
    "accountId" uuid, "lastSeenAt" timestamptz, "expiresAt" timestamptz, "personId" uuid, "name" text, "roles" text[],
    "onlyProductIds" uuid[], "deactivatedAt" timestamptz, "organisationId" uuid, "organisation" text, "timeZone" text,
    "isDemo" boolean
  )
  LANGUAGE sql STABLE SECURITY DEFINER
BEGIN ATOMIC
  SELECT s."accountId", s."lastSeenAt", s."expiresAt", p."id", p."name", coalesce(p."roles"::text[], '{}'),
         coalesce(p."onlyProductIds", '{}'), p."deactivatedAt", o."id", o."name", o."timeZone", o."isDemo"
    FROM "Session" s
    JOIN "Person" p ON p."id" = s."personId"
    JOIN "Organisation" o ON o."id" = p."organisationId"
   WHERE s."idHash" = "wanted";
END;

-- To own something in a schema, a role has to be allowed to create there, for that moment.
DO $$
BEGIN
  EXECUTE format('GRANT CREATE ON SCHEMA %I TO plainproof_sign_in', current_schema());
  ALTER FUNCTION session_of(text) OWNER TO plainproof_sign_in;
  EXECUTE format('REVOKE CREATE ON SCHEMA %I FROM plainproof_sign_in', current_schema());
END $$;

-- Its owner decides who may ask: the login that the app comes with, and nobody else.
DO $$
DECLARE login text := current_user;
BEGIN
  SET LOCAL ROLE plainproof_sign_in;
  REVOKE ALL ON FUNCTION session_of(text) FROM PUBLIC;
  EXECUTE format('GRANT EXECUTE ON FUNCTION session_of(text) TO %I', login);
  RESET ROLE;
END $$;
