-- AlterTable
ALTER TABLE "CouncilListEntry" ADD COLUMN     "partyAliasId" UUID;

-- AlterTable
ALTER TABLE "ListedDay" ADD COLUMN     "partyAliasId" UUID;

-- CreateTable
CREATE TABLE "PartyTerm" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "from" DATE NOT NULL,
    "to" DATE,
    "principalId" UUID,
    "adjunctId" UUID,
    "isNoParty" BOOLEAN NOT NULL DEFAULT false,
    "postId" UUID,
    "source" TEXT NOT NULL,
    "publisher" TEXT NOT NULL,
    "partyAliasId" UUID,

    CONSTRAINT "PartyTerm_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "PartyTerm_personId_idx" ON "PartyTerm"("personId");

-- CreateIndex
CREATE INDEX "PartyTerm_postId_idx" ON "PartyTerm"("postId");

-- CreateIndex
CREATE INDEX "PartyTerm_partyAliasId_idx" ON "PartyTerm"("partyAliasId");

-- CreateIndex
CREATE INDEX "CouncilListEntry_partyAliasId_idx" ON "CouncilListEntry"("partyAliasId");

-- CreateIndex
CREATE INDEX "ListedDay_partyAliasId_idx" ON "ListedDay"("partyAliasId");

-- AddForeignKey
ALTER TABLE "CouncilListEntry" ADD CONSTRAINT "CouncilListEntry_partyAliasId_fkey" FOREIGN KEY ("partyAliasId") REFERENCES "PartyAlias"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ListedDay" ADD CONSTRAINT "ListedDay_partyAliasId_fkey" FOREIGN KEY ("partyAliasId") REFERENCES "PartyAlias"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PartyTerm" ADD CONSTRAINT "PartyTerm_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PartyTerm" ADD CONSTRAINT "PartyTerm_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PartyTerm" ADD CONSTRAINT "PartyTerm_partyAliasId_fkey" FOREIGN KEY ("partyAliasId") REFERENCES "PartyAlias"("id") ON DELETE SET NULL ON UPDATE CASCADE;


-- What awaits a name of a party: labels with a code beside them are matched by their own text, and the next import says which the others are.
UPDATE "ListedDay" AS d SET "partyAliasId" = a."id" FROM "PartyAlias" a
WHERE NOT a."isReviewed" AND a."scheme" = 'party-name' AND a."value" = d."partyName" AND d."principalId" IS NULL AND d."adjunctId" IS NULL AND NOT d."isNoParty";
UPDATE "CouncilListEntry" AS e SET "partyAliasId" = a."id" FROM "PartyAlias" a
WHERE NOT a."isReviewed" AND a."scheme" = 'party-name' AND a."value" = e."partyName" AND e."principalId" IS NULL AND e."adjunctId" IS NULL AND NOT e."isNoParty" AND e."kind" <> 'PARTY';

-- Times in a party that files of terms state stood with the spells; the two parties of a joint label stood apart.
CREATE TEMPORARY TABLE "stated" ON COMMIT DROP AS
  SELECT m."personId", split_part(f."field", ' ', 2)::date AS "from", f."statedOn" AS "to", split_part(f."field", ' ', 3)::uuid AS "partyId", f."source", COALESCE(f."externalId", '') AS "publisher",
    EXISTS (SELECT FROM "OrganisationIdentifier" i WHERE i."organisationId" = split_part(f."field", ' ', 3)::uuid AND i."scheme" = 'electoral-commission' AND i."value" IN ('PP119', 'party:119')) AS "isBeside"
  FROM "Membership" m JOIN "FieldSource" f ON f."recordType" = 'Membership' AND f."recordId" = m."id" AND f."field" LIKE 'term %'
  WHERE f."statedOn" IS NOT NULL;
INSERT INTO "PartyTerm" ("id", "personId", "from", "to", "principalId", "adjunctId", "source", "publisher")
SELECT gen_random_uuid(), s."personId", s."from", s."to", s."partyId", b."partyId", s."source", s."publisher"
FROM "stated" s LEFT JOIN "stated" b ON b."isBeside" AND (b."personId", b."from", b."to", b."source", b."publisher") = (s."personId", s."from", s."to", s."source", s."publisher")
WHERE NOT s."isBeside";
INSERT INTO "PartyTerm" ("id", "personId", "from", "to", "principalId", "source", "publisher")
SELECT gen_random_uuid(), b."personId", b."from", b."to", b."partyId", b."source", b."publisher" FROM "stated" b
WHERE b."isBeside" AND NOT EXISTS (SELECT FROM "stated" s WHERE NOT s."isBeside" AND (b."personId", b."from", b."to", b."source", b."publisher") = (s."personId", s."from", s."to", s."source", s."publisher"));
DELETE FROM "FieldSource" WHERE "recordType" = 'Membership' AND "field" LIKE 'term %';
