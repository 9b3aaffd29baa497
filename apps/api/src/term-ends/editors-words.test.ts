import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { describe, expect, test } from 'vitest';
import { askAdmin, askPublic } from '../../test/ask.ts';
import { testDatabase } from '../../test/database.ts';
import { onDayOfTests } from '../../test/day-of-tests.ts';
import { beginWard, polled, table, take } from '../../test/files-about-a-ward.ts';
import { given } from '../../test/given.ts';

const database = testDatabase();
onDayOfTests();

const LIST = table('2025-06-01', ['Ann One'], ['Ben Two'], ['Cat Three']);
const PUBLISHED = 'https://aldermere.example.org/councillors';

/** Who is told to be in office on a day, by last names, with how many seats are filled, awaited and in doubt. */
async function told(asOf: string) {
  const { data, errors } = await askPublic(
    database.prisma,
    `{ organisation(by: { slug: "aldermere" }) {
        representatives(asOf: "${asOf}", endorsements: [ANYONE]) { nodes { person { name } mayHaveEndedOn } }
        seats(asOf: "${asOf}") { filled awaited inDoubt } } }`,
  );
  expect(errors).toBeUndefined();
  const { representatives, seats } = data.organisation;
  type Told = { person: { name: string }; mayHaveEndedOn: string | null };
  const nodes: Told[] = representatives.nodes;
  return {
    names: nodes.map(({ person }) => person.name),
    mayHaveLeft: nodes.flatMap(({ person, mayHaveEndedOn }) => (mayHaveEndedOn ? [person.name] : [])),
    seats: [seats.filled, seats.awaited, seats.inDoubt],
  };
}

const REFUSED = '... on Error { code message path }';

async function write(field: string, input: Record<string, unknown>) {
  const type = `${field.charAt(0).toUpperCase()}${field.slice(1)}Input`;
  const { data, errors } = await askAdmin(
    database.prisma,
    await given(database.prisma).editor(),
    `mutation ($input: ${type}!) { ${field}(input: $input) {
      ${REFUSED} ... on OfficeHolding { endedOn { on } isEndKnown mayHaveEndedOn } } }`,
    { input: { changeReason: 'As the council published.', ...input } },
  );
  expect(errors).toBeUndefined();
  return data[field];
}

async function correct(name: string, changes: Record<string, unknown>) {
  const { id, version } = await database.prisma.officeHolding.findFirstOrThrow({
    where: { person: { name } },
  });
  return write('correctOfficeHolding', {
    id: formatGlobalId('OfficeHolding', id),
    expectedVersion: version,
    ...changes,
  });
}

/** An editor records who won, who may be new to the record. */
async function add(name: string, from: string) {
  const { prisma } = database;
  const post = await prisma.post.findFirstOrThrow();
  const person = (await prisma.person.findFirst({ where: { name } })) ?? (await given(prisma).person(name));
  return write('addOfficeHolding', {
    person: formatGlobalId('Person', person.id),
    post: formatGlobalId('Post', post.id),
    from,
    startReason: 'ELECTED',
  });
}

const endsOf = async (name: string) => {
  const where = { person: { name } };
  const rows = await database.prisma.officeHolding.findMany({ where, orderBy: { from: 'asc' } });
  return rows.map(({ to, endReason }) => [to?.toISOString().slice(0, 10) ?? null, endReason]);
};

const IN_OFFICE = { endedOn: null, isEndKnown: true, mayHaveEndedOn: null };

