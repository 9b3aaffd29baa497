-- AlterTable
ALTER TABLE "Theme" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- Published is for good (R7), for an idea of the library as for pledges: it is withdrawn with its dated row.

CREATE TRIGGER "ModelPledge_stays_published" BEFORE UPDATE OF "state" ON "ModelPledge"
  FOR EACH ROW EXECUTE FUNCTION keep_published();
CREATE TRIGGER "ModelPledge_not_deleted" BEFORE DELETE ON "ModelPledge"
  FOR EACH ROW EXECUTE FUNCTION refuse_published_delete();

-- Themes have two levels, from both sides: nor does one that has themes below it go below another.

CREATE OR REPLACE FUNCTION two_theme_levels() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."parentId" IS NOT NULL AND EXISTS (SELECT 1 FROM "Theme" WHERE "id" = NEW."parentId" AND "parentId" IS NOT NULL) THEN
    RAISE EXCEPTION 'a theme has two levels: % is below a theme of the second', NEW."slug" USING ERRCODE = 'check_violation';
  END IF;
  IF NEW."parentId" IS NOT NULL AND EXISTS (SELECT 1 FROM "Theme" WHERE "parentId" = NEW."id") THEN
    RAISE EXCEPTION 'a theme has two levels: % has themes below it', NEW."slug" USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
