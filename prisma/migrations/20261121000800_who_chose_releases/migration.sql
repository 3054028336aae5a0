-- Which releases a policy covers is approved with its text: whoever chose them had a hand in it.
ALTER TABLE "PolicyRelease" ADD COLUMN "contributorIds" UUID[] NOT NULL DEFAULT '{}';
