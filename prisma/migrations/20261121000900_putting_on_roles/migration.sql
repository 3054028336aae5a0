-- Since PostgreSQL 16, who makes a role may hand it out, but may not put it on. A login with CREATEROLE hands itself
-- the four; one that was given them by an administrator may put them on already.
DO $$
DECLARE wanted text;
BEGIN
  IF current_setting('server_version_num')::int < 160000 THEN RETURN; END IF;
  FOREACH wanted IN ARRAY ARRAY['plainproof', 'plainproof_sign_in', 'plainproof_public', 'plainproof_keeper'] LOOP
    IF NOT pg_has_role(current_user, wanted, 'SET') THEN
      EXECUTE format('GRANT %I TO CURRENT_USER WITH SET TRUE, INHERIT FALSE', wanted);
    END IF;
  END LOOP;
END $$;
