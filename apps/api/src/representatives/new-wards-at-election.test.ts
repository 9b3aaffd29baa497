import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { askPublic } from '../../test/ask.ts';
import { testDatabase } from '../../test/database.ts';
import { day, given } from '../../test/given.ts';
import { candidate, csvOf, importText } from '../../test/import-csv.ts';
import { councillorsCsv } from '../../test/council-list.ts';
import { redrawWard } from '../../test/redraw-ward.ts';
import { formatDay } from '../calendar/day.ts';
import type { Editor } from '../editors/viewer.ts';
import type { Nation } from '../generated/prisma/enums.ts';
import { followConfirmedResults } from '../importers/settling/follow-confirmed-results.ts';
import { confirmResults } from '../results/confirm-results.ts';
import { resultsNight } from '../results/results-night.ts';
import { endOfficeHolding } from './end-office-holding.ts';
import { recordByElection } from './record-by-election.ts';

const database = testDatabase();
const POLL = '2027-05-06';
const FOURTH_DAY = '2027-05-10';
let story: ReturnType<typeof given>;
let editor: Editor;

beforeAll(async () => {
  story = given(database.prisma);
  editor = await story.editor();
});

const actor = () => ({ userId: editor.userId });

const redraw = (old: Parameters<typeof redrawWard>[2], fields: Parameters<typeof redrawWard>[3] = {}) =>
  redrawWard(database.prisma, editor, old, fields);

async function seatsOn(councilId: string, asOf: string) {
  const { data, errors } = await askPublic(
    database.prisma,
    `query ($id: ID!, $asOf: Date) { organisation(by: { id: $id }) { seats(asOf: $asOf) { total filled vacant unaccounted }
      representatives(endorsements: [ANYONE], asOf: $asOf) { nodes { person { name } post { area { name { text } } } } } } }`,
    { id: formatGlobalId('Organisation', councilId), asOf },
  );
  expect(errors).toBeUndefined();
  const { seats, representatives } = data.organisation;
  return { seats, who: representatives.nodes.map((node: { person: { name: string } }) => node.person.name) };
}

const filled = (total: number) => ({ total, filled: total, vacant: 0, unaccounted: 0 });

test('new wards are there from the day of the poll; who sits for the old ones does so until those elected come in on the fourth day', async () => {
  const { prisma } = database;
  const council = await story.council('aldermere', { gss: 'E06999921' });
  const old = await story.ward(council.id, { seats: 2 });
  for (const name of ['Old, Olive', 'Old, Otis']) await story.councillor(old.id, { name });
  expect(await redraw(old, { nameEn: 'Mill', gssCode: 'E05999921' })).toMatchObject({
    newPosts: [{ validFrom: FOURTH_DAY }],
    endedPosts: [{ validTo: FOURTH_DAY }],
  });
  const area = await prisma.area.findFirstOrThrow({
    where: { nameEn: 'Mill' },
    include: { predecessors: true },
  });
  expect(area).toMatchObject({ validFrom: day(POLL), predecessors: [{ occurredOn: day(POLL) }] });
  // A file of the results finds ward and office by the code and name; no second ward is made.
  const won = { gss: 'E05999921', post_label: 'Mill', seats_contested: 2, elected: 't' };
  const paper = {
    election_id: `local.aldermere.${POLL}`,
    ballot_paper_id: `local.aldermere.mill.${POLL}`,
    election_date: POLL,
    organisation_name: 'Aldermere',
  };
  const rows = ['Nia New', 'Noor New'].map((person_name, index) =>
    candidate({ ...paper, ...won, person_name, person_id: 9100 + index }),
  );
  expect(await importText(prisma, csvOf(rows))).toMatchObject({ errors: [], applied: true });
  expect(await importText(prisma, csvOf(rows))).toMatchObject({ created: 0, updated: 0 });
  expect(await prisma.area.count({ where: { nameEn: 'Mill' } })).toBe(1);
  const ballot = await prisma.ballot.findUniqueOrThrow({
    where: { ballotId: paper.ballot_paper_id },
    include: { post: true },
  });
  expect(ballot).toMatchObject({ areaId: area.id, post: { areaId: area.id } });
  const [result] = await resultsNight(prisma, {
    polls: { electionId: ballot.electionId },
    declaredOn: null,
    dissolvedOn: null,
  });
  expect(result).toMatchObject({ state: 'READY', problems: [], firstDay: day(FOURTH_DAY), leavers: [] });
  const choice = {
    ballotId: ballot.id,
    seen: result?.seen ?? '',
    winners: null,
    leaving: null,
    againstVotes: null,
    postId: null,
    declaredOn: null,
  };
  const why = { declaredOn: null, dissolvedOn: null, sourceUrl: null, changeReason: 'Declared.' };
  await confirmResults(prisma, { ballots: [choice], ...why }, actor(), followConfirmedResults);
  for (const asOf of ['2027-05-05', POLL, '2027-05-09'])
    expect(await seatsOn(council.id, asOf)).toEqual({ seats: filled(2), who: ['Old, Olive', 'Old, Otis'] });
  expect(await seatsOn(council.id, FOURTH_DAY)).toEqual({ seats: filled(2), who: ['Nia New', 'Noor New'] });
});

