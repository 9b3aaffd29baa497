import { formatGlobalId, parseGlobalIdOf } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { askAdmin, askPublic } from '../../test/ask.ts';
import { campaignStory } from '../../test/campaign-story.ts';
import { verifyLog } from '../../test/change-log-story.ts';
import { testDatabase } from '../../test/database.ts';

const database = testDatabase();
let told: Awaited<ReturnType<typeof campaignStory>>;
beforeAll(async () => {
  told = await campaignStory(database.prisma);
});

const WORDS = 'Sam Example of 4 Elm Row asked for this.';
const PAGE = { type: 'COUNCIL_REPORT', url: 'https://example.org/sam', publisher: 'Friends of Sam Example' };

/** Every row of a dealing, its reports and its history, as text. */
async function everything(): Promise<string> {
  const rows = await Promise.all(
    [
      'StatusUpdate',
      'Evidence',
      'FollowUpReport',
      'ClauseOutcome',
      'CouncilAdoption',
      'RevisionPayload',
      'Draft',
    ].map((table) =>
      database.prisma.$queryRawUnsafe<{ row: string }[]>(`SELECT to_jsonb(t)::text AS row FROM "${table}" t`),
    ),
  );
  return rows
    .flat()
    .map(({ row }) => row)
    .join('\n');
}

test('R18: what goes with an update goes where its dealing repeats it: in the report, beside other rows, among the sources', async () => {
  const { id: campaign } = await told.campaign();
  const other = await told.dealing(campaign, ['PASSED', '2025-09-15']);
  const { id: adoption, version } = await told.dealing(campaign, ['PASSED', '2025-09-15']);
  const names = { summaryEn: WORDS, evidence: [PAGE] };
  const decided = await told.write('recordAdoption', {
    adoption,
    expectedVersion: version,
    state: 'SIGNED',
    effectiveOn: '2025-10-01',
    ...names,
  });
  const reported = await told.write('recordFollowUp', {
    adoption,
    expectedVersion: decided.update.adoption.version,
    effectiveOn: '2026-10-01',
    ...names,
  });
  expect(reported.update).toMatchObject({ kind: 'RATING' });
  expect((await everything()).match(/Sam Example/g)?.length).toBeGreaterThan(8);

  const before = await database.prisma.councilAdoption.findUniqueOrThrow({
    where: { id: rowOf('CouncilAdoption', other.id) },
  });
  const evidence = await database.prisma.evidence.findMany({
    where: { update: { id: rowOf('StatusUpdate', reported.update.id) } },
  });
  const { data, errors } = await askAdmin(
    database.prisma,
    await told.story.editor('NATIONAL_ADMIN'),
    `mutation ($input: RedactStatusUpdateInput!) { redactStatusUpdate(input: $input) { __typename ... on Error { message } } }`,
    {
      input: {
        update: reported.update.id,
        summary: true,
        evidence: evidence.map(({ id }) => formatGlobalId('Evidence', id)),
        reason: 'SAFETY',
        removesNotes: true,
        changeReason: 'A risk.',
      },
    },
  );
  expect(errors).toBeUndefined();
  expect(data.redactStatusUpdate).toMatchObject({ __typename: 'StatusUpdate' });
  expect(await everything()).not.toMatch(/Sam Example|example\.org\/sam/);
  expect((await verifyLog(database.prisma)).failures).toEqual([]);
  // Another council's dealing keeps its sources, and this one those that nobody removed.
  expect(
    await database.prisma.councilAdoption.findUniqueOrThrow({
      where: { id: rowOf('CouncilAdoption', other.id) },
    }),
  ).toEqual(before);
});

