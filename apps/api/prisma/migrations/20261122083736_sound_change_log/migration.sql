-- CreateEnum
CREATE TYPE "SuppressionReason" AS ENUM ('ERASURE_REQUEST', 'OBJECTION', 'SAFETY', 'COURT_ORDER', 'PERMISSION_ENDED', 'NOT_PUBLIC');

-- AlterTable
ALTER TABLE "ChangeSet" ADD COLUMN     "format" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "noteHash" TEXT,
ADD COLUMN     "noteRedactedAt" TIMESTAMPTZ(3),
ADD COLUMN     "noteSalt" TEXT;

-- AlterTable
ALTER TABLE "Correction" ADD COLUMN     "redactedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Evidence" ADD COLUMN     "redactedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "RevisionPayload" ADD COLUMN     "salt" TEXT;

-- AlterTable
ALTER TABLE "RightOfReply" ADD COLUMN     "redactedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "StatusUpdate" ADD COLUMN     "redactedAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "Redaction" (
    "id" UUID NOT NULL,
    "recordType" TEXT NOT NULL,
    "recordId" UUID NOT NULL,
    "reason" "SuppressionReason" NOT NULL,
    "revisionIds" UUID[],
    "changeSetIds" UUID[],
    "redactedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Redaction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Checkpoint" (
    "on" DATE NOT NULL,
    "sequence" BIGINT NOT NULL,
    "hash" TEXT NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Checkpoint_pkey" PRIMARY KEY ("on")
);

-- CreateIndex
CREATE INDEX "Redaction_recordType_recordId_idx" ON "Redaction"("recordType", "recordId");

-- The change log (R5, R18). Rows written before stay in format 1 and are verified as such.

ALTER TABLE "ChangeSet" ADD CONSTRAINT "ChangeSet_format"
  CHECK ("format" = 1 OR ("format" = 2 AND "noteHash" IS NOT NULL AND ("noteSalt" IS NULL) = ("noteRedactedAt" IS NOT NULL)));
ALTER TABLE "Checkpoint" ADD CONSTRAINT "Checkpoint_head" CHECK ("sequence" > 0 AND "hash" ~ '^[0-9a-f]{64}$');
ALTER TABLE "Redaction" ADD CONSTRAINT "Redaction_lists" CHECK ("revisionIds" IS NOT NULL AND "changeSetIds" IS NOT NULL);

CREATE TRIGGER "Checkpoint_append_only" BEFORE UPDATE OR DELETE ON "Checkpoint" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "Checkpoint_no_truncate" BEFORE TRUNCATE ON "Checkpoint" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "Redaction_append_only" BEFORE UPDATE OR DELETE ON "Redaction" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "Redaction_no_truncate" BEFORE TRUNCATE ON "Redaction" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "RevisionPayload_no_truncate" BEFORE TRUNCATE ON "RevisionPayload" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A later checkpoint never holds less than an earlier one.

CREATE FUNCTION keep_checkpoints_in_order() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "Checkpoint" WHERE ("on" < NEW."on" AND "sequence" > NEW."sequence") OR ("on" > NEW."on" AND "sequence" < NEW."sequence")) THEN
    RAISE EXCEPTION 'R5: the checkpoint of % holds fewer changes than an earlier one', NEW."on" USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Checkpoint_in_order" BEFORE INSERT ON "Checkpoint" FOR EACH ROW EXECUTE FUNCTION keep_checkpoints_in_order();

-- A payload goes whole, with its salt, and only when a Redaction names its revision.

CREATE OR REPLACE FUNCTION redact_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR NEW."revisionId" <> OLD."revisionId" OR NEW."redactedAt" IS NULL OR OLD."redactedAt" IS NOT NULL
     OR NEW."before" IS NOT NULL OR NEW."after" IS NOT NULL OR NEW."salt" IS NOT NULL
     OR NOT EXISTS (SELECT 1 FROM "Redaction" WHERE OLD."revisionId" = ANY ("revisionIds")) THEN
    RAISE EXCEPTION 'R18: a payload of the change log can only be redacted' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