test('who is elected between the order and the day it takes effect sits to the end of the old ward', async () => {
  const { prisma } = database;
  const council = await story.council();
  const old = await story.ward(council.id, { seats: 1 });
  const { holding } = await story.councillor(old.id);
  await redraw(old);
  const leave = { id: holding.id, to: day('2026-12-01'), endReason: 'RESIGNED' as const };
  const { version } = await prisma.officeHolding.findUniqueOrThrow({ where: { id: holding.id } });
  const why = { sourceUrl: null, changeReason: 'It happened.' };
  await endOfficeHolding(prisma, { ...leave, expectedVersion: version, ...why }, actor());
  const vacancy = await prisma.vacancy.findFirstOrThrow({ where: { postId: old.id } });
  expect(vacancy).toMatchObject({ from: day('2026-12-01'), to: day(FOURTH_DAY) });
  // A by-election whose ballot is in the record…
  const election = await prisma.election.create({
    data: { electionId: 'local.order.2027-02-04', pollingOn: day('2027-02-04'), organisationId: council.id },
  });
  const person = await story.person();
  const ballot = await prisma.ballot.create({
    data: {
      electionId: election.id,
      label: 'Old',
      areaId: old.areaId,
      seatsContested: 1,
      isByElection: true,
      candidacies: { create: { personId: person.id, votes: 9, isElected: true } },
    },
  });
  const days = { declaredOn: day('2027-02-05'), dissolvedOn: null };
  const [result] = await resultsNight(prisma, { polls: { electionId: election.id }, ...days });
  expect(result).toMatchObject({ state: 'READY', problems: [] });
  const choice = {
    ballotId: ballot.id,
    seen: result?.seen ?? '',
    winners: null,
    leaving: null,
    againstVotes: null,
    postId: null,
    declaredOn: null,
  };
  const [holdingOfWinner] = await confirmResults(
    prisma,
    { ballots: [choice], ...days, ...why },
    actor(),
    followConfirmedResults,
  );
  const toTheEnd = { to: day(FOURTH_DAY), endReason: 'BOUNDARY_CHANGE' };
  expect(holdingOfWinner).toMatchObject(toTheEnd);
  // … and one whose ballot is not.
  const leaving = { id: holdingOfWinner?.id ?? '', expectedVersion: 1, to: day('2027-03-01') };
  await endOfficeHolding(prisma, { ...leaving, endReason: 'RESIGNED', ...why }, actor());
  const again = await prisma.vacancy.findFirstOrThrow({ where: { postId: old.id, from: day('2027-03-01') } });
  const filledAgain = await recordByElection(
    prisma,
    {
      vacancyId: again.id,
      expectedVersion: again.version,
      personId: (await story.person()).id,
      to: null,
      pollingOn: day('2027-04-01'),
      declaredOn: day('2027-04-02'),
      ...why,
    },
    actor(),
  );
  expect(filledAgain).toMatchObject(toTheEnd);
});

describe('the first day of the new offices', () => {
  const bodyIn = async (nation: Nation) => {
    const council = await story.council();
    await database.prisma.organisation.update({ where: { id: council.id }, data: { nation } });
    return story.ward(council.id, { seats: 1 });
  };

  test('is that of the change where nobody is elected at it, and the law’s where the record has a poll', async () => {
    const { prisma } = database;
    const quiet = await bodyIn('ENGLAND');
    expect(await redraw(quiet, { occurredOn: '2027-04-01' })).toMatchObject({
      newPosts: [{ validFrom: '2027-04-01' }],
    });
    const polled = await bodyIn('ENGLAND');
    const { organisationId } = polled;
    await prisma.election.create({
      data: { electionId: 'local.late.2027-06-10', pollingOn: day('2027-06-10'), organisationId },
    });
    expect(await redraw(polled, { occurredOn: '2027-06-10' })).toMatchObject({
      newPosts: [{ validFrom: '2027-06-14' }],
    });
  });

  test('is asked for where the law counts from the declaration, and never before the areas', async () => {
    const scottish = await bodyIn('SCOTLAND');
    expect(await redraw(scottish)).toMatchObject({ code: 'INPUT_REFUSED', path: ['officesFrom'] });
    expect(await redraw(scottish, { officesFrom: '2027-05-05' })).toMatchObject({ path: ['officesFrom'] });
    expect(await redraw(scottish, { officesFrom: '2027-05-07' })).toMatchObject({
      newPosts: [{ validFrom: '2027-05-07' }],
    });
  });
});

