import { describe, expect, test } from 'vitest';
import { askPublic } from '../../test/ask.ts';
import { testDatabase } from '../../test/database.ts';
import {
  beginWard,
  polled,
  resign,
  table,
  take,
  tellWard,
  type WardFile,
} from '../../test/files-about-a-ward.ts';
import { everyOrder } from '../../test/every-order.ts';
import { day, given } from '../../test/given.ts';
import { confirmPoll } from '../../test/confirm-poll.ts';
import { emptyRecord } from '../../test/empty-record.ts';
import { candidate, contest, csvOf, importText } from '../../test/import-csv.ts';
import { popolo } from '../../test/terms-of-mps.ts';
import { erasePerson } from '../erasure/erase-person.ts';
import { correctOfficeHolding } from '../representatives/correct-office-holding.ts';
import { addOfficeHolding } from '../representatives/add-office-holding.ts';

const database = testDatabase();

/** Who counts as in office on a day, in lists, seats and figures, as a reader is told. */
async function told(asOf: string) {
  const { data, errors } = await askPublic(
    database.prisma,
    `{ organisation(by: { slug: "aldermere" }) {
        representatives(asOf: "${asOf}", endorsements: [ANYONE]) { totalCount leastCount edges { node { person { name } endedOn { on } isEndKnown mayHaveEndedOn } } }
        posts(asOf: "${asOf}") { holdings { person { name } } }
        seats(asOf: "${asOf}") { total filled vacant unaccounted awaited inDoubt awaitedFrom }
      }
      figures(codes: [COUNCILLORS_IN_OFFICE], scope: { organisation: { slug: "aldermere" } }, asOf: "${asOf}", endorsements: [ANYONE]) { value isAtLeast } }`,
  );
  expect(errors).toBeUndefined();
  const { representatives, posts, seats } = data.organisation;
  type Node = { node: { person: { name: string }; mayHaveEndedOn: string | null; isEndKnown: boolean } };
  const nodes: Node[] = representatives.edges;
  const names = nodes.map(({ node }) => node.person.name);
  expect(representatives.totalCount).toBe(names.length);
  expect(posts[0].holdings.map(({ person }: Node['node']) => person.name)).toEqual(names);
  expect(nodes.every(({ node }) => node.isEndKnown)).toBe(true);
  expect(seats.filled + seats.vacant + seats.unaccounted).toBe(seats.total);
  const [{ value, isAtLeast }] = data.figures;
  expect(representatives.leastCount).toBe(value ?? 0);
  expect(value ?? 0).toBe(seats.filled);
  return {
    names,
    mayHaveLeft: nodes.flatMap(({ node }) => (node.mayHaveEndedOn ? [node.person.name] : [])),
    seats: [seats.filled, seats.awaited, seats.inDoubt],
    from: seats.awaitedFrom,
    isAtLeast,
  };
}

/** What a reader is told of somebody’s offices on the day of the tests. */
async function officesOf(name: string) {
  const { slug } = await database.prisma.person.findFirstOrThrow({ where: { name } });
  const { data } = await askPublic(
    database.prisma,
    `{ person(by: { slug: "${slug}" }) { now: holdings(isCurrent: true) { id } holdings { endedOn { on } endReason isEndKnown } } }`,
  );
  return { now: data.person.now.length, holdings: data.person.holdings };
}

/** In the order of last names. */
const BEFORE = ['Ann One', 'Cat Three', 'Ben Two'];
const LIST = table('2025-06-01', ['Ann One'], ['Ben Two'], ['Cat Three']);

