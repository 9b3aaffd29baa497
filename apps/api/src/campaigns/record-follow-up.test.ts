import { beforeAll, describe, expect, test } from 'vitest';
import { askPublic } from '../../test/ask.ts';
import { campaignStory } from '../../test/campaign-story.ts';
import { testDatabase } from '../../test/database.ts';

const database = testDatabase();
let told: Awaited<ReturnType<typeof campaignStory>>;
let drive: Awaited<ReturnType<typeof told.campaign>>;

beforeAll(async () => {
  told = await campaignStory(database.prisma);
  drive = await told.campaign();
});

const passed = (details = {}) => told.dealing(drive.id, ['PASSED', '2023-01-10', details]);

describe('a council’s report', () => {
  test('makes it REPORTING; a further one is a note; each says when the next is due', async () => {
    const { id, version, councilId } = await passed({ reportDueOn: '2024-01-10' });
    const first = await told.write('recordFollowUp', {
      adoption: id,
      expectedVersion: version,
      effectiveOn: '2024-01-05',
      nextDueOn: '2025-01-10',
    });
    expect(first.update).toMatchObject({ kind: 'RATING', adoptionState: 'REPORTING' });
    const second = await told.write('recordFollowUp', {
      adoption: id,
      expectedVersion: version + 1,
      effectiveOn: '2026-10-01',
      summaryEn: '60 homes are warm.',
      nextDueOn: '2027-10-01',
    });
    expect(second.update).toMatchObject({ kind: 'NOTE', adoptionState: null });
    const seen = (asOf: string) => told.adoptionSeen(drive.row.slug, councilId, asOf);
    expect(await seen('2026-11-22')).toMatchObject({
      status: 'REPORTING',
      reportDueOn: '2027-10-01',
      followUps: [{ reportedOn: '2026-10-01', summary: { text: '60 homes are warm.' } }, {}],
    });
    // Between the two it was more than eighteen months late, and on those days it reads so.
    expect(await seen('2026-07-10')).toMatchObject({ status: 'REPORTING', reportDueOn: '2025-01-10' });
    expect(await seen('2026-07-11')).toMatchObject({ status: 'LAPSED', since: '2026-07-11' });
    expect(await seen('2024-01-04')).toMatchObject({ status: 'PASSED', reportDueOn: '2024-01-10' });
  });

  test('is of something adopted, of a day of its own, and due again after that day', async () => {
    const tabled = await told.dealing(drive.id, ['TABLED', '2026-03-01']);
    expect(
      await told.write('recordFollowUp', { adoption: tabled.id, expectedVersion: tabled.version }),
    ).toMatchObject({ __typename: 'AdoptionMoveRefused', from: 'TABLED', to: 'REPORTING' });
    const { id, version } = await passed();
    const report = { adoption: id, expectedVersion: version };
    expect(await told.write('recordFollowUp', { ...report, nextDueOn: '2026-11-02' })).toMatchObject({
      path: ['nextDueOn'],
    });
    expect(await told.write('recordFollowUp', { ...report, evidence: [] })).toMatchObject({ rule: 'R1' });
    await told.write('recordFollowUp', report);
    expect(await told.write('recordFollowUp', { ...report, expectedVersion: version + 1 })).toMatchObject({
      path: ['effectiveOn'],
    });
  });
});

describe('what became of the clauses', () => {
  test('is shown with the note that says so, may change with a later one, and is told for any day (R9)', async () => {
    const { id, version, councilId } = await passed();
    const [champion, yearly] = drive.clauses;
    const record = (expectedVersion: number, effectiveOn: string, outcomes: object[]) =>
      told.write('recordClauseOutcomes', { adoption: id, expectedVersion, effectiveOn, outcomes });
    expect(
      await record(version, '2026-03-01', [
        { clause: champion, state: 'KEPT' },
        { clause: yearly, state: 'AMENDED', noteEn: 'Every two years.' },
      ]),
    ).toMatchObject({ update: { kind: 'NOTE', adoptionState: null } });
    await record(version + 1, '2026-06-01', [{ clause: champion, state: 'NOT_MET', noteEn: 'Nobody yet.' }]);
    // Of two rows of one day the later counts, and one that is told late takes its place in time.
    await record(version + 2, '2026-06-01', [{ clause: champion, state: 'MET' }]);
    await record(version + 3, '2026-02-01', [{ clause: yearly, state: 'KEPT' }]);
    const outcomesOn = async (asOf: string) => {
      const { data } = await askPublic(
        database.prisma,
        `{ campaign(slug: "${drive.row.slug}") { adoption(council: { id: "${councilId}" }) {
             clauses(asOf: "${asOf}") { state since } } } }`,
      );
      return data.campaign.adoption.clauses;
    };
    expect(await outcomesOn('2026-01-31')).toEqual([]);
    expect(await outcomesOn('2026-02-28')).toEqual([{ state: 'KEPT', since: '2026-02-01' }]);
    expect(await outcomesOn('2026-03-01')).toEqual([
      { state: 'KEPT', since: '2026-03-01' },
      { state: 'AMENDED', since: '2026-03-01' },
    ]);
    expect(await outcomesOn('2026-06-01')).toEqual([
      { state: 'MET', since: '2026-06-01' },
      { state: 'AMENDED', since: '2026-03-01' },
    ]);
    expect(await told.adoptionSeen(drive.row.slug, councilId)).toMatchObject({
      status: 'PASSED',
      clauses: [
        { clause: { text: { text: 'Name a champion.' } }, state: 'MET', note: null },
        { state: 'AMENDED', note: { text: 'Every two years.' } },
      ],
    });
  });

  test('is refused for a clause of another campaign, one named twice, without a note where it needs one, or before a decision', async () => {
    const other = await told.campaign();
    const { id, version } = await passed();
    const [champion] = drive.clauses;
    const record = (fields: object) =>
      told.write('recordClauseOutcomes', { adoption: id, expectedVersion: version, ...fields });
    for (const outcomes of [
      [],
      [{ clause: other.clauses[0], state: 'KEPT' }],
      [
        { clause: champion, state: 'KEPT' },
        { clause: champion, state: 'MET' },
      ],
      [{ clause: champion, state: 'NOT_MET' }],
    ])
      expect(await record({ outcomes })).toMatchObject({ __typename: 'InputRefused' });
    const outcomes = [{ clause: champion, state: 'KEPT' }];
    expect(await record({ outcomes, effectiveOn: '2023-01-09' })).toMatchObject({ path: ['effectiveOn'] });
    expect(await record({ outcomes, evidence: [] })).toMatchObject({ rule: 'R1' });
    expect(
      await database.prisma.clauseOutcome.count({ where: { clauseId: other.row.clauses[0]?.id ?? '' } }),
    ).toBe(0);
  });
});
