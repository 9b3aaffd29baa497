import { beforeAll, describe, expect, test } from 'vitest';
import { askPublic } from '../../test/ask.ts';
import { campaignStory } from '../../test/campaign-story.ts';
import { testDatabase } from '../../test/database.ts';
import { day } from '../../test/given.ts';
import { loadSandboxRecord } from '../record/load-sandbox-record.ts';
import { findAdoptionStanding, findReportDue } from './adoption-standing.ts';

const database = testDatabase();
beforeAll(() => loadSandboxRecord(database.prisma));

const ask = async (question: string) => {
  const { data, errors } = await askPublic(database.prisma, question);
  expect(errors).toBeUndefined();
  return data;
};

describe('what councils did about a campaign', () => {
  test('each of the written states is there, and a report long overdue reads lapsed', async () => {
    const { adoptions } = await ask(
      '{ adoptions(campaign: "warm-homes-charter", first: 100) { nodes { status } } }',
    );
    const states = new Set(adoptions.nodes.map(({ status }: { status: string }) => status));
    expect([...states].toSorted()).toEqual([
      'DEFEATED',
      'DEFERRED',
      'INSPIRED',
      'LAPSED',
      'PASSED',
      'PASSED_AMENDED',
      'REFERRED',
      'REPORTING',
      'RESCINDED',
      'SIGNED',
      'TABLED',
    ]);
  });

  test('the count takes in what was adopted; inspired, referred and lapsed stand apart', async () => {
    const { campaign, figures } = await ask(
      `{ campaign(slug: "warm-homes-charter") { counts { adopted inspired referred lapsed } }
         figures(codes: [COUNCILS_ADOPTED_CAMPAIGN, COUNCILS_INSPIRED_BY_CAMPAIGN, COUNCILS_REFERRED_CAMPAIGN], scope: { campaign: "warm-homes-charter" }) { numerator } }`,
    );
    expect(campaign.counts).toEqual({ adopted: 4, inspired: 1, referred: 1, lapsed: 1 });
    expect(figures).toEqual([{ numerator: 4 }, { numerator: 1 }, { numerator: 1 }]);
  });

  test('before anybody had tabled it nobody had adopted it', async () => {
    const { campaign } = await ask(
      '{ campaign(slug: "warm-homes-charter") { counts(asOf: "2015-01-01") { adopted lapsed } } }',
    );
    expect(campaign.counts).toEqual({ adopted: 0, lapsed: 0 });
  });

  test('R9: a list of campaigns of a day counts and lists by that day, in all that is nested in it', async () => {
    const fields =
      'nodes { slug updates { id } counts { adopted lapsed } adoptions(states: [LAPSED]) { totalCount } }';
    const { then, now } = await ask(
      `{ then: campaigns(asOf: "2015-01-01") { ${fields} } now: campaigns { ${fields} } }`,
    );
    const of = (list: typeof now) =>
      list.nodes.find(({ slug }: { slug: string }) => slug === 'warm-homes-charter');
    expect(of(then)).toMatchObject({
      updates: [],
      counts: { adopted: 0, lapsed: 0 },
      adoptions: { totalCount: 0 },
    });
    expect(of(now)).toMatchObject({ counts: { adopted: 4, lapsed: 1 }, adoptions: { totalCount: 1 } });
    expect(of(now).updates).not.toEqual([]);
  });

  test('R9: a list of adoptions of a day holds the rows and reports of that day', async () => {
    const fields = 'nodes { updates { effectiveOn } followUps { reportedOn } }';
    const { then, now } = await ask(
      `{ then: adoptions(campaign: "warm-homes-charter", first: 100, asOf: "2015-01-01") { ${fields} }
         now: adoptions(campaign: "warm-homes-charter", first: 100) { ${fields} } }`,
    );
    const none = { updates: [], followUps: [] };
    expect(then.nodes).toEqual(then.nodes.map(() => none));
    expect(now.nodes.flatMap(({ followUps }: typeof none) => followUps)).not.toEqual([]);
  });

  test('pages follow one another in the order of the councils', async () => {
    const first = (
      await ask(
        '{ adoptions(campaign: "warm-homes-charter", first: 6) { nodes { council { slug } } pageInfo { endCursor } } }',
      )
    ).adoptions;
    const rest = (
      await ask(
        `{ adoptions(campaign: "warm-homes-charter", first: 6, after: "${first.pageInfo.endCursor}") { totalCount nodes { council { slug } } } }`,
      )
    ).adoptions;
    const slugs = [...first.nodes, ...rest.nodes].map(
      ({ council }: { council: { slug: string } }) => council.slug,
    );
    expect(slugs).toEqual(slugs.toSorted());
    expect(slugs).toHaveLength(rest.totalCount);
  });
});

