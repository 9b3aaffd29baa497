import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { askAdmin } from '../../test/ask.ts';
import { testDatabase } from '../../test/database.ts';
import { day, given } from '../../test/given.ts';
import { todayInLondon } from '../calendar/day.ts';
import type { Editor } from '../editors/viewer.ts';
import { confirmPledgeStatus } from '../pledges/confirm-pledge-status.ts';
import { recordPledgeStatus } from '../pledges/record-pledge-status.ts';
import { confirmerOf } from '../pledges/waiting-draft.ts';
import { nameSearch } from '../sign-off/find-named-people.ts';
import { namesKnownPerson } from '../sign-off/names-known-person.ts';
import { findSignOffUntil, NationalSignOffNeededError } from './national-sign-off.ts';

const database = testDatabase();
let story: ReturnType<typeof given>;
let council: Awaited<ReturnType<ReturnType<typeof given>['council']>>;
let author: Editor;
let reviewer: Editor;
let national: Editor;

/** Tests take place on 22 November 2026; the poll is three weeks later. */
const POLL = '2026-12-10';

beforeAll(async () => {
  story = given(database.prisma);
  council = await story.council();
  author = await story.editor('LOCAL_EDITOR', council.id);
  reviewer = await story.editor('REVIEWER');
  national = await story.editor('NATIONAL_ADMIN');
  await candidate('Morwenna Candidate', { organisationId: council.id, pollingOn: POLL });
});

async function candidate(
  name: string,
  election: { organisationId?: string; pollingOn: string; noticeOfPollOn?: string; isCancelled?: boolean },
) {
  const { pollingOn, noticeOfPollOn, isCancelled = false, ...rest } = election;
  const id = `local.${name.toLowerCase().replaceAll(' ', '-')}.${pollingOn}`;
  const { id: electionId } = await database.prisma.election.create({
    data: {
      ...rest,
      electionId: id,
      pollingOn: day(pollingOn),
      noticeOfPollOn: noticeOfPollOn ? day(noticeOfPollOn) : null,
    },
  });
  const person = await story.person(name);
  const ballot = await database.prisma.ballot.create({ data: { electionId, label: id, isCancelled } });
  await database.prisma.candidacy.create({ data: { ballotId: ballot.id, personId: person.id } });
}

const namesKnown = (councilId: string | null, texts: string[]) =>
  namesKnownPerson(database.prisma, councilId, nameSearch(database.prisma, texts));

async function recorded(
  today: Date,
  fields: Partial<Parameters<typeof recordPledgeStatus>[1]> = {},
  who: Editor = author,
) {
  const pledge = await story.pledge(await story.manifesto(council.id));
  return recordPledgeStatus(
    database.prisma,
    {
      pledgeId: pledge.id,
      expectedVersion: pledge.version,
      status: 'IN_PROGRESS',
      effectiveOn: day('2026-10-01'),
      summaryEn: 'Morwenna Candidate opened the office.',
      summaryCy: null,
      reason: null,
      successorId: null,
      evidence: [
        {
          type: 'COUNCIL_DECISION',
          url: 'https://council.example.org/minutes',
          publisher: null,
          title: null,
          isPartyOwn: false,
          publishedOn: null,
          accessedOn: null,
          page: null,
          quote: null,
        },
      ],
      namesPerson: false,
      changeReason: 'Minutes',
      ...fields,
    },
    { userId: who.userId },
    today,
  );
}

async function confirmed(who: Editor, draft: { id: string; version: number } | null, today: Date) {
  if (!draft) throw new Error('it did not wait for anybody');
  return confirmPledgeStatus(
    database.prisma,
    { draftId: draft.id, expectedVersion: draft.version },
    confirmerOf(who),
    today,
  ).catch((error: unknown) => error);
}

