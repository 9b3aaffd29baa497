-- Since terms are kept beside the offices and the parties that they gave (20261122205417_listed_days, 20261122233809_party_terms), who sat and for whom is worked out from what is
-- kept. What terms gave before was kept nowhere: the next two lists would take the end of such a time away. So it is kept as the record has it, once; a file of terms that comes again
-- says it by its own days. Not where an editor holds the end, whose words stay by themselves, nor where terms of the office are kept already.
INSERT INTO "FieldSource" ("recordType", "recordId", "field", "source", "externalId", "statedOn")
SELECT 'OfficeHolding', h."id", 'term ' || COALESCE(began."statedOn", h."from")::text, 'WIKIDATA',
  COALESCE((SELECT min(s ->> 'publisher') FROM jsonb_array_elements(h."sources") s WHERE s ->> 'publisher' IN ('Wikidata', 'EveryPolitician')), 'Wikidata'),
  COALESCE(ended."statedOn", h."to")
FROM "OfficeHolding" h JOIN "Post" p ON p."id" = h."postId" AND p."role" IN ('COUNCILLOR', 'COUNTY_COUNCILLOR')
JOIN "FieldSource" ended ON ended."recordType" = 'OfficeHolding' AND ended."recordId" = h."id" AND ended."field" = 'to' AND ended."source" = 'WIKIDATA'
LEFT JOIN "FieldSource" began ON began."recordType" = 'OfficeHolding' AND began."recordId" = h."id" AND began."field" = 'from' AND began."source" = 'WIKIDATA'
WHERE h."to" IS NOT NULL AND COALESCE(ended."statedOn", h."to") > COALESCE(began."statedOn", h."from")
  AND NOT EXISTS (SELECT FROM "FieldSource" k WHERE k."recordType" = 'OfficeHolding' AND k."recordId" = h."id" AND k."field" LIKE 'term %')
ON CONFLICT ("recordType", "recordId", "field") DO NOTHING;

-- The same of parties. A spell in the Co-operative Party that a term gave beside another was its joint label.
INSERT INTO "PartyTerm" ("id", "personId", "from", "to", "principalId", "adjunctId", "postId", "source", "publisher")
SELECT gen_random_uuid(), m."personId", COALESCE(said."statedOn", m."from"), m."to", m."organisationId",
  (SELECT b."organisationId" FROM "Membership" b
    JOIN "OrganisationIdentifier" i ON i."organisationId" = b."organisationId" AND i."scheme" = 'electoral-commission' AND i."value" = 'PP119'
    JOIN "FieldSource" f ON f."recordType" = 'Membership' AND f."recordId" = b."id" AND f."field" = 'organisationId' AND f."source" = 'WIKIDATA'
    WHERE b."personId" = m."personId" AND b."role" = 'MEMBER' AND b."from" = m."from" AND b."organisationId" <> m."organisationId" LIMIT 1),
  (SELECT h."postId" FROM "OfficeHolding" h
    JOIN "FieldSource" t ON t."recordType" = 'OfficeHolding' AND t."recordId" = h."id" AND t."field" = 'term ' || m."from"::text
    WHERE h."personId" = m."personId" ORDER BY h."id" LIMIT 1),
  'WIKIDATA',
  COALESCE((SELECT min(s ->> 'publisher') FROM jsonb_array_elements(m."sources") s WHERE s ->> 'publisher' IN ('Wikidata', 'EveryPolitician')), 'Wikidata')
FROM "Membership" m JOIN "Organisation" o ON o."id" = m."organisationId" AND o."kind" = 'PARTY'
JOIN "FieldSource" said ON said."recordType" = 'Membership' AND said."recordId" = m."id" AND said."field" = 'organisationId' AND said."source" = 'WIKIDATA'
WHERE m."role" = 'MEMBER' AND m."from" IS NOT NULL AND m."to" IS NOT NULL AND m."to" > COALESCE(said."statedOn", m."from")
  AND NOT EXISTS (SELECT FROM "OrganisationIdentifier" i WHERE i."organisationId" = m."organisationId" AND i."scheme" = 'electoral-commission' AND i."value" = 'PP119')
  AND NOT EXISTS (SELECT FROM "PartyTerm" k WHERE k."personId" = m."personId");
