-- R13: the publisher's own imprint is a setting of the server, so no row is of the instance; those of a nation and of an election are written now.
-- Each rule has a test in raw SQL (src/publisher/imprints.test.ts).

ALTER TABLE "Imprint" DROP CONSTRAINT "Imprint_scope";
ALTER TABLE "Imprint" DROP CONSTRAINT "Imprint_one_a_party_and_day";

CREATE TYPE "ImprintScope_new" AS ENUM ('PARTY', 'NATION', 'ELECTION');
ALTER TABLE "Imprint" ALTER COLUMN "scope" TYPE "ImprintScope_new" USING ("scope"::text::"ImprintScope_new");
DROP TYPE "ImprintScope";
ALTER TYPE "ImprintScope_new" RENAME TO "ImprintScope";

-- It speaks for what its scope says, and for nothing else.
ALTER TABLE "Imprint" ADD CONSTRAINT "Imprint_scope" CHECK (
  num_nonnulls("organisationId", "nation", "electionId") = 1
  AND CASE "scope"
    WHEN 'PARTY' THEN "organisationId" IS NOT NULL
    WHEN 'NATION' THEN "nation" IS NOT NULL
    WHEN 'ELECTION' THEN "electionId" IS NOT NULL
  END);

-- One of each is in force on a day.
ALTER TABLE "Imprint" ADD CONSTRAINT "Imprint_one_a_party_and_day"
  EXCLUDE USING gist ("organisationId" WITH =, daterange("from", "to") WITH &&) WHERE ("scope" = 'PARTY');
ALTER TABLE "Imprint" ADD CONSTRAINT "Imprint_one_a_nation_and_day"
  EXCLUDE USING gist ("nation" WITH =, daterange("from", "to") WITH &&) WHERE ("scope" = 'NATION');
ALTER TABLE "Imprint" ADD CONSTRAINT "Imprint_one_an_election_and_day"
  EXCLUDE USING gist ("electionId" WITH =, daterange("from", "to") WITH &&) WHERE ("scope" = 'ELECTION');
