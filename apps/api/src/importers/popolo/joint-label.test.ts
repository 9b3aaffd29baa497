import { expect, it } from 'vitest';
import { askPublic } from '../../../test/ask.ts';
import { testDatabase } from '../../../test/database.ts';
import { given } from '../../../test/given.ts';
import { importText } from '../../../test/import-csv.ts';

const database = testDatabase();

const membership = (label: string, start_date: string, end_date?: string) => ({
  person_id: 'uk.org.publicwhip/person/99901',
  post_id: 'cons/1',
  on_behalf_of_id: label,
  start_date,
  ...(end_date && { end_date }),
});

const term = JSON.stringify({
  memberships: [
    membership('labour-co-operative', '2017-06-08', '2018-04-30'),
    membership('labour', '2018-04-30'),
  ],
  persons: [{ id: 'uk.org.publicwhip/person/99901', name: 'Alex Example' }],
  organizations: [
    { id: 'commons', name: 'House of Commons', classification: 'chamber' },
    { id: 'labour-co-operative', name: 'Labour/Co-operative', classification: 'party' },
    { id: 'labour', name: 'Labour' },
  ],
  posts: [
    {
      id: 'cons/1',
      organization_id: 'commons',
      role: 'MP',
      area: { name: 'Aldershot', identifiers: [{ scheme: 'gss', identifier: 'E14000530' }] },
    },
  ],
});

it('counts an MP as Labour and Co-operative for as long as the term says so, where no ballot paper is in the record', async () => {
  const { prisma } = database;
  await given(prisma).party('labour');
  expect(await importText(prisma, term, { name: 'term.json' })).toMatchObject({ rows: 2, errors: [] });
  expect(await importText(prisma, term, { name: 'term.json' })).toMatchObject({ created: 0, updated: 0 });
  const asked = (asOf: string) => `representatives(roles: [MP], asOf: "${asOf}", endorsements: [ANYONE]) {
    nodes { endorsement isStatedJoint description { text } } }
    figures(codes: [MPS], asOf: "${asOf}") { numerator }`;
  const told = async (asOf: string) => (await askPublic(prisma, `{ ${asked(asOf)} }`)).data;
  expect(await told('2018-04-29')).toEqual({
    representatives: {
      nodes: [
        {
          endorsement: 'JOINT_BALLOT',
          isStatedJoint: true,
          description: { text: 'Labour and Co-operative MP' },
        },
      ],
    },
    figures: [{ numerator: 1 }],
  });
  expect(await told('2018-04-30')).toMatchObject({
    representatives: { nodes: [{ endorsement: null, description: { text: 'Labour MP' } }] },
    figures: [{ numerator: 0 }],
  });
});
