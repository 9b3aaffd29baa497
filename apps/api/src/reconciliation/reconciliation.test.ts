import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { askAdmin } from '../../test/ask.ts';
import { councillorsCsv } from '../../test/council-list.ts';
import { testDatabase } from '../../test/database.ts';
import { electedCouncillors, IN_2023, IN_2025, IN_2026, LABOUR } from '../../test/elected-councillor.ts';
import { given } from '../../test/given.ts';
import { candidate, csvOf, importText } from '../../test/import-csv.ts';
import { nameKey } from '../suppression/suppression-keys.ts';
import { compareCouncil, type CouncilComparison } from './compare-council.ts';
import { formatComparison } from './format-comparison.ts';
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
    expect(formatComparison('Aldermere', comparison).split('\n').slice(-2)).toEqual([
      'Not in this record; record: nobody; Results of elections: Gone Away, Mill, Labour Party',
      expect.stringMatching(
        /^Only in this record; record: Una Usual, Mill, Labour.*; Results of elections: nobody \(nothing to propose\)$/,
      ),
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

describe('a list of an earlier day', () => {
  const compareOf = async (slug: string) => {
    const council = await database.prisma.organisation.findUniqueOrThrow({ where: { slug } });
    return compareCouncil(database.prisma, council.id, TODAY);
  };
  const listed = (council: string, listedOn: string, ...rows: Record<string, string>[]) =>
    importText(database.prisma, councillorsCsv(...rows.map((row) => ({ ...row }))), {
      council,
      mapping: MAPPING,
      listedOn,
    });
  const sitting = (name: string) =>
    database.prisma.officeHolding.findFirstOrThrow({ where: { person: { name } } });

  it('is held against the record of that day, and leaves out who came and went after it', async () => {
    const { prisma } = database;
    await given(prisma).council('brookvale');
    await listed('brookvale', '2024-06-01', { Name: 'Lost Later' }, { Name: 'Stays On' });
    const lost = await sitting('Lost Later');
    await prisma.officeHolding.update({
      where: { id: lost.id },
      data: { to: new Date('2026-05-11'), endReason: 'DEFEATED' },
    });
    const winner = await given(prisma).person('Won Since');
    await prisma.officeHolding.create({
      data: { personId: winner.id, postId: lost.postId, from: new Date('2026-05-11') },
    });
    const comparison = await compareOf('brookvale');
    expect(comparison.differences).toEqual([]);
    expect(comparison.sides[0]?.people.map(({ name }) => name)).toEqual(['Stays On', 'Won Since']);
  });

  it('proposes no end of an office that began on the day of the list or after it', async () => {
    const { prisma } = database;
    await given(prisma).council('cray');
    await listed('cray', '2024-06-01', { Name: 'Old Hand' }, { Name: 'Day One' });
    await prisma.councilListEntry.deleteMany({ where: { name: 'Day One' } });
    expect(told(await compareOf('cray'))).toEqual(['ONLY_IN_RECORD | COUNCIL | Day One | - | -']);
    const { id } = await sitting('Day One');
    await prisma.officeHolding.update({ where: { id }, data: { from: new Date('2023-05-09') } });
    const [difference] = (await compareOf('cray')).differences;
    expect(difference?.mend?.patch).toMatchObject({ name: 'Day One', endsOnOrBefore: '2024-06-01' });
  });

  it('R18: shows nobody who is hidden, on either side', async () => {
    const { prisma } = database;
    const { id: organisationId } = await given(prisma).council('dunmere');
    await listed('dunmere', '2024-06-01', { Name: 'Hidden Hal' }, { Name: 'Plain Pat' });
    const { personId } = await sitting('Hidden Hal');
    await prisma.person.update({
      where: { id: personId },
      data: { state: 'WITHDRAWN', hiddenAt: TODAY, hiddenReason: 'SAFETY' },
    });
    for (const isNamed of [true, false]) {
      const comparison = await compareOf('dunmere');
      expect(comparison.differences).toEqual([]);
      expect(JSON.stringify(comparison)).not.toContain('Hidden');
      // A list without ids may have kept the name for nobody.
      if (isNamed) {
        await prisma.councilListEntry.updateMany({ where: { personId }, data: { personId: null } });
        await prisma.suppression.create({
          data: { ...nameKey('Hidden Hal', organisationId), reason: 'SAFETY' },
        });
      }
    }
  });

  it('says who sits for no party, where the record has them in one', async () => {
    const { prisma } = database;
    await given(prisma).council('eastmoor');
    const labour = { Party: 'Labour' };
    await listed('eastmoor', '2024-06-01', { Name: 'Left Lee', ...labour }, { Name: 'Solid Sue', ...labour });
    const { personId } = await sitting('Left Lee');
    // Somebody whom no import may take out of their party: an editor wrote it.
    await prisma.councilListEntry.updateMany({
      where: { personId },
      data: { partyName: 'Independent', principalId: null, isNoParty: true },
    });
    const [difference, ...more] = (await compareOf('eastmoor')).differences;
    expect(more).toEqual([]);
    expect(difference).toMatchObject({
      kind: 'OTHER_PARTY',
      ours: { partyName: expect.stringContaining('Labour') },
      theirs: { partyName: 'Independent', principalId: null },
      mend: { kind: 'AFFILIATION', patch: { personId, organisationId: null, from: '2024-06-01' } },
    });
    // Once the record has them leave after that day, the list says nothing new.
    await prisma.membership.updateMany({ where: { personId }, data: { to: new Date('2025-01-01') } });
    expect((await compareOf('eastmoor')).differences).toEqual([]);
  });

  it('keeps whether a label means no party, or awaits review', async () => {
    await given(database.prisma).council('fenwick');
    await listed(
      'fenwick',
      '2024-06-01',
      { Name: 'Indy Ann', Party: 'Independent' },
      { Name: 'Odd Bob', Party: 'Sunshine Party' },
    );
    const entries = await database.prisma.councilListEntry.findMany({
      where: { organisation: { slug: 'fenwick' } },
      orderBy: { name: 'asc' },
    });
    expect(entries.map(({ name, principalId, isNoParty }) => [name, principalId, isNoParty])).toEqual([
      ['Indy Ann', null, true],
      ['Odd Bob', null, false],
    ]);
  });
});

describe('those whom results put into office', () => {
  const { elected } = electedCouncillors(database);
  const differencesOf = async (council: string) =>
    told(await compareCouncil(database.prisma, council, TODAY));

  it('sit for the parties they stood for while nothing else is known, and as their spell or a list says where it is', async () => {
    const { prisma } = database;
    const { id } = await given(prisma).council('garth');
    const { id: postId } = await given(prisma).ward(id, { seats: 5 });
    await elected(postId, IN_2026, LABOUR);
    await elected(postId, IN_2026, ['labour', 'co-operative']);
    const left = await elected(postId, IN_2026, LABOUR);
    const alone = await elected(postId, IN_2026, LABOUR);
    const comparison = await compareCouncil(prisma, id, TODAY);
    expect(comparison.differences).toEqual([]);
    const parties = comparison.sides[0]?.people.map(({ partyName, isJoint }) => `${partyName} ${isJoint}`);
    const name = comparison.sides[1]?.people[0]?.partyName;
    expect(parties?.toSorted()).toEqual([`${name} false`, `${name} false`, `${name} false`, `${name} true`]);
    const { id: organisationId } = await given(prisma).party('labour');
    const spell = { from: new Date(IN_2026[1]), to: new Date('2026-09-01'), role: 'MEMBER' } as const;
    await prisma.membership.create({ data: { ...spell, personId: left.person.id, organisationId } });
    const list = { kind: 'COUNCIL', listedOn: new Date('2026-10-01'), isNoParty: true, wardRows: 4 } as const;
    await prisma.listedDay.create({ data: { ...list, personId: alone.person.id, postId } });
    const after = await compareCouncil(prisma, id, TODAY);
    const differing = after.differences.map(({ kind, ours }) => [kind, ours?.personId, ours?.partyName]);
    expect(differing.toSorted()).toEqual(
      [
        ['OTHER_PARTY', left.person.id, null],
        ['OTHER_PARTY', alone.person.id, null],
      ].toSorted(),
    );
  });

  it('at a poll by thirds say nothing of those who were not up', async () => {
    const { prisma } = database;
    const { id } = await given(prisma).council('hale');
    const { id: postId } = await given(prisma).ward(id, { seats: 3 });
    await given(prisma).councillor(postId, { name: 'Not Up', from: '2024-05-07' });
    const up = await elected(postId, IN_2023, LABOUR);
    await elected(postId, IN_2026, LABOUR);
    expect(await differencesOf(id)).toEqual([]);
    // A by-election fills a seat, and no result says whose: it tells no more of who has all three.
    await prisma.officeHolding.update({ where: { id: up.holding.id }, data: { to: new Date('2025-02-01') } });
    await elected(postId, IN_2025, LABOUR, true);
    expect(await differencesOf(id)).toEqual([]);
  });

  it('all together are all there after a by-election, but for the one whose seat it filled', async () => {
    const { prisma } = database;
    const { id } = await given(prisma).council('ince');
    const { id: postId } = await given(prisma).ward(id, { seats: 2 });
    await elected(postId, IN_2023, LABOUR);
    const gone = await elected(postId, IN_2023, LABOUR);
    await prisma.officeHolding.delete({ where: { id: gone.holding.id } });
    expect(await differencesOf(id)).toEqual([
      expect.stringMatching(/^ONLY_IN_OTHER \| BALLOTS \| - \| .+ \| OFFICE_HOLDING$/),
    ]);
    await elected(postId, IN_2025, LABOUR, true);
    expect(await differencesOf(id)).toEqual([]);
  });
});
