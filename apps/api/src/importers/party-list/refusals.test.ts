import { beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '../../../test/database.ts';
import { endorsed } from '../../../test/endorsed.ts';
import { given } from '../../../test/given.ts';
import { csvOf, importText } from '../../../test/import-csv.ts';

const database = testDatabase();

beforeAll(async () => {
  await given(database.prisma).council('aldermere');
});

describe('the Party’s own list', () => {
  it.each([
    ['an unknown council', { council: 'nowhere' }, 'council', 'NO_SUCH_RECORD'],
    ['an unknown local party', { local_party: 'nobody' }, 'local_party', 'NO_SUCH_RECORD'],
    ['a name alone', { external_id: '', council: '', ward: '' }, 'name', 'NO_SUCH_RECORD'],
    [
      'an id of elsewhere that nobody has',
      { external_id: 'democracy-club:999' },
      'external_id',
      'NO_SUCH_RECORD',
    ],
    ['a kind nobody knows', { endorsement_kind: 'LIKED' }, 'endorsement_kind', 'NOT_A_CODE'],
    ['no day', { decided_on: '' }, 'decided_on', 'VALUE_MISSING'],
    ['a day after the list’s own', { decided_on: '2173-01-01' }, 'decided_on', 'NOT_A_DAY'],
    ['a day before the Party', { decided_on: '1899-12-25' }, 'decided_on', 'NOT_A_DAY'],
    ['an end before the Party', { ended_on: '1900-01-05' }, 'ended_on', 'NOT_A_DAY'],
    ['an id that a look-up did not find', { external_id: '#N/A' }, 'external_id', 'NOT_WORKED_OUT'],
    ['a name that refers to nothing', { name: '#REF!' }, 'name', 'NOT_WORKED_OUT'],
    ['an end that failed', { ended_on: '#VALUE!' }, 'ended_on', 'NOT_WORKED_OUT'],
    ['a local party too narrow to show', { local_party: '####' }, 'local_party', 'NOT_WORKED_OUT'],
    ['a day of no calendar', { decided_on: '31/02/2027' }, 'decided_on', 'NOT_A_DAY'],
    ['an end before its beginning', { ended_on: '2026-01-01' }, 'ended_on', 'VALUES_DISAGREE'],
  ])('is refused for %s', async (_, fields, column, code) => {
    const outcome = await importText(database.prisma, csvOf([endorsed(fields)]));
    expect(outcome).toMatchObject({ applied: false, errors: [{ line: 2, column, code }] });
  });
});
