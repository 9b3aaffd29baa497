-- Offices of the starter record began with their own first poll, and not "before this record": the House of Commons had the seats of 2024 on every day
-- before (R10). Databases that have them already get the same days as new ones (apps/api/record); an office that somebody held before, or
-- whose days anybody gave, stays as it is.
CREATE TEMPORARY TABLE "begun" ON COMMIT DROP AS
SELECT p."id", p."areaId", (CASE
    WHEN p."role" = 'MP' AND o."slug" = 'house-of-commons' AND a."validFrom" = '2024-05-31' THEN '2024-07-04'
    WHEN p."role" IN ('MSP_CONSTITUENCY', 'MSP_REGIONAL') AND a."slug" LIKE 'scottish-parliament-2011-%' THEN '2011-05-05'
    WHEN p."role" IN ('LONDON_ASSEMBLY_MEMBER', 'MAYOR_OF_LONDON') THEN '2000-05-04'
    WHEN p."role" IN ('POLICE_AND_CRIME_COMMISSIONER', 'POLICE_FIRE_AND_CRIME_COMMISSIONER') AND o."slug" LIKE '%-police-and-crime-commissioner' THEN '2012-11-22'
    WHEN p."role" = 'COMBINED_AUTHORITY_MAYOR' THEN CASE o."slug"
      WHEN 'cambridgeshire-and-peterborough' THEN '2017-05-08'
      WHEN 'greater-manchester' THEN '2017-05-08'
      WHEN 'liverpool-city-region' THEN '2017-05-08'
      WHEN 'tees-valley' THEN '2017-05-08'
      WHEN 'west-midlands' THEN '2017-05-08'
      WHEN 'west-of-england' THEN '2017-05-08'
      WHEN 'south-yorkshire' THEN '2018-05-07'
      WHEN 'west-yorkshire' THEN '2021-05-10'
      WHEN 'east-midlands' THEN '2024-05-07'
      WHEN 'north-east' THEN '2024-05-07'
      WHEN 'york-and-north-yorkshire' THEN '2024-05-07'
      WHEN 'greater-lincolnshire' THEN '2025-05-06'
      WHEN 'hull-and-east-yorkshire' THEN '2025-05-06'
    END
  END)::date AS "on"
FROM "Post" p JOIN "Organisation" o ON o."id" = p."organisationId" JOIN "Area" a ON a."id" = p."areaId"
WHERE p."validFrom" IS NULL
  AND NOT EXISTS (SELECT FROM "FieldSource" f WHERE f."recordType" = 'Post' AND f."recordId" = p."id" AND f."field" IN ('validFrom', 'validTo'));

DELETE FROM "begun" b WHERE b."on" IS NULL
  OR EXISTS (SELECT FROM "OfficeHolding" h WHERE h."postId" = b."id" AND h."from" < b."on")
  OR EXISTS (SELECT FROM "Vacancy" v WHERE v."postId" = b."id" AND v."from" < b."on")
  OR EXISTS (SELECT FROM "Post" p WHERE p."id" = b."id" AND p."validTo" <= b."on");

UPDATE "Post" p SET "validFrom" = b."on", "version" = p."version" + 1 FROM "begun" b WHERE b."id" = p."id";

-- The boundaries of the Scottish Parliament have the same days as its offices.
UPDATE "Area" a SET "validFrom" = '2011-05-05', "version" = a."version" + 1
WHERE a."validFrom" IS NULL AND a."slug" LIKE 'scottish-parliament-2011-%' AND a."id" IN (SELECT "areaId" FROM "begun")
  AND NOT EXISTS (SELECT FROM "FieldSource" f WHERE f."recordType" = 'Area' AND f."recordId" = a."id" AND f."field" = 'validFrom');

DROP TABLE "begun";