-- Of a change set only the actor and the reason can go, with their salt, and only when a Redaction names it.

CREATE FUNCTION redact_note_only() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  redactable CONSTANT text[] := ARRAY['actorId', 'reason', 'noteSalt', 'noteRedactedAt'];
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'R5: % is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
  END IF;
  IF OLD."noteRedactedAt" IS NOT NULL OR NEW."noteRedactedAt" IS NULL OR NEW."actorId" IS NOT NULL OR NEW."reason" <> ''
     OR NEW."noteSalt" IS NOT NULL OR (to_jsonb(NEW) - redactable) IS DISTINCT FROM (to_jsonb(OLD) - redactable)
     OR NOT EXISTS (SELECT 1 FROM "Redaction" WHERE OLD."id" = ANY ("changeSetIds")) THEN
    RAISE EXCEPTION 'R5: % is append-only; only its actor and reason can be redacted (R18)', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
DROP TRIGGER "ChangeSet_append_only" ON "ChangeSet";
CREATE TRIGGER "ChangeSet_append_only" BEFORE UPDATE OR DELETE ON "ChangeSet" FOR EACH ROW EXECUTE FUNCTION redact_note_only();

-- Of a log row only texts can go. Each is emptied or becomes the mark [redacted]; everything else stays, and a Redaction names the row.

CREATE FUNCTION redact_texts_only() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  is_redaction boolean := TG_OP = 'UPDATE' AND EXISTS (
    SELECT 1 FROM "Redaction" WHERE "recordType" = TG_TABLE_NAME AND "recordId" = (to_jsonb(OLD) ->> 'id')::uuid);
  redactable text;
BEGIN
  IF is_redaction THEN
    is_redaction := (to_jsonb(NEW) ->> 'redactedAt') IS NOT NULL
      AND (to_jsonb(NEW) - TG_ARGV - 'redactedAt') = (to_jsonb(OLD) - TG_ARGV - 'redactedAt');
    FOREACH redactable IN ARRAY TG_ARGV LOOP
      is_redaction := is_redaction AND (
        to_jsonb(NEW) ->> redactable IS NOT DISTINCT FROM to_jsonb(OLD) ->> redactable
        OR to_jsonb(NEW) ->> redactable IS NULL
        OR (to_jsonb(NEW) ->> redactable = '[redacted]' AND to_jsonb(OLD) ->> redactable IS NOT NULL));
    END LOOP;
  END IF;
  IF NOT is_redaction THEN
    RAISE EXCEPTION 'R5: % is append-only; only its texts can be redacted (R18)', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
DROP TRIGGER "StatusUpdate_append_only" ON "StatusUpdate";
CREATE TRIGGER "StatusUpdate_append_only" BEFORE UPDATE OR DELETE ON "StatusUpdate"
  FOR EACH ROW EXECUTE FUNCTION redact_texts_only('summaryEn', 'summaryCy');
DROP TRIGGER "Evidence_append_only" ON "Evidence";
CREATE TRIGGER "Evidence_append_only" BEFORE UPDATE OR DELETE ON "Evidence"
  FOR EACH ROW EXECUTE FUNCTION redact_texts_only('url', 'archivedUrl', 'contentHash', 'publisher', 'title', 'page', 'quote');
DROP TRIGGER "RightOfReply_append_only" ON "RightOfReply";
CREATE TRIGGER "RightOfReply_append_only" BEFORE UPDATE OR DELETE ON "RightOfReply"
  FOR EACH ROW EXECUTE FUNCTION redact_texts_only('textEn', 'textCy', 'repliedBy');
DROP TRIGGER "Correction_append_only" ON "Correction";
CREATE TRIGGER "Correction_append_only" BEFORE UPDATE OR DELETE ON "Correction"
  FOR EACH ROW EXECUTE FUNCTION redact_texts_only('beforeText', 'afterText', 'reasonEn', 'reasonCy');