test('a list of councillors of the days after the poll is of the old wards', async () => {
  const { prisma } = database;
  const council = await story.council('brookfield');
  const old = await story.ward(council.id, { seats: 1 });
  await prisma.area.update({ where: { id: old.areaId ?? '' }, data: { nameEn: 'Brook' } });
  await redraw(old, { occurredOn: '2026-05-07', nameEn: 'Brook', seats: 1 });
  const list = councillorsCsv({ Name: 'Lee Listed', Ward: 'Brook' });
  const mapping = { name: 'Name', ward: 'Ward', party: 'Party' };
  await importText(prisma, list, { council: 'brookfield', mapping, listedOn: '2026-05-09' });
  expect(await prisma.councilListEntry.findMany({ where: { organisationId: council.id } })).toMatchObject([
    { name: 'Lee Listed', areaId: old.areaId },
  ]);
  expect(await prisma.area.count({ where: { nameEn: 'Brook' } })).toBe(2);
  expect(await prisma.officeHolding.findMany({ where: { postId: old.id } })).toMatchObject([
    { from: day('2026-05-09'), to: day('2026-05-11'), endReason: 'BOUNDARY_CHANGE' },
  ]);
  // A later list is of the new ward, whose seat the record has as vacant until a result fills it: an editor is asked.
  await importText(prisma, list, { council: 'brookfield', mapping, listedOn: '2026-06-01' });
  const entry = await prisma.councilListEntry.findFirstOrThrow({ where: { organisationId: council.id } });
  expect(entry.areaId).not.toBe(old.areaId);
  const asked = await prisma.proposal.findFirstOrThrow({ where: { key: { contains: 'brook' } } });
  expect(asked.patch).toMatchObject({ ward: 'Brook', listedOn: '2026-06-01' });
  expect(await prisma.area.count({ where: { nameEn: 'Brook' } })).toBe(2);
});

test('a constituency is redrawn for a general election: its MP left at the dissolution, and every seat is empty before the poll', async () => {
  const { prisma } = database;
  const commons = await prisma.organisation.create({
    data: { kind: 'LEGISLATURE', slug: 'house-of-commons', nameEn: 'House of Commons', state: 'PUBLISHED' },
  });
  const constituency = async (nameEn: string) => {
    const area = await prisma.area.create({
      data: { kind: 'WESTMINSTER_CONSTITUENCY', slug: nameEn.toLowerCase(), nameEn },
    });
    return prisma.post.create({
      data: { organisationId: commons.id, areaId: area.id, role: 'MP', seats: 1 },
    });
  };
  const [held, empty, kept] = [
    await constituency('Held'),
    await constituency('Empty'),
    await constituency('Kept'),
  ];
  await story.councillor(held.id, { name: 'Member, Mo', from: '2019-12-12' });
  for (const { id: postId } of [empty, kept])
    await prisma.vacancy.create({ data: { postId, from: day('2024-02-01') } });
  for (const post of [held, empty])
    expect(
      await redraw(post, { occurredOn: '2024-05-31', officesFrom: '2024-07-04', seats: 1 }),
    ).toMatchObject({ endedPosts: [{ validTo: '2024-05-30' }], newPosts: [{ validFrom: '2024-07-04' }] });
  const seats = async (asOf: string) => (await seatsOn(commons.id, asOf)).seats;
  expect(await seats('2024-05-29')).toEqual({ total: 3, filled: 1, vacant: 2, unaccounted: 0 });
  expect(await prisma.officeHolding.findFirst({ where: { postId: held.id } })).toMatchObject({
    to: day('2024-05-30'),
    endReason: 'DISSOLUTION',
  });
  // The constituency that stays is filled by the result; its vacancy ended with the parliament too.
  const election = await prisma.election.create({
    data: { electionId: 'parl.2024-07-04', pollingOn: day('2024-07-04'), organisationId: commons.id },
  });
  for (const { areaId } of await prisma.post.findMany({ where: { organisationId: commons.id } }))
    await prisma.ballot.create({
      data: {
        electionId: election.id,
        label: 'x',
        areaId,
        seatsContested: 1,
        candidacies: { create: { personId: (await story.person()).id, votes: 9, isElected: true } },
      },
    });
  const days = { declaredOn: null, dissolvedOn: null };
  const results = await resultsNight(prisma, { polls: { electionId: election.id }, ...days });
  const ready = results.filter(({ state }) => state === 'READY');
  expect(ready.map(({ firstDay }) => firstDay && formatDay(firstDay))).toEqual(Array(3).fill('2024-07-04'));
  const ballots = ready.map(({ contest, seen }) => ({
    ballotId: contest.id,
    seen,
    winners: null,
    leaving: null,
    againstVotes: null,
    postId: null,
    declaredOn: null,
  }));
  const why = { sourceUrl: null, changeReason: 'Declared.' };
  await confirmResults(prisma, { ballots, ...days, ...why }, actor(), followConfirmedResults);
  for (const asOf of ['2024-05-30', '2024-06-15', '2024-07-03'])
    expect(await seats(asOf)).toEqual({ total: 3, filled: 0, vacant: 3, unaccounted: 0 });
  expect(await seats('2024-07-04')).toEqual(filled(3));
});
