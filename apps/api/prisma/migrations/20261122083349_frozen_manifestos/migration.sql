-- AlterTable
ALTER TABLE "Manifesto" ADD COLUMN     "anchorsGiven" INTEGER NOT NULL DEFAULT 0;

-- What the database itself holds true of manifestos (R4, R7). Each rule has a test in raw SQL (src/manifestos/manifesto-rules.test.ts).

ALTER TABLE "Manifesto" ADD CONSTRAINT "Manifesto_term" CHECK ("termFrom" IS NULL OR "termTo" IS NULL OR "termTo" > "termFrom");
ALTER TABLE "Manifesto" ADD CONSTRAINT "Manifesto_pledgesInManifesto" CHECK ("pledgesInManifesto" > 0);
ALTER TABLE "ManifestoParagraph" ADD CONSTRAINT "ManifestoParagraph_page" CHECK ("page" > 0);

-- Published is for good (R7), as for pledges and adoptions.

CREATE TRIGGER "Manifesto_stays_published" BEFORE UPDATE OF "state" ON "Manifesto" FOR EACH ROW EXECUTE FUNCTION keep_published();
CREATE TRIGGER "Manifesto_not_deleted" BEFORE DELETE ON "Manifesto" FOR EACH ROW EXECUTE FUNCTION refuse_published_delete();

-- Anchors are addresses: one that was given stays with its paragraph, and its number never comes back.

CREATE FUNCTION keep_anchors_given() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."anchorsGiven" < OLD."anchorsGiven" THEN
    RAISE EXCEPTION 'an anchor of manifesto % would be given twice', OLD."slug"
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'Manifesto_anchors_given';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Manifesto_anchors_given" BEFORE UPDATE OF "anchorsGiven" ON "Manifesto"
  FOR EACH ROW EXECUTE FUNCTION keep_anchors_given();

-- The full text is frozen once published (R4): a paragraph changes only together with its Correction, which is inserted first in the same
-- transaction, and none is deleted: one taken out keeps its anchor without text. A language that was missing may be added.

CREATE FUNCTION freeze_manifesto_text() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  frozen text;
BEGIN
  IF TG_OP = 'UPDATE' AND (NEW."anchor" <> OLD."anchor" OR NEW."manifestoId" <> OLD."manifestoId") THEN
    RAISE EXCEPTION 'the anchor % stays with its paragraph', OLD."anchor"
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'ManifestoParagraph_anchor_stays';
  END IF;
  IF NOT EXISTS (SELECT 1 FROM "Manifesto" WHERE "id" = OLD."manifestoId" AND "state" <> 'DRAFT') THEN
    IF TG_OP = 'DELETE' THEN
      RETURN OLD;
    END IF;
    RETURN NEW;
  END IF;
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'R4: paragraph % of a published manifesto is frozen', OLD."anchor"
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'ManifestoParagraph_frozen_text';
  END IF;
  FOREACH frozen IN ARRAY ARRAY['textEn', 'textCy'] LOOP
    IF to_jsonb(OLD) ->> frozen IS NOT NULL
       AND to_jsonb(OLD) ->> frozen IS DISTINCT FROM to_jsonb(NEW) ->> frozen
       AND NOT EXISTS (
         SELECT 1 FROM "Correction"
         WHERE "recordType" = 'ManifestoParagraph' AND "recordId" = OLD."id" AND "field" = frozen
           AND "publishedAt" >= date_trunc('milliseconds', transaction_timestamp())) THEN
      RAISE EXCEPTION 'R4: paragraph % of a published manifesto is frozen', OLD."anchor"
        USING ERRCODE = 'restrict_violation', CONSTRAINT = 'ManifestoParagraph_frozen_text';
    END IF;
  END LOOP;
  RETURN NEW;
END $$;
CREATE TRIGGER "ManifestoParagraph_frozen_text" BEFORE UPDATE OR DELETE ON "ManifestoParagraph"
  FOR EACH ROW EXECUTE FUNCTION freeze_manifesto_text();

-- A pledge stands in the text of its own manifesto.

CREATE FUNCTION keep_pledge_in_own_text() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."paragraphId" IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM "ManifestoParagraph" WHERE "id" = NEW."paragraphId" AND "manifestoId" = NEW."manifestoId") THEN
    RAISE EXCEPTION 'pledge % is marked in the text of another manifesto', NEW."reference"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'Pledge_own_manifesto_text';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Pledge_own_manifesto_text" BEFORE INSERT OR UPDATE OF "paragraphId", "manifestoId" ON "Pledge"
  FOR EACH ROW EXECUTE FUNCTION keep_pledge_in_own_text();