describe('a poll for every seat of a ward, of which nobody knows who won', () => {
  test('ends the terms of those elected before, by law, on the first day of those elected', async () => {
    await beginWard(database, 3);
    await take(database, LIST);
    await take(database, polled('2026-05-07', 3, [1, 'Ann One'], [2, 'Dee Four']));
    expect(await told('2026-05-10')).toMatchObject({ names: BEFORE, seats: [3, 0, 0] });
    expect(await told('2026-05-11')).toEqual({
      names: [],
      mayHaveLeft: [],
      seats: [0, 3, 0],
      from: '2026-05-11',
      isAtLeast: true,
    });
    expect(await officesOf('Ann One')).toEqual({
      now: 0,
      holdings: [{ endedOn: { on: '2026-05-11' }, endReason: 'TERM_ENDED', isEndKnown: false }],
    });
  });

  test('is told of when it comes, and not before', async () => {
    await beginWard(database, 3);
    await take(database, LIST);
    await take(database, polled('2027-05-06', 3, [1, 'Ann One']));
    expect(await officesOf('Ann One')).toEqual({
      now: 1,
      holdings: [{ endedOn: null, endReason: null, isEndKnown: true }],
    });
    expect((await told('2027-05-10')).names).toEqual([]);
  });

  test('leaves those in office who won, or whom a later list has, in every order of the files', async () => {
    const files = [
      LIST,
      polled('2026-05-07', 3, [1, 'Ann One', 't'], [2, 'Ben Two', 'f'], [3, 'Dee Four']),
      table('2026-06-01', ['Ann One'], ['Cat Three'], ['Eve Five']),
    ];
    const answers = new Set<string>();
    for (const order of everyOrder(files)) {
      await beginWard(database, 3);
      for (const file of order) await take(database, file);
      const { record } = await tellWard(database);
      const found = await told('2026-06-02');
      expect(found.names).toEqual(['Eve Five', 'Ann One', 'Cat Three']);
      expect(found.seats).toEqual([3, 0, 0]);
      answers.add(JSON.stringify([record, found, await told('2026-05-20')]));
      for (const file of order) expect(await take(database, file)).toMatchObject({ created: 0, updated: 0 });
      expect((await tellWard(database)).record).toEqual(record);
    }
    expect(answers.size).toBe(1);
  });

  test('leaves who came in after it, and by-elections end nobody’s term', async () => {
    await beginWard(database, 3);
    await take(database, LIST);
    const file = polled('2026-05-07', 3, [1, 'Ann One']);
    const { prisma } = database;
    await take(database, {
      ...file,
      text: file.text.replaceAll('local.aldermere.mill.2026', 'local.aldermere.mill.by.2026'),
    });
    expect((await told('2026-06-01')).names).toHaveLength(3);
    await take(database, file);
    expect((await told('2026-06-01')).names).toEqual([]);
    const { id: postId } = await prisma.post.findFirstOrThrow();
    const { id: personId } = await given(prisma).person('Flo Six');
    const office = {
      postId,
      personId,
      from: day('2026-05-11'),
      fromPrecision: 'DAY',
      startReason: 'ELECTED',
    } as const;
    const rest = { to: null, endReason: null, sourceUrl: null, changeReason: 'As the council declared.' };
    await addOfficeHolding(prisma, { ...office, ...rest }, await given(prisma).editor());
    expect(await told('2026-06-01')).toMatchObject({ names: ['Flo Six'], seats: [1, 2, 0] });
  });

  test('ends nothing where it was called off, and does where nobody opposed those who stood', async () => {
    await beginWard(database, 1);
    await take(database, table('2025-06-01', ['Ann One']));
    const both = polled('2026-05-07', 1, [2, 'Dee Four'], [3, 'Eve Five']);
    const calledOff = (file: WardFile) => ({ ...file, text: file.text.replaceAll(',f,1,', ',t,1,') });
    await take(database, calledOff(both));
    expect((await database.prisma.ballot.findFirstOrThrow()).isCancelled).toBe(true);
    expect((await told('2026-06-01')).names).toEqual(['Ann One']);
    await beginWard(database, 1);
    await take(database, table('2025-06-01', ['Ann One']));
    await take(database, calledOff(polled('2026-05-07', 1, [2, 'Dee Four'])));
    expect((await told('2026-06-01')).names).not.toContain('Ann One');
  });
});

describe('a poll for a part of the seats of a ward, of which nobody knows who won', () => {
  test('leaves open who left, and counts as many fewer', async () => {
    await beginWard(database, 3);
    await take(database, LIST);
    await take(database, polled('2026-05-07', 1, [2, 'Dee Four'], [3, 'Eve Five']));
    expect(await told('2026-05-10')).toMatchObject({ mayHaveLeft: [], seats: [3, 0, 0], from: null });
    expect(await told('2026-05-11')).toEqual({
      names: BEFORE,
      mayHaveLeft: BEFORE,
      seats: [2, 0, 1],
      from: '2026-05-11',
      isAtLeast: true,
    });
  });

  test('was for the seat of who stood again: whether they hold it still is not known', async () => {
    await beginWard(database, 3);
    await take(database, LIST);
    await take(database, polled('2026-05-07', 1, [1, 'Ann One'], [3, 'Eve Five']));
    expect(await told('2026-05-11')).toMatchObject({ mayHaveLeft: [], seats: [2, 1, 0] });
    expect((await told('2026-05-11')).names).not.toContain('Ann One');
    await take(database, polled('2026-05-07', 1, [1, 'Ann One', 't'], [3, 'Eve Five', 'f']));
    expect(await told('2026-05-11')).toMatchObject({ mayHaveLeft: [], seats: [3, 0, 0] });
  });

  test('ends in a later list that has them all', async () => {
    await beginWard(database, 3);
    await take(database, LIST);
    await take(database, polled('2026-05-07', 1, [2, 'Dee Four'], [3, 'Eve Five']));
    await take(database, table('2026-07-01', ['Ann One'], ['Ben Two'], ['Cat Three']));
    expect(await told('2026-05-11')).toMatchObject({ mayHaveLeft: [], seats: [3, 0, 0] });
  });
});