describe('R19: text about a candidate, from notice to close of poll', () => {
  test('waits for a national administrator as its second person, and says until when', async () => {
    const { draft } = await recorded(day('2026-11-22'));
    const { data } = await askAdmin(
      database.prisma,
      reviewer,
      `mutation ($id: ID!, $version: Int!) { confirmPledgeStatus(draft: $id, expectedVersion: $version) {
        __typename ... on NationalSignOffNeeded { code rule path untilOn message } } }`,
      { id: formatGlobalId('Draft', draft?.id ?? ''), version: draft?.version },
    );
    expect(data.confirmPledgeStatus).toEqual({
      __typename: 'NationalSignOffNeeded',
      code: 'NATIONAL_SIGN_OFF_NEEDED',
      rule: 'R19',
      path: ['draft'],
      untilOn: POLL,
      message:
        'This text is about a candidate, and the poll has not closed: until 22:00 on 2026-12-10 only a national administrator publishes it.',
    });
    // Nothing was written: the draft still waits, at the version it had.
    expect(await confirmed(national, draft, day('2026-11-22'))).toMatchObject({
      pledgeStatus: 'IN_PROGRESS',
    });
  });

  test('is also a name that stands where a source says its page', async () => {
    const source = {
      type: 'COUNCIL_DECISION' as const,
      url: 'https://council.example.org/minutes',
      publisher: null,
      title: null,
      isPartyOwn: false,
      publishedOn: null,
      accessedOn: null,
      page: '4, Morwenna Candidate',
      quote: null,
    };
    const told = { summaryEn: 'The office opened.', evidence: [source] };
    expect((await recorded(day('2026-11-22'), told)).draft).not.toBeNull();
    const { draft } = await recorded(day('2026-11-22'), { ...told, evidence: [{ ...source, page: '4' }] });
    expect(draft).toBeNull();
  });

  test('is not signed off by its own author, national or not', async () => {
    const { draft } = await recorded(day('2026-11-22'), {}, national);
    expect(await confirmed(national, draft, day('2026-11-22'))).toMatchObject({
      code: 'SECOND_PERSON_NEEDED',
    });
  });

  test.each([
    // Twenty-five working days before 10 December 2026.
    ['2026-11-04T23:30:00Z', false],
    ['2026-11-05T00:30:00Z', true],
    ['2026-12-10T21:59:00Z', true],
    ['2026-12-10T23:59:00Z', true],
    ['2026-12-11T00:01:00Z', false],
  ])('at %s in London a reviewer is refused: %s', async (instant, isRefused) => {
    const today = todayInLondon(new Date(instant));
    const { draft } = await recorded(today);
    const result = await confirmed(reviewer, draft, today);
    expect(result).toMatchObject(
      isRefused ? { code: 'NATIONAL_SIGN_OFF_NEEDED', untilOn: day(POLL) } : { pledgeStatus: 'IN_PROGRESS' },
    );
  });

  test('begins on the notice of poll where that day is known, summer time or not', async () => {
    await candidate('Tegan Early', { pollingOn: '2027-05-06', noticeOfPollOn: '2027-03-28' });
    const text = { councilId: council.id, texts: ['Tegan Early spoke.'], namesPerson: false };
    const at = (instant: string) => findSignOffUntil(database.prisma, text, todayInLondon(new Date(instant)));
    expect(await at('2027-03-27T23:59:00Z')).toBeNull();
    expect(await at('2027-03-28T00:01:00Z')).toEqual(day('2027-05-06'));
    expect(await at('2027-05-06T22:59:00Z')).toEqual(day('2027-05-06'));
    // Midnight in London is an hour before midnight UTC by then.
    expect(await at('2027-05-06T23:01:00Z')).toBeNull();
  });

  test('is any candidate anywhere, but not of a cancelled poll', async () => {
    await candidate('Jory Elsewhere', { pollingOn: POLL });
    await candidate('Kerra Cancelled', { pollingOn: POLL, isCancelled: true });
    const until = (words: string) =>
      findSignOffUntil(
        database.prisma,
        { councilId: council.id, texts: [null, words], namesPerson: false },
        day('2026-11-22'),
      );
    expect(await until('A letter to jory elsewhere.')).toEqual(day(POLL));
    expect(await until('A letter to Kerra Cancelled.')).toBeNull();
    expect(await until('A letter to nobody.')).toBeNull();
  });

  test.each([
    ['another apostrophe', 'Morwenna O’Brien', "Said of Morwenna O'Brien."],
    ['no apostrophe', 'Kerensa O’Hara', 'Said of Kerensa OHara.'],
    ['decomposed accents', 'Siân Gwŷn', 'Said of Siân Gwŷn.'.normalize('NFD')],
    ['no accents', 'Zoë Ardène', 'Said of Zoe Ardene.'],
    ['another dash', 'Anna-Maria Prys-Jones', 'Said of Anna‑Maria Prys–Jones.'],
    ['two spaces', 'Loveday Penhale', 'Said of Loveday  Penhale.'],
    ['a line’s end', 'Jenifer Rosewarne', 'Said of Jenifer\nRosewarne.'],
    ['a hidden hyphen', 'Demelza Trenwith', 'Said of Demelza Tren\u00ADwith.'],
    ['an ending', 'Elowen Carne', 'Elowen Carne’s office.'],
    ['three words', 'Wella Mae Trease', 'Said of Wella Mae Trease.'],
    ['one word and an ending', 'Trevanion', 'Trevanion’s office.'],
    ['letters that are not Latin', 'Ελένη Νίκου', 'Said of Ελένη Νίκου.'],
  ])('finds a name written with %s', async (_variant, name, words) => {
    await candidate(name, { pollingOn: POLL });
    const text = { councilId: council.id, texts: [words], namesPerson: false };
    expect(await findSignOffUntil(database.prisma, text, day('2026-11-22'))).toEqual(day(POLL));
    expect(
      await findSignOffUntil(database.prisma, { ...text, texts: ['Said of nobody.'] }, day('2026-11-22')),
    ).toBeNull();
    expect(await namesKnown(null, [words])).toBe(true);
  });

  test('is somebody chosen to stand before there is a ballot', async () => {
    const person = await story.person('Tamsyn Chosen');
    const election = await database.prisma.election.create({
      data: { electionId: `local.chosen.${POLL}`, pollingOn: day(POLL), organisationId: council.id },
    });
    const application = await database.prisma.application.create({
      data: { personId: person.id, electionId: election.id, receivedOn: day('2026-06-01') },
    });
    const text = { councilId: council.id, texts: ['Tamsyn Chosen spoke.'], namesPerson: false };
    const until = () => findSignOffUntil(database.prisma, text, day('2026-11-22'));
    expect(await until()).toBeNull();
    await database.prisma.application.update({
      where: { id: application.id },
      data: { state: 'APPROVED', decidedOn: day('2026-07-01') },
    });
    expect(await until()).toEqual(day(POLL));
    expect(await namesKnown(council.id, text.texts)).toBe(true);
  });

  test('R6: a place at the council or in its group makes a name known there', async () => {
    const group = await database.prisma.organisation.create({
      data: { kind: 'COUNCIL_GROUP', slug: 'group-with-whip', nameEn: 'Group', parentId: council.id },
    });
    const places = [
      ['Hedra Leader', council.id, 'LEADER'],
      ['Jago Whip', group.id, 'WHIP'],
    ] as const;
    for (const [name, organisationId, role] of places) {
      const known = () => namesKnown(council.id, [`${name} agreed.`]);
      const { id: personId } = await story.person(name);
      expect(await known()).toBe(false);
      await database.prisma.membership.create({ data: { personId, organisationId, role } });
      expect(await known()).toBe(true);
    }
  });

  test('is also text whose author ticked that it names a person, where that council votes', async () => {
    const ticked = { summaryEn: 'The leader opened the office.', namesPerson: true };
    const { draft } = await recorded(day('2026-11-22'), ticked);
    expect(await confirmed(reviewer, draft, day('2026-11-22'))).toBeInstanceOf(NationalSignOffNeededError);
    const { draft: after } = await recorded(day('2026-12-11'), ticked);
    expect(await confirmed(reviewer, after, day('2026-12-11'))).toMatchObject({
      pledgeStatus: 'IN_PROGRESS',
    });
  });

  test('holds for a reader’s challenge too: a moderator cannot open it', async () => {
    const pledge = await story.pledge(await story.manifesto(council.id));
    const challenge = await database.prisma.challenge.create({
      data: {
        pledgeId: pledge.id,
        text: 'Morwenna Candidate said otherwise.',
        receivedOn: day('2026-11-20'),
        answerDueOn: day('2026-12-18'),
      },
    });
    const open = async (who: Editor) =>
      (
        await askAdmin(
          database.prisma,
          who,
          `mutation ($id: ID!) { openChallenge(input: { challenge: $id, expectedVersion: 1, changeReason: "Read" }) {
            __typename ... on NationalSignOffNeeded { path untilOn } } }`,
          { id: formatGlobalId('Challenge', challenge.id) },
        )
      ).data.openChallenge;
    expect(await open(reviewer)).toEqual({
      __typename: 'NationalSignOffNeeded',
      path: ['text'],
      untilOn: POLL,
    });
    expect(await open(national)).toEqual({ __typename: 'Challenge' });
  });
});
