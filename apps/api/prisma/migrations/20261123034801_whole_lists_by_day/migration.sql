-- Written by hand: Prisma does not know what stands here.
-- That a list shows its own end is kept of every day, no longer of the newest alone.
UPDATE "FieldSource" SET "field" = 'whole ' || "statedOn"::text
WHERE "recordType" = 'Coverage' AND "field" = 'whole' AND "statedOn" IS NOT NULL;