describe('a poll whose result is confirmed late', () => {
  test('puts nobody into office past a later one that ended their term', async () => {
    await beginWard(database, 1);
    await take(database, polled('2018-05-03', 1, [1, 'Ann One', 't'], [9, 'Zoe Nine', 'f']));
    await take(database, polled('2022-05-05', 1, [2, 'Ben Two'], [3, 'Cat Three']));
    await confirmPoll(database, '2018-05-03');
    expect((await told('2020-01-01')).names).toEqual(['Ann One']);
    expect((await told('2022-05-10')).names).toEqual([]);
  });

  test('leaves the years before it to whom nobody knows, where an earlier one ended the term of who sat', async () => {
    await beginWard(database, 1);
    await take(database, table('2019-06-01', ['Ann One']));
    await take(database, polled('2022-05-05', 1, [2, 'Ben Two'], [3, 'Cat Three']));
    await take(database, polled('2026-05-07', 1, [4, 'Dee Four', 't'], [5, 'Eve Five', 'f']));
    await confirmPoll(database, '2026-05-07');
    expect((await told('2021-01-01')).names).toEqual(['Ann One']);
    expect(await told('2024-01-01')).toMatchObject({ names: [], seats: [0, 0, 0] });
    expect((await told('2026-05-11')).names).toEqual(['Dee Four']);
    expect(await officesOf('Ann One')).toMatchObject({
      holdings: [{ endedOn: { on: '2022-05-09' }, endReason: 'TERM_ENDED', isEndKnown: true }],
    });
  });
});

test('MPs are in from the day of their poll, which ends no time of theirs', async () => {
  await emptyRecord(database.prisma);
  const wyn = { person_id: 1, person_name: 'Wyn Winner', election_id: 'parl.2019-12-12' };
  const stood = candidate({
    ...wyn,
    ballot_paper_id: 'parl.aldershot.2019-12-12',
    election_date: '2019-12-12',
    election_current: 'f',
    post_label: 'Aldershot',
    gss: 'E14000530',
  });
  await importText(database.prisma, contest({ 'Member MNIS ID': 5001 }, {}, { 'ONS ID': 'E14000530' }), {
    name: 'ge2017.csv',
  });
  await importText(database.prisma, csvOf([stood]));
  await importText(database.prisma, popolo(['Wyn Winner', 'Labour Party', '2019-12-12']), {
    name: 'term.json',
  });
  const mps = await database.prisma.officeHolding.findMany({ where: { from: day('2019-12-12') } });
  expect(mps.map(({ termEndedOn }) => termEndedOn)).toEqual([null]);
});

test('who is in office no more has no contacts, and an erasure of something else brings nobody back', async () => {
  const { prisma } = database;
  await beginWard(database, 1);
  await take(database, table('2025-06-01', ['Ann One', 'Labour and Co-operative']));
  await take(database, polled('2026-05-07', 1, [2, 'Dee Four'], [3, 'Eve Five']));
  const ann = await prisma.person.findFirstOrThrow({ where: { name: 'Ann One' } });
  await prisma.contactPoint.create({
    data: { personId: ann.id, kind: 'EMAIL', purpose: 'OFFICE', value: 'ann@aldermere.example.org' },
  });
  const question = `{ person(by: { slug: "${ann.slug}" }) { contactPoints { value } } }`;
  expect((await askPublic(prisma, question)).data.person.contactPoints).toEqual([]);
  const editor = await given(prisma).editor();
  const { id, version } = await prisma.officeHolding.findFirstOrThrow();
  const why = { sourceUrl: null, changeReason: 'As the council published.' };
  const changes = { startReason: 'UNOPPOSED' as const };
  await correctOfficeHolding(prisma, { id, expectedVersion: version, changes, ...why }, editor);
  await prisma.$transaction((tx) =>
    erasePerson(tx, {
      personId: ann.id,
      fields: ['memberships'],
      reason: 'ERASURE_REQUEST',
      changeReason: 'Asked to.',
      channel: 'cli',
      suppressionFile: null,
    }),
  );
  expect((await told('2026-06-01')).names).toEqual([]);
});

test('what an editor says after the poll stands', async () => {
  await beginWard(database, 1);
  await take(database, table('2025-06-01', ['Ann One']));
  await take(database, polled('2026-05-07', 1, [2, 'Dee Four'], [3, 'Eve Five']));
  await resign(database, 'Ann One', '2026-04-01');
  expect((await officesOf('Ann One')).holdings).toEqual([
    { endedOn: { on: '2026-04-01' }, endReason: 'RESIGNED', isEndKnown: true },
  ]);
  expect(await told('2026-05-11')).toMatchObject({ names: [] });
});