describe('lapsing', () => {
  const passed = {
    id: 'passed',
    sequence: 1n,
    kind: 'RATING' as const,
    correctsId: null,
    effectiveOn: day('2022-01-10'),
    adoptionState: 'PASSED' as const,
    reportDueOn: day('2023-01-10'),
  };
  const adoption = { followUps: [], updates: [passed] };

  test('a report may be eighteen months late, and no longer', () => {
    expect(findAdoptionStanding(adoption, day('2024-07-10'))?.state).toBe('PASSED');
    expect(findAdoptionStanding(adoption, day('2024-07-11'))).toEqual({
      state: 'LAPSED',
      since: day('2024-07-11'),
    });
  });
  test('what was never adopted does not lapse', () => {
    const defeated = { ...adoption, updates: [{ ...passed, adoptionState: 'DEFEATED' as const }] };
    expect(findAdoptionStanding(defeated, day('2026-01-01'))?.state).toBe('DEFEATED');
  });
  test('a report after all lets it stand again from that day, until the next is as late', () => {
    const followUps = [{ reportedOn: day('2025-03-01'), nextDueOn: day('2025-08-31') }];
    const late = { ...adoption, followUps };
    expect(findAdoptionStanding(late, day('2025-02-28'))?.state).toBe('LAPSED');
    expect(findAdoptionStanding(late, day('2025-03-01'))?.state).toBe('PASSED');
    expect(findAdoptionStanding(late, day('2027-02-28'))?.state).toBe('PASSED');
    expect(findAdoptionStanding(late, day('2027-03-01'))).toEqual({
      state: 'LAPSED',
      since: day('2027-03-01'),
    });
  });
  test('a later decision moves the day from its own day on, and leaves what had lapsed before it', () => {
    const signed = {
      ...passed,
      id: 'signed',
      sequence: 2n,
      adoptionState: 'SIGNED' as const,
      effectiveOn: day('2025-03-01'),
      reportDueOn: day('2026-03-01'),
    };
    const later = { ...adoption, updates: [passed, signed] };
    expect(findAdoptionStanding(later, day('2025-02-28'))?.state).toBe('LAPSED');
    expect(findReportDue(later, day('2025-02-28'))).toEqual(day('2023-01-10'));
    expect(findAdoptionStanding(later, day('2025-03-01'))?.state).toBe('SIGNED');
    expect(findReportDue(later, day('2025-03-01'))).toEqual(day('2026-03-01'));
    // What a report said before it is no longer when the next one is due.
    const followUps = [{ reportedOn: day('2024-03-01'), nextDueOn: day('2025-01-01') }];
    expect(findReportDue({ ...later, followUps }, day('2024-12-31'))).toEqual(day('2025-01-01'));
    expect(findReportDue({ ...later, followUps }, day('2025-03-01'))).toEqual(day('2026-03-01'));
  });
  test('a report that expects no further one lets nothing lapse', () => {
    const followUps = [{ reportedOn: day('2024-03-01'), nextDueOn: null }];
    expect(findAdoptionStanding({ ...adoption, followUps }, day('2040-01-01'))?.state).toBe('PASSED');
  });
});

test('a council that is no more is in no count from the day it was abolished, but in the footnote', async () => {
  const told = await campaignStory(database.prisma);
  const campaign = await told.campaign();
  const { council } = await told.dealing(campaign.id, [
    'PASSED',
    '2021-01-15',
    { reportDueOn: '2022-01-15' },
  ]);
  const { council: undecided } = await told.dealing(campaign.id, ['TABLED', '2021-01-15']);
  for (const { id } of [council, undecided])
    await database.prisma.organisation.update({
      where: { id },
      data: { dissolvedOn: new Date('2023-04-01') },
    });
  await told.dealing(campaign.id, ['SIGNED', '2021-01-15']);
  const { data, errors } = await askPublic(
    database.prisma,
    `query ($slug: String!) { campaign(slug: $slug) {
       before: counts(asOf: "2023-03-31") { adopted abolished } after: counts(asOf: "2023-04-01") { adopted abolished }
       today: counts { adopted lapsed abolished } adoptions { totalCount } }
       before: figures(codes: [COUNCILS_ADOPTED_CAMPAIGN], scope: { campaign: $slug }, asOf: "2023-03-31") { numerator }
       today: figures(codes: [COUNCILS_ADOPTED_CAMPAIGN], scope: { campaign: $slug }) { numerator } }`,
    { slug: campaign.row.slug },
  );
  expect(errors).toBeUndefined();
  expect(data).toEqual({
    campaign: {
      before: { adopted: 2, abolished: 0 },
      after: { adopted: 1, abolished: 1 },
      today: { adopted: 1, lapsed: 0, abolished: 1 },
      adoptions: { totalCount: 3 },
    },
    before: [{ numerator: 2 }],
    today: [{ numerator: 1 }],
  });
});
