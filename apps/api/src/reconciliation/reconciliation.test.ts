import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { askAdmin } from '../../test/ask.ts';
import { councillorsCsv } from '../../test/council-list.ts';
import { testDatabase } from '../../test/database.ts';
import { given } from '../../test/given.ts';
import { candidate, csvOf, importText } from '../../test/import-csv.ts';
import { compareCouncil, type CouncilComparison } from './compare-council.ts';
import { proposeMends } from './propose-mends.ts';

const database = testDatabase();
const MAPPING = { name: 'Name', ward: 'Ward', party: 'Party' };
const TODAY = new Date('2026-11-22');
const EDITOR = { kind: 'editor', userId: 'editor', role: 'READER' } as const;
let councilId = '';

const compare = () => compareCouncil(database.prisma, councilId, TODAY);
const told = ({ differences }: CouncilComparison) =>
  differences.map(({ kind, side, ours, theirs, mend }) =>
    [kind, side, ours?.name ?? '-', theirs?.name ?? '-', mend?.kind ?? '-'].join(' | '),
  );

const won = (person: number, name: string, fields: Record<string, string | number> = {}) =>
  candidate({
    person_id: person,
    person_name: name,
    election_id: 'local.aldermere.2023-05-04',
    ballot_paper_id: 'local.aldermere.mill.2023-05-04',
    election_date: '2023-05-04',
    seats_contested: 3,
    gss: 'E05999991',
    elected: 't',
    ...fields,
  });

beforeAll(async () => {
  const { prisma } = database;
  ({ id: councilId } = await given(prisma).council('aldermere'));
});

describe('one council’s record, results and lists side by side', () => {
  it('agree where they do, and say who won and sits no more', async () => {
    const { prisma } = database;
    await importText(prisma, csvOf([won(1, 'Jo BOTH'), won(2, 'Sol SOLO'), won(3, 'Gone AWAY')]));
    const first = councillorsCsv(
      { Name: 'Jo Both' },
      { Name: 'Sol Solo' },
      { Name: 'Una Usual' },
      { Name: 'Pat Place', Ward: 'Weir' },
      { Name: 'Vic Vacant', Ward: 'Weir' },
    );
    await importText(prisma, first, { council: 'aldermere', mapping: MAPPING, listedOn: '2025-06-01' });
    const comparison = await compare();
    expect(comparison.sides.map(({ side, statedOn, people }) => [side, statedOn, people.length])).toEqual([
      ['RECORD', '2026-11-22', 5],
      ['BALLOTS', '2023-05-04', 3],
      ['COUNCIL', '2025-06-01', 5],
      ['OPEN_COUNCIL_DATA', null, 0],
    ]);
    expect(told(comparison)).toEqual([
      'ONLY_IN_OTHER | BALLOTS | - | Gone Away | OFFICE_HOLDING',
      'ONLY_IN_RECORD | BALLOTS | Una Usual | - | -',
    ]);
  });

  it('name each difference with a newer list, and propose what would mend it, once', async () => {
    const { prisma } = database;
    const next = councillorsCsv(
      { Name: 'Joanna Both', Party: 'Labour and Co-operative' },
      { Name: 'Sol Solo', Ward: 'Weir' },
      { Name: 'New Comer' },
      { Name: 'Una Usual', Party: 'Sunshine Party' },
      { Name: 'Pat Place', Ward: 'Weir', Party: 'Labour' },
    );
    await importText(prisma, next, { council: 'aldermere', mapping: MAPPING, listedOn: '2026-06-01' });
    const comparison = await compare();
    expect(told(comparison).filter((line) => line.includes('COUNCIL'))).toEqual([
      'SPELLED_OTHERWISE | COUNCIL | Jo Both | Joanna Both | FIELD',
      'OTHER_PARTY | COUNCIL | Jo Both | Joanna Both | AFFILIATION',
      'ONLY_IN_OTHER | COUNCIL | - | New Comer | OFFICE_HOLDING',
      'OTHER_WARD | COUNCIL | Sol Solo | Sol Solo | OFFICE_HOLDING',
      'ONLY_IN_RECORD | COUNCIL | Vic Vacant | - | OFFICE_HOLDING',
    ]);
    const mends = comparison.differences.filter(({ mend }) => mend !== null).length;
    const before = await prisma.proposal.count();
    const made = await proposeMends(prisma, comparison);
    expect(made).toBeGreaterThan(0);
    expect(made).toBeLessThanOrEqual(mends);
    expect(await prisma.proposal.count()).toBe(before + made);
    expect(await proposeMends(prisma, await compare())).toBe(0);
  });

  it('are an editor’s to read, with the state of each proposal', async () => {
    const { data, errors } = await askAdmin(
      database.prisma,
      EDITOR,
      'query ($council: ID!) { councilComparison(council: $council) { asOf sides { side people { name personId } } differences { kind side ours { name } theirs { name } proposalState } } }',
      { council: formatGlobalId('Organisation', councilId) },
    );
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({ councilComparison: { asOf: '2026-11-22' } });
    const { differences } = (
      data as { councilComparison: { differences: { side: string; proposalState: string | null }[] } }
    ).councilComparison;
    expect(
      differences.filter(({ side, proposalState }) => side === 'COUNCIL' && proposalState !== 'OPEN'),
    ).toEqual([]);
  });
});
