import { beforeAll, describe, expect, it } from 'vitest';
import { askPublic } from '../../test/ask.ts';
import { testDatabase } from '../../test/database.ts';
import { day, given } from '../../test/given.ts';
import { candidate, csvOf, importText } from '../../test/import-csv.ts';
import { applyAcceptedTerms } from '../importers/settling/apply-accepted-terms.ts';
import { acceptOffice } from '../proposals/accept-office.ts';
import { followConfirmedResults } from '../importers/settling/follow-confirmed-results.ts';
import { confirmResults } from './confirm-results.ts';
import { resultsNight } from './results-night.ts';

const JOINT = { party_id: 'joint-party:53-119', party_name: 'Labour and Co-operative Party' };
const NO_DAYS = { declaredOn: null, dissolvedOn: null };

const database = testDatabase();

describe('results that come again when an editor has confirmed them', () => {
  let editor: { userId: string };

  beforeAll(async () => {
    const story = given(database.prisma);
    editor = await story.editor();
    const council = await story.council('aldermere');
    for (const [ward, code] of [
      ['Mill', 'E05999991'],
      ['Weir', 'E05999992'],
    ] as const) {
      const post = await story.ward(council.id, { seats: 1 });
      await database.prisma.area.update({
        where: { id: post.areaId ?? '' },
        data: { nameEn: ward, identifiers: { create: { scheme: 'gss', value: code } } },
      });
    }
  });
  const stood = (person: number, name: string, elected: string, fields = {}) =>
    candidate({
      person_id: person,
      person_name: name,
      election_id: 'local.aldermere.2026-05-07',
      ballot_paper_id: 'local.aldermere.mill.2026-05-07',
      election_date: '2026-05-07',
      election_current: 'f',
      gss: 'E05999991',
      elected,
      ...fields,
    });
  const results = (winner: 1 | 2, retrievedOn: string) =>
    importText(
      database.prisma,
      csvOf([
        stood(1, 'Al FIRST', winner === 1 ? 't' : 'f', JOINT),
        stood(2, 'Bo SECOND', winner === 2 ? 't' : 'f'),
      ]),
      { retrievedOn },
    );

  it('change nothing: the office is credited to them already', async () => {
    const { prisma } = database;
    await results(1, '2026-05-08');
    const { id: electionId } = await prisma.election.findFirstOrThrow();
    const [night] = await resultsNight(prisma, { polls: { electionId }, ...NO_DAYS });
    await confirmResults(
      prisma,
      {
        ballots: [
          {
            ballotId: night?.contest.id ?? '',
            seen: night?.seen ?? '',
            winners: null,
            leaving: null,
            againstVotes: null,
            postId: null,
            declaredOn: null,
          },
        ],
        ...NO_DAYS,
        sourceUrl: 'https://aldermere.example.org/results',
        changeReason: 'Declared.',
      },
      editor,
      followConfirmedResults,
    );
    expect(await prisma.officeHolding.findFirstOrThrow()).toMatchObject({
      sources: [
        { url: 'https://aldermere.example.org/results' },
        { publisher: 'Democracy Club', retrievedOn: '2026-05-08' },
      ],
    });
    expect(await results(1, '2026-05-08')).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
  });

  it('nor where they were accepted one by one, on a day on which a result can have been declared', async () => {
    const { prisma } = database;
    const weir = { ballot_paper_id: 'local.aldermere.weir.2026-05-07', post_label: 'Weir', gss: 'E05999992' };
    const text = csvOf([stood(3, 'Cy THIRD', 't', weir), stood(4, 'Di FOURTH', 'f', weir)]);
    await importText(prisma, text);
    const { id: proposalId } = await prisma.proposal.findFirstOrThrow({
      where: { kind: 'OFFICE_HOLDING', state: 'OPEN' },
    });
    const accept = (declaredOn: Date | null) =>
      acceptOffice(
        prisma,
        {
          proposalId,
          postId: null,
          personId: null,
          from: null,
          to: null,
          startReason: 'ELECTED',
          endReason: null,
          declaredOn,
          sourceUrl: null,
          changeReason: 'Declared.',
        },
        editor,
        applyAcceptedTerms,
      );
    for (const never of ['2026-05-06', '2026-06-08'])
      await expect(accept(day(never))).rejects.toMatchObject({ code: 'INPUT_REFUSED', path: ['declaredOn'] });
    await accept(day('2026-05-08'));
    expect(await importText(prisma, text)).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
  });

  it('and correct: the office stays and is asked about, and its holder is no longer there by the joint label', async () => {
    const { prisma } = database;
    const joint = async () => {
      const { data } = await askPublic(
        prisma,
        '{ representatives(asOf: "2026-06-01") { nodes { person { name } } } }',
      );
      return data.representatives.nodes.map(({ person }: { person: { name: string } }) => person.name);
    };
    expect(await joint()).toEqual(['Al First']);
    expect(await results(2, '2026-05-20')).toMatchObject({ errors: [], applied: true });
    const office = await prisma.officeHolding.findFirstOrThrow({ where: { person: { name: 'Al First' } } });
    expect(office.to).toBeNull();
    expect(await prisma.proposal.findFirst({ where: { recordId: office.id } })).toMatchObject({
      kind: 'OFFICE_HOLDING',
      state: 'OPEN',
      patch: { reason: expect.stringContaining('were not elected') },
    });
    expect(await joint()).toEqual([]);
  });
});

it('the last seat of a body that an editor confirms makes the record whole of that day, as an import that brings it does', async () => {
  const { prisma } = database;
  const body = {
    kind: 'COMBINED_AUTHORITY',
    slug: 'tarnside',
    nameEn: 'Tarnside',
    nation: 'ENGLAND',
  } as const;
  const { id: organisationId } = await prisma.organisation.create({ data: { ...body, state: 'PUBLISHED' } });
  const role = 'COMBINED_AUTHORITY_MAYOR' as const;
  await prisma.post.create({ data: { organisationId, role, seats: 1 } });
  const said = { organisationId, role, level: 'PARTIAL' as const, asOfOn: day('2026-11-22') };
  const coverage = await prisma.coverage.create({ data: said });
  const person = await given(prisma).person('Won, Wyn');
  const { id: electionId } = await prisma.election.create({
    data: {
      electionId: 'mayor.tarnside.2025-05-01',
      pollingOn: day('2025-05-01'),
      organisationId,
      ballots: {
        create: {
          label: 'Tarnside',
          seatsContested: 1,
          candidacies: { create: { personId: person.id, votes: 9, isElected: true } },
        },
      },
    },
  });
  const days = { declaredOn: day('2025-05-02'), dissolvedOn: null };
  const [night] = await resultsNight(prisma, { polls: { electionId }, ...days });
  const ballot = { ballotId: night?.contest.id ?? '', seen: night?.seen ?? '' };
  const asProposed = { winners: null, leaving: null, againstVotes: null, postId: null, declaredOn: null };
  const [holding] = await confirmResults(
    prisma,
    { ballots: [{ ...ballot, ...asProposed }], ...days, sourceUrl: null, changeReason: 'Declared.' },
    await given(prisma).editor(),
    followConfirmedResults,
  );
  expect(await prisma.coverage.findUniqueOrThrow({ where: { id: coverage.id } })).toMatchObject({
    shownDays: [holding?.from],
  });
});
