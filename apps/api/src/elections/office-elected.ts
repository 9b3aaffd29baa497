import { Prisma } from '../generated/prisma/client.ts';

/** The office that an election `e` of a body `o` fills, by the first part of its Democracy Club id. Null for other polls. */
export const officeElected = Prisma.sql`CASE split_part(e."electionId", '.', 1)
    WHEN 'local' THEN CASE o."councilType" WHEN 'COUNTY' THEN 'COUNTY_COUNCILLOR' ELSE 'COUNCILLOR' END
    WHEN 'parl' THEN 'MP'
    WHEN 'sp' THEN CASE split_part(e."electionId", '.', 2) WHEN 'r' THEN 'MSP_REGIONAL' ELSE 'MSP_CONSTITUENCY' END
    WHEN 'senedd' THEN 'MS'
    WHEN 'naw' THEN 'MS'
    WHEN 'gla' THEN 'LONDON_ASSEMBLY_MEMBER'
    WHEN 'mayor' THEN CASE
      WHEN split_part(e."electionId", '.', 2) IN ('london', 'greater-london-authority', 'gla') THEN 'MAYOR_OF_LONDON'
      WHEN o."kind" = 'COMBINED_AUTHORITY' OR split_part(e."electionId", '.', 2) ~ '-c?ca$' THEN 'COMBINED_AUTHORITY_MAYOR'
      ELSE 'DIRECTLY_ELECTED_MAYOR' END
    WHEN 'pcc' THEN 'POLICE_AND_CRIME_COMMISSIONER'
  END`;
