import { formatGlobalId, parseGlobalIdOf } from '@wheatsheaf/schema/identifiers/global-id.ts';
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

describe('a report that was wrong', () => {
  /** The newest row of its log. */
  const row = async (adoption: string) => {
    const parsed = parseGlobalIdOf('CouncilAdoption', adoption);
    const last = await database.prisma.statusUpdate.findFirstOrThrow({
      where: { adoptionId: parsed.ok ? parsed.value : '' },
      orderBy: { sequence: 'desc' },
    });
    return formatGlobalId('StatusUpdate', last.id);
  };
  const correct = async (adoption: string, expectedVersion: number, fields: object) =>
    told.write('correctAdoptionState', {
      adoption,
      expectedVersion,
      corrects: await row(adoption),
      summaryEn: 'It was the report of another council.',
      ...fields,
    });

  test('counts no more, for any day, once its row is corrected: nothing is due by it, and it lapses by none', async () => {
    const { id, version, councilId } = await passed({ reportDueOn: '2025-06-01' });
    const report = { adoption: id, effectiveOn: '2024-01-05', nextDueOn: '2025-01-10' };
    await told.write('recordFollowUp', { ...report, expectedVersion: version });
    const seen = (asOf: string) => told.adoptionSeen(drive.row.slug, councilId, asOf);
    expect(await seen('2026-08-01')).toMatchObject({ status: 'LAPSED', reportDueOn: '2025-01-10' });
    const { update } = await correct(id, version + 1, { state: 'PASSED' });
    expect(update).toMatchObject({ kind: 'CORRECTION', adoptionState: 'PASSED' });
    for (const asOf of ['2024-01-05', '2026-08-01', '2026-11-22'])
      expect(await seen(asOf)).toMatchObject({ status: 'PASSED', reportDueOn: '2025-06-01', followUps: [] });
    expect(await seen('2026-11-22')).toMatchObject({
      updates: [{ kind: 'CORRECTION' }, { kind: 'RATING', isCorrected: true }, { isCorrected: false }],
    });
    // What was right of that day is recorded anew.
    const again = { ...report, expectedVersion: version + 2, nextDueOn: '2027-01-10' };
    expect(await told.write('recordFollowUp', again)).toMatchObject({ update: { kind: 'RATING' } });
    expect(await seen('2026-11-22')).toMatchObject({ reportDueOn: '2027-01-10', followUps: [{}] });
  });

  test('is kept in the words of its correction where the council did report, of the day it did', async () => {
    const { id, version, councilId } = await passed();
    const report = { adoption: id, effectiveOn: '2026-10-05', nextDueOn: '2027-10-05' };
    await told.write('recordFollowUp', { ...report, expectedVersion: version });
    const fields = { state: 'REPORTING', summaryEn: '60 homes are warm.' };
    expect(
      await correct(id, version + 1, { ...fields, details: { reportDueOn: '2026-10-05' } }),
    ).toMatchObject({ path: ['details', 'reportDueOn'] });
    await correct(id, version + 1, fields);
    expect(await told.adoptionSeen(drive.row.slug, councilId)).toMatchObject({
      reportDueOn: '2027-10-05',
      followUps: [{ reportedOn: '2026-10-05', summary: { text: '60 homes are warm.' } }],
    });
    await correct(id, version + 2, { ...fields, details: { reportDueOn: '2027-01-05' } });
    const after = await told.adoptionSeen(drive.row.slug, councilId);
    expect([after.reportDueOn, after.followUps.length]).toEqual(['2027-01-05', 1]);
  });

  test('is taken back as a further one too, and so is what became of a clause; such a row has no state and no vote', async () => {
    const { id, version, councilId } = await passed();
    const report = { adoption: id, effectiveOn: '2026-09-05', nextDueOn: '2027-09-05' };
    await told.write('recordFollowUp', { ...report, expectedVersion: version });
    const second = { ...report, effectiveOn: '2026-10-05', nextDueOn: '2027-10-05' };
    await told.write('recordFollowUp', { ...second, expectedVersion: version + 1, summaryEn: 'More homes.' });
    expect(await correct(id, version + 2, { state: 'PASSED' })).toMatchObject({ path: ['state'] });
    expect(await correct(id, version + 2, { details: { votesFor: 3 } })).toMatchObject({ path: ['details'] });
    expect(await correct(id, version + 2, {})).toMatchObject({
      update: { kind: 'CORRECTION', adoptionState: null },
    });
    await told.write('recordClauseOutcomes', {
      adoption: id,
      expectedVersion: version + 3,
      outcomes: [{ clause: drive.clauses[0], state: 'KEPT' }],
    });
    await correct(id, version + 4, {});
    expect(await told.adoptionSeen(drive.row.slug, councilId)).toMatchObject({
      status: 'REPORTING',
      reportDueOn: '2027-09-05',
      followUps: [{ reportedOn: '2026-09-05' }],
      clauses: [],
    });
    const { data } = await askPublic(
      database.prisma,
      '{ corrections(first: 2) { nodes { field before { text } after { text } reason { text } } } }',
    );
    expect(data.corrections.nodes).toContainEqual({
      field: 'note',
      before: { text: 'More homes.' },
      after: { text: 'It was the report of another council.' },
      reason: null,
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
