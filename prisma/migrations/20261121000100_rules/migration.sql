-- What Prisma's schema has no words for: the rules that the database itself keeps.

-- ── The trail is append-only ────────────────────────────────────────────────
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END $$;

CREATE TRIGGER audit_event_is_append_only BEFORE UPDATE OR DELETE ON "AuditEvent"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_event_is_never_emptied BEFORE TRUNCATE ON "AuditEvent"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- ── A published version never changes, but for its withdrawal ───────────────
CREATE FUNCTION keep_published_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE'
     AND OLD."withdrawnAt" IS NULL AND NEW."withdrawnAt" IS NOT NULL
     AND to_jsonb(NEW) - 'withdrawnAt' - 'withdrawnWhy' = to_jsonb(OLD) - 'withdrawnAt' - 'withdrawnWhy' THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a published version never changes';
END $$;

CREATE TRIGGER policy_version_is_frozen BEFORE UPDATE OR DELETE ON "PolicyVersion"
  FOR EACH ROW EXECUTE FUNCTION keep_published_version();
CREATE TRIGGER version_ground_is_frozen BEFORE UPDATE OR DELETE ON "VersionGround"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER review_is_final BEFORE DELETE ON "Review"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- ── A published support end date moves later, never earlier ─────────────────
CREATE FUNCTION keep_support_promise() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE promised date;
BEGIN
  SELECT max(v."supportEndsOn") INTO promised
    FROM "PolicyVersion" v JOIN "Policy" p ON p."id" = v."policyId"
   WHERE p."productId" = NEW."id";
  IF promised IS NOT NULL AND (NEW."supportEndsOn" IS NULL OR NEW."supportEndsOn" < promised) THEN
    RAISE EXCEPTION 'support was promised until %', promised;
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER product_keeps_support_promise BEFORE UPDATE OF "supportEndsOn" ON "Product"
  FOR EACH ROW EXECUTE FUNCTION keep_support_promise();

-- ── Checks and partial unique indexes ───────────────────────────────────────
ALTER TABLE "Submission" ADD CONSTRAINT submission_has_one_subject CHECK (
  ("kind" = 'ANSWER') = ("answerId" IS NOT NULL)
  AND ("kind" = 'EVIDENCE') = ("evidenceRevisionId" IS NOT NULL)
  AND ("kind" = 'PROFILE') = ("releaseId" IS NOT NULL)
  AND ("kind" = 'POLICY') = ("policyId" IS NOT NULL)
);
ALTER TABLE "Exception" ADD CONSTRAINT exception_risk_from_1_to_5
  CHECK ("likelihood" BETWEEN 1 AND 5 AND "impact" BETWEEN 1 AND 5);
ALTER TABLE "Exception" ADD CONSTRAINT exception_tells_buyers_in_words
  CHECK (NOT "tellBuyers" OR coalesce("buyerWording", '') <> '');

CREATE UNIQUE INDEX one_open_submission_per_answer ON "Submission" ("answerId")
  WHERE "answerId" IS NOT NULL AND "decidedAt" IS NULL AND "takenBackAt" IS NULL;
CREATE UNIQUE INDEX one_open_submission_per_evidence ON "Submission" ("evidenceRevisionId")
  WHERE "evidenceRevisionId" IS NOT NULL AND "decidedAt" IS NULL AND "takenBackAt" IS NULL;
CREATE UNIQUE INDEX one_open_submission_per_profile ON "Submission" ("releaseId")
  WHERE "releaseId" IS NOT NULL AND "decidedAt" IS NULL AND "takenBackAt" IS NULL;
CREATE UNIQUE INDEX one_open_submission_per_policy ON "Submission" ("policyId")
  WHERE "policyId" IS NOT NULL AND "decidedAt" IS NULL AND "takenBackAt" IS NULL;
CREATE UNIQUE INDEX one_requested_exception_per_answer ON "Exception" ("answerId") WHERE "status" = 'REQUESTED';
CREATE UNIQUE INDEX one_approved_exception_per_answer ON "Exception" ("answerId") WHERE "status" = 'APPROVED';
CREATE UNIQUE INDEX one_open_grant_per_person_and_role ON "RoleGrant" ("personId", "role") WHERE "decidedAt" IS NULL;

-- ── Four roles without a login: work, sign-in, the public, and the keeper of backups ──
-- Roles belong to the whole database server, so they may exist already.
DO $$
DECLARE wanted text;
BEGIN
  FOREACH wanted IN ARRAY ARRAY['plainproof', 'plainproof_sign_in', 'plainproof_public', 'plainproof_keeper'] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = wanted) THEN
      BEGIN
        EXECUTE format('CREATE ROLE %I NOLOGIN', wanted);
      EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; -- another database of this server made it just now
      END;
    END IF;
    IF NOT pg_has_role(current_user, wanted, 'MEMBER') THEN
      EXECUTE format('GRANT %I TO CURRENT_USER', wanted);
    END IF;
  END LOOP;
END $$;