describe('an editor who says that somebody holds their office still, though a poll ended their term', () => {
  test('has them in office on that day, whatever files come again, and a poll after it ends their term', async () => {
    const poll = polled('2026-05-07', 1, [2, 'Dee Four'], [3, 'Eve Five']);
    await beginWard(database, 1);
    await take(database, table('2025-06-01', ['Ann One']));
    await take(database, poll);
    expect(await told('2026-11-22')).toMatchObject({ names: [] });
    expect(await correct('Ann One', { to: null, sourceUrl: PUBLISHED })).toEqual(IN_OFFICE);
    expect(await told('2026-11-22')).toMatchObject({ names: ['Ann One'], seats: [1, 0, 0] });
    expect(await take(database, poll)).toMatchObject({ created: 0, updated: 0 });
    expect(await told('2026-11-22')).toMatchObject({ names: ['Ann One'] });
    await take(database, polled('2027-05-06', 1, [2, 'Dee Four'], [3, 'Eve Five']));
    expect(await told('2027-05-09')).toMatchObject({ names: ['Ann One'] });
    expect(await told('2027-05-10')).toMatchObject({ names: [], seats: [0, 1, 0] });
  });

  test('leaves in doubt the others alone, where only a part of the seats was up', async () => {
    await beginWard(database, 3);
    await take(database, LIST);
    await take(database, polled('2026-05-07', 1, [2, 'Dee Four'], [3, 'Eve Five']));
    expect(await correct('Ann One', { to: null, sourceUrl: PUBLISHED })).toEqual(IN_OFFICE);
    expect(await told('2026-11-22')).toEqual({
      names: ['Ann One', 'Cat Three', 'Ben Two'],
      mayHaveLeft: ['Cat Three', 'Ben Two'],
      seats: [2, 0, 1],
    });
  });

  test('may say it before the record knows of the poll', async () => {
    await beginWard(database, 1);
    await take(database, table('2025-06-01', ['Ann One']));
    expect(await correct('Ann One', { to: null, sourceUrl: PUBLISHED })).toEqual(IN_OFFICE);
    await take(database, polled('2026-05-07', 1, [2, 'Dee Four'], [3, 'Eve Five']));
    expect(await told('2026-11-22')).toMatchObject({ names: ['Ann One'] });
  });

  test('says where that can be read, and says nothing of it by another correction', async () => {
    await beginWard(database, 1);
    await take(database, table('2025-06-01', ['Ann One']));
    await take(database, polled('2026-05-07', 1, [2, 'Dee Four'], [3, 'Eve Five']));
    expect(await correct('Ann One', { to: null })).toMatchObject({
      code: 'INPUT_REFUSED',
      path: ['sourceUrl'],
      message:
        'A poll has ended their term, or may have. Give where it can be read that they hold the office still, or leave the end as it is.',
    });
    await correct('Ann One', { startReason: 'UNOPPOSED', sourceUrl: PUBLISHED });
    expect(await told('2026-11-22')).toMatchObject({ names: [] });
  });
});

describe('an editor who records who won', () => {
  test('does so beside who held the one seat before, whose term is then over in the record as by law', async () => {
    await beginWard(database, 1);
    await take(database, table('2025-06-01', ['Ann One']));
    await take(database, polled('2026-05-07', 1, [2, 'Dee Four'], [3, 'Eve Five']));
    expect(await add('Dee Four', '2026-05-10')).toMatchObject({ code: 'SEAT_TAKEN' });
    expect(await add('Dee Four', '2026-05-11')).toEqual(IN_OFFICE);
    expect(await told('2026-11-22')).toMatchObject({ names: ['Dee Four'], seats: [1, 0, 0] });
    expect(await endsOf('Ann One')).toEqual([['2026-05-11', 'TERM_ENDED']]);
  });

  test('closes no more offices than it takes: of the other seats it is still not known who won', async () => {
    await beginWard(database, 3);
    await take(database, LIST);
    await take(database, polled('2026-05-07', 3, [4, 'Dee Four'], [5, 'Eve Five']));
    expect(await add('Cat Three', '2026-05-11')).toEqual(IN_OFFICE);
    expect(await endsOf('Cat Three')).toEqual([
      ['2026-05-11', 'TERM_ENDED'],
      [null, null],
    ]);
    expect([...(await endsOf('Ann One')), ...(await endsOf('Ben Two'))]).toEqual([
      [null, null],
      [null, null],
    ]);
    expect(await told('2026-11-22')).toMatchObject({ names: ['Cat Three'], seats: [1, 2, 0] });
    expect(await add('Dee Four', '2026-05-11')).toEqual(IN_OFFICE);
    expect(await told('2026-11-22')).toMatchObject({ names: ['Dee Four', 'Cat Three'], seats: [2, 1, 0] });
    await take(database, table('2026-12-01', ['Cat Three'], ['Dee Four'], ['Ben Two']));
    expect((await told('2026-12-01')).names).toEqual(['Dee Four', 'Cat Three', 'Ben Two']);
  });

  test('accepts it where an import proposes it', async () => {
    await beginWard(database, 1);
    await take(database, table('2025-06-01', ['Ann One']));
    await take(database, polled('2026-05-07', 1, [4, 'Dee Four', 't'], [5, 'Eve Five', 'f']));
    const { id } = await database.prisma.proposal.findFirstOrThrow({ where: { kind: 'OFFICE_HOLDING' } });
    expect(await write('acceptOffice', { proposal: formatGlobalId('Proposal', id) })).toEqual(IN_OFFICE);
    expect(await told('2026-11-22')).toMatchObject({ names: ['Dee Four'], seats: [1, 0, 0] });
    expect(await endsOf('Ann One')).toEqual([['2026-05-11', 'TERM_ENDED']]);
  });
});
