import { expect, test } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { officeElected } from './office-elected.ts';

const database = testDatabase();

test.each([
  ['local.derby.2027-05-06', 'COUNCIL', 'UNITARY', 'COUNCILLOR'],
  ['local.derbyshire.2025-05-01', 'COUNCIL', 'COUNTY', 'COUNTY_COUNCILLOR'],
  ['mayor.london.2024-05-02', 'COMBINED_AUTHORITY', null, 'MAYOR_OF_LONDON'],
  ['mayor.greater-manchester-ca.2024-05-02', 'COMBINED_AUTHORITY', null, 'COMBINED_AUTHORITY_MAYOR'],
  // Before the body is known its name still tells.
  ['mayor.east-midlands-cca.2024-05-02', null, null, 'COMBINED_AUTHORITY_MAYOR'],
  ['mayor.watford.2026-05-07', 'COUNCIL', 'NON_METROPOLITAN_DISTRICT', 'DIRECTLY_ELECTED_MAYOR'],
  ['sp.r.2026-05-07', 'PARLIAMENT', null, 'MSP_REGIONAL'],
  ['nia.2027-05-06', null, null, null],
])('%s of a %s (%s) fills the office of %s', async (electionId, kind, councilType, role) => {
  const rows = await database.prisma.$queryRaw`
    SELECT ${officeElected} AS "role"
    FROM (SELECT ${electionId}::text AS "electionId") e, (SELECT ${kind}::text AS "kind", ${councilType}::text AS "councilType") o`;
  expect(rows).toEqual([{ role }]);
});
