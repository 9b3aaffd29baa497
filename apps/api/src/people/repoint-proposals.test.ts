import { expect, test } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { newId } from '../db/new-id.ts';
import { repointProposals } from './repoint-proposals.ts';

const database = testDatabase();

async function ask(
  kind: string,
  about: readonly string[],
  more: Readonly<{ recordId?: string; patch?: object; state?: 'OPEN' | 'REJECTED' }> = {},
): Promise<string> {
  const { id } = await database.prisma.proposal.create({
    data: { kind, key: [kind, ...about].join(' '), recordType: 'Membership', patch: {}, ...more },
  });
  return id;
}

test('what was asked of many people who were joined to others is asked of those, once', async () => {
  const { prisma } = database;
  const pairs = Array.from({ length: 3 }, () => ({ survivorId: newId(), otherId: newId() }));
  const [
    { survivorId: ann, otherId: anne },
    { survivorId: bo, otherId: beau },
    { survivorId: cy, otherId: si },
  ] = pairs as [(typeof pairs)[0], (typeof pairs)[0], (typeof pairs)[0]];
  const [party, stranger] = [newId(), newId()];
  const both = [anne, beau].toSorted();

  const moved = await ask('AFFILIATION', [anne, party], {
    recordId: anne,
    patch: { personId: anne, to: null },
  });
  const ofTwo = await ask('OFFICE_HOLDING_LEFT', [beau], {
    patch: { personId: beau, followerId: si },
  });
  const asTermsAsk = await ask('OFFICE_HOLDING', ['wikidata Q1'], { patch: { personId: si } });
  const known = await ask('AFFILIATION', [cy, party], { patch: { personId: cy } });
  await ask('AFFILIATION', [si, party], { patch: { personId: si } });
  await ask('FIELD', [bo, 'name'], { patch: { personId: bo } });
  const decided = await ask('FIELD', [beau, 'name'], { patch: { personId: beau }, state: 'REJECTED' });
  const ofAnother = await ask('AFFILIATION', [stranger, party], { patch: { personId: stranger } });
  const areTheyOne = await ask('PERSON_MERGE', both, { recordId: anne, patch: { people: both } });

  await repointProposals(prisma, pairs);
  const rows = await prisma.proposal.findMany();
  const asked = new Map(rows.map(({ id, key, recordId, patch }) => [id, { key, recordId, patch }]));
  expect(asked.size).toBe(8);
  expect(asked.get(moved)).toEqual({
    key: `AFFILIATION ${ann} ${party}`,
    recordId: ann,
    patch: { personId: ann, to: null },
  });
  expect(asked.get(ofTwo)).toEqual({
    key: `OFFICE_HOLDING_LEFT ${bo}`,
    recordId: null,
    patch: { personId: bo, followerId: cy },
  });
  expect(asked.get(asTermsAsk)).toMatchObject({ key: 'OFFICE_HOLDING wikidata Q1', patch: { personId: cy } });
  expect(asked.get(known)).toMatchObject({ patch: { personId: cy } });
  expect(asked.get(decided)).toMatchObject({ key: `FIELD ${beau} name`, patch: { personId: beau } });
  expect(asked.get(ofAnother)).toMatchObject({ patch: { personId: stranger } });
  expect(asked.get(areTheyOne)).toMatchObject({ recordId: anne, patch: { people: both } });
});
