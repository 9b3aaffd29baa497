-- AlterTable
ALTER TABLE "CampaignResource" ADD COLUMN     "withdrawnOn" DATE;

-- R4, R7: what a published campaign offers is known by its title, in the language it is in; it is withdrawn with its dated row, for good.
CREATE FUNCTION keep_resource() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."withdrawnOn" IS NOT NULL AND NEW."withdrawnOn" IS DISTINCT FROM OLD."withdrawnOn" THEN
    RAISE EXCEPTION 'R7: a withdrawn resource stays so'
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'CampaignResource_withdrawn';
  END IF;
  IF NEW."withdrawnOn" IS NOT NULL
     AND NOT EXISTS (SELECT 1 FROM "Withdrawal" WHERE "recordType" = TG_TABLE_NAME AND "recordId" = OLD."id") THEN
    RAISE EXCEPTION 'R7: a withdrawn resource needs its dated row'
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'CampaignResource_withdrawn';
  END IF;
  IF NEW."title" <> OLD."title"
     AND EXISTS (SELECT 1 FROM "Campaign" WHERE "id" = OLD."campaignId" AND "state" <> 'DRAFT')
     AND NOT is_corrected_now('CampaignResource', OLD."id", CASE OLD."language" WHEN 'cy' THEN 'titleCy' ELSE 'titleEn' END) THEN
    RAISE EXCEPTION 'R4: the title of what a published campaign offers is frozen'
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'CampaignResource_frozen';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "CampaignResource_kept" BEFORE UPDATE ON "CampaignResource" FOR EACH ROW EXECUTE FUNCTION keep_resource();