CREATE FUNCTION current_organisation() RETURNS uuid LANGUAGE sql STABLE
  RETURN nullif(current_setting('app.organisation', true), '')::uuid;
CREATE FUNCTION current_account() RETURNS uuid LANGUAGE sql STABLE
  RETURN nullif(current_setting('app.account', true), '')::uuid;

-- Every table is closed first; what is opened stands below.
DO $$
DECLARE t text;
BEGIN
  FOR t IN SELECT tablename FROM pg_tables WHERE schemaname = current_schema() AND tablename NOT LIKE '\_%' LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO plainproof_keeper', t);
    EXECUTE format('CREATE POLICY keeper ON %I TO plainproof_keeper USING (true) WITH CHECK (true)', t);
  END LOOP;
  -- The work of an organisation: its own rows only, nothing is deleted but what the next block allows.
  FOR t IN SELECT table_name FROM information_schema.columns
            WHERE table_schema = current_schema() AND column_name = 'organisationId' AND table_name NOT IN ('AuditEvent', 'TrailHead')
  LOOP
    EXECUTE format('GRANT SELECT, INSERT, UPDATE ON %I TO plainproof', t);
    EXECUTE format('CREATE POLICY own_organisation ON %I TO plainproof
      USING ("organisationId" = current_organisation()) WITH CHECK ("organisationId" = current_organisation())', t);
  END LOOP;
  -- Links between rows come and go; the trail keeps their history.
  FOREACH t IN ARRAY ARRAY['AnswerEvidence', 'EvidenceHoldsFor', 'ReleaseOfModel', 'PolicyRelease', 'StoredFile'] LOOP
    EXECUTE format('GRANT DELETE ON %I TO plainproof', t);
  END LOOP;
END $$;

GRANT SELECT, INSERT ON "AuditEvent" TO plainproof, plainproof_sign_in;
GRANT SELECT, INSERT, UPDATE ON "TrailHead" TO plainproof, plainproof_sign_in;
CREATE POLICY own_trail ON "AuditEvent" TO plainproof, plainproof_sign_in
  USING ("organisationId" = current_organisation()) WITH CHECK ("organisationId" = current_organisation());
CREATE POLICY own_trail ON "TrailHead" TO plainproof, plainproof_sign_in
  USING ("organisationId" = current_organisation()) WITH CHECK ("organisationId" = current_organisation());

GRANT SELECT, UPDATE ON "Organisation" TO plainproof;
CREATE POLICY own_organisation ON "Organisation" TO plainproof
  USING ("id" = current_organisation()) WITH CHECK ("id" = current_organisation());

-- A person reaches their own account and sessions, nobody else's.
GRANT SELECT, UPDATE ("passwordHash") ON "Account" TO plainproof;
CREATE POLICY own_account ON "Account" TO plainproof
  USING ("id" = current_account()) WITH CHECK ("id" = current_account());
GRANT SELECT, DELETE ON "Session" TO plainproof;
CREATE POLICY own_sessions ON "Session" TO plainproof USING ("accountId" = current_account());

-- Sign-in knows accounts, sessions and links of everybody, and none of their work.
GRANT SELECT, INSERT, UPDATE ON "Account", "OneTimeLink", "Person", "Organisation" TO plainproof_sign_in;
GRANT SELECT, INSERT, UPDATE, DELETE ON "Session" TO plainproof_sign_in;
CREATE POLICY sign_in ON "Account" TO plainproof_sign_in USING (true) WITH CHECK (true);
CREATE POLICY sign_in ON "Session" TO plainproof_sign_in USING (true) WITH CHECK (true);
CREATE POLICY sign_in ON "OneTimeLink" TO plainproof_sign_in USING (true) WITH CHECK (true);
CREATE POLICY sign_in ON "Person" TO plainproof_sign_in USING (true) WITH CHECK (true);
CREATE POLICY sign_in ON "Organisation" TO plainproof_sign_in USING (true) WITH CHECK (true);

-- The public sees what was published, column by column, and nothing that led to it.
GRANT SELECT ("id", "organisationId", "slug", "latestVersion") ON "Policy" TO plainproof_public;
GRANT SELECT ("id", "organisationId", "policyId", "number", "document", "documentSha256", "publishedAt", "withdrawnAt", "withdrawnWhy")
  ON "PolicyVersion" TO plainproof_public;
GRANT SELECT ON "Rendition" TO plainproof_public;
GRANT SELECT ("id", "organisationId", "storageKey", "size", "sha256") ON "StoredFile" TO plainproof_public;
CREATE POLICY published ON "Policy" FOR SELECT TO plainproof_public USING ("latestVersion" > 0);
CREATE POLICY published ON "PolicyVersion" FOR SELECT TO plainproof_public USING (true);
CREATE POLICY published ON "Rendition" FOR SELECT TO plainproof_public USING (true);
CREATE POLICY published ON "StoredFile" FOR SELECT TO plainproof_public
  USING (EXISTS (SELECT FROM "Rendition" r WHERE r."fileId" = "StoredFile"."id" AND r."organisationId" = "StoredFile"."organisationId"));
