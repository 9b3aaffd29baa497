import { describe, expect, it } from 'vitest';
import { testDatabase } from '../../../test/database.ts';
import { everyOrder } from '../../../test/every-order.ts';
import { beginWard, poll, take, type WardFile } from '../../../test/files-about-a-ward.ts';
import { csvOf } from '../../../test/import-csv.ts';

const TIMEOUT_MS = 300_000;

const row = (endorsement_kind: string, decided_on: string, facts: Readonly<Record<string, string>> = {}) => ({
  name: 'Bob Birch',
  external_id: 'M-Bob',
  council: 'aldermere',
  ward: 'Mill',
  endorsement_kind,
  decided_on,
  local_party: '',
  ended_on: '',
  public_source: 'https://party.example.org/mill',
  consent: '',
  ...facts,
});
const listOf = (...rows: readonly ReturnType<typeof row>[]): WardFile => ({
  text: csvOf([...rows]),
  options: {},
});

const supported = row('SUPPORTED', '2022-03-01');
const undated = row('JOINT_BALLOT', '');
const nowhere = row('JOINT_BALLOT', '2022-03-01', { council: '', ward: '' });
const earlier = row('SUPPORTED', '2019-03-01', { ended_on: '2020-03-01' });
const elsewhere = row('SUPPORTED', '2019-03-01', { ward: 'Quay', ended_on: '2020-03-01' });
const lost = poll('2018-05-03', [1, 'Ada ASH'], [2, 'Bob BIRCH', 'PP53', 'f']);

describe('rows of one Party list about one person', () => {
  const database = testDatabase();

  const tell = async () => {
    const people = await database.prisma.person.findMany({
      where: { name: 'Bob Birch', mergedIntoId: null },
      include: { endorsements: true, candidacies: true, jointDecisions: true },
    });
    return people.map(({ state, endorsements, candidacies, jointDecisions }) => ({
      state,
      endorsed: endorsements.length,
      stood: candidacies.length,
      joint: jointDecisions.length,
    }));
  };

  it.each([
    ['support and a joint ballot without a day', [supported, undated], { endorsed: 1, joint: 1 }],
    ['support and a joint ballot without council and ward', [supported, nowhere], { endorsed: 1, joint: 1 }],
    ['support at two times', [earlier, supported], { endorsed: 2, joint: 0 }],
    ['support in two wards', [elsewhere, supported], { endorsed: 2, joint: 0 }],
  ])(
    'are about one person, in either order of rows and of files: %s',
    { timeout: TIMEOUT_MS },
    async (_, rows, told) => {
      for (const ordered of everyOrder(rows)) {
        for (const order of everyOrder([lost, listOf(...ordered)])) {
          await beginWard(database, 1);
          for (const file of order) await take(database, file);
          const one = [{ state: 'PUBLISHED', stood: 1, ...told }];
          expect(await tell()).toEqual(one);
          for (const file of order)
            expect(await take(database, file)).toMatchObject({ created: 0, updated: 0 });
          expect(await tell()).toEqual(one);
        }
      }
    },
  );
});
