-- CreateEnum
CREATE TYPE "ChallengeRejection" AS ENUM ('NOT_ABOUT_STATUS', 'ALREADY_RECEIVED', 'NOT_PUBLISHABLE', 'ADVERTISING');

-- AlterTable
ALTER TABLE "Challenge" ADD COLUMN     "rejection" "ChallengeRejection";

-- Readers are told why a challenge was turned down, and of no other challenge. No CHECK: one that was turned down before this is still redacted.
CREATE FUNCTION check_challenge_rejection() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD."state" = 'REJECTED' THEN
    RETURN NEW;
  END IF;
  IF (NEW."state" = 'REJECTED') <> (NEW."rejection" IS NOT NULL) THEN
    RAISE EXCEPTION 'a challenge that is turned down has a reason that readers are told, and no other has one'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'Challenge_rejection_told';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Challenge_rejection_told" BEFORE INSERT OR UPDATE ON "Challenge"
  FOR EACH ROW EXECUTE FUNCTION check_challenge_rejection();