describe('R18: of a dealing’s own texts', () => {
  async function redact(mutation: 'redactText' | 'redactStatusUpdate', what: object) {
    const type = mutation === 'redactText' ? 'RedactTextInput' : 'RedactStatusUpdateInput';
    const { data, errors } = await askAdmin(
      database.prisma,
      await told.story.editor('NATIONAL_ADMIN'),
      `mutation ($input: ${type}!) { ${mutation}(input: $input) { __typename ... on Error { message } } }`,
      { input: { ...what, reason: 'SAFETY', removesNotes: true, changeReason: 'A risk.' } },
    );
    expect(errors).toBeUndefined();
    return data[mutation];
  }
  const isGoneAndVerifies = async () => {
    expect(await everything()).not.toContain('Sam Example');
    expect((await verifyLog(database.prisma)).failures).toEqual([]);
  };

  test('a note on a clause goes from every row that says it, and readers see when', async () => {
    const { id: campaign, row, clauses } = await told.campaign();
    const { id: adoption, version, councilId } = await told.dealing(campaign, ['PASSED', '2025-09-15']);
    const noted = await told.write('recordClauseOutcomes', {
      adoption,
      expectedVersion: version,
      effectiveOn: '2025-10-01',
      summaryEn: WORDS,
      outcomes: [
        { clause: clauses[0], state: 'AMENDED', noteEn: WORDS },
        { clause: clauses[1], state: 'KEPT' },
      ],
    });
    await told.write('recordClauseOutcomes', {
      adoption,
      expectedVersion: noted.update.adoption.version,
      effectiveOn: '2025-11-01',
      outcomes: [{ clause: clauses[0], state: 'NOT_MET', noteEn: WORDS }],
    });
    const asked = `query ($council: OrganisationReference!) { campaign(slug: "${row.slug}") { adoption(council: $council) {
      clauses { id state note { text } } updates { kind summary { text } } } } }`;
    const read = async () =>
      (await askPublic(database.prisma, asked, { council: { id: councilId } })).data.campaign.adoption;
    const [{ id }] = (await read()).clauses;
    expect(id).toMatch(/^clo_/);
    expect(await redact('redactText', { id })).toMatchObject({ __typename: 'Redaction' });
    await isGoneAndVerifies();
    const removed = { text: expect.stringMatching(/^This text was removed on/) };
    expect(await read()).toMatchObject({
      clauses: [
        { state: 'NOT_MET', note: removed },
        { state: 'KEPT', note: null },
      ],
      updates: [{ kind: 'NOTE' }, { kind: 'NOTE', summary: removed }, { kind: 'RATING' }],
    });
    expect(await redact('redactText', { id })).toMatchObject({
      message: expect.stringContaining('Nothing of it is left'),
    });
  });

  test('an amended text goes from the decision, from its correction and from the draft it came from', async () => {
    const { id: campaign, row } = await told.campaign();
    const {
      id: adoption,
      version,
      councilId,
    } = await told.dealing(campaign, ['PASSED_AMENDED', '2025-09-15', { amendedTextEn: WORDS }]);
    const { updates } = await told.adoptionSeen(row.slug, councilId);
    expect(updates).toHaveLength(1);
    const { id: corrects } = await database.prisma.statusUpdate.findFirstOrThrow({
      where: { amendedTextEn: WORDS },
    });
    const corrected = await told.write('correctAdoptionState', {
      adoption,
      expectedVersion: version,
      corrects: formatGlobalId('StatusUpdate', corrects),
      state: 'PASSED_AMENDED',
      details: { votesFor: 9 },
    });
    expect(
      await redact('redactStatusUpdate', { update: corrected.update.id, amendedText: true }),
    ).toMatchObject({ __typename: 'StatusUpdate' });
    await isGoneAndVerifies();
    expect(await told.adoptionSeen(row.slug, councilId)).toMatchObject({
      status: 'PASSED_AMENDED',
      votesFor: 9,
      amendedText: { text: expect.stringMatching(/^This text was removed on/) },
    });
  });
});

test('R5, R18: past every use-case a note on a clause changes by a redaction alone', async () => {
  const { id: campaign, clauses } = await told.campaign();
  const { id: adoption, version } = await told.dealing(campaign, ['PASSED', '2025-09-15']);
  await told.write('recordClauseOutcomes', {
    adoption,
    expectedVersion: version,
    outcomes: [{ clause: clauses[0], state: 'AMENDED', noteEn: 'Shorter.' }],
  });
  const { id } = await database.prisma.clauseOutcome.findFirstOrThrow({ where: { noteEn: 'Shorter.' } });
  const change = (set: string) =>
    database.prisma.$executeRawUnsafe(`UPDATE "ClauseOutcome" SET ${set} WHERE "id" = $1::uuid`, id);
  const emptied = `"noteEn" = '[redacted]', "redactedAt" = now()`;
  await expect(change(emptied)).rejects.toThrow('append-only');
  await database.prisma.redaction.create({
    data: {
      recordType: 'ClauseOutcome',
      recordId: id,
      reason: 'SAFETY',
      revisionIds: [],
      changeSetIds: [],
      redactedAt: new Date(),
    },
  });
  await expect(change(`"noteEn" = 'Longer.', "redactedAt" = now()`)).rejects.toThrow('append-only');
  await expect(change(`"state" = 'KEPT', ${emptied}`)).rejects.toThrow('append-only');
  expect(await change(emptied)).toBe(1);
});

function rowOf(type: 'CouncilAdoption' | 'StatusUpdate', id: string): string {
  const parsed = parseGlobalIdOf(type, id);
  if (!parsed.ok) throw new Error(parsed.message);
  return parsed.value;
}
