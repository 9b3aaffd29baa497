import { formatGlobalId, type GlobalIdType } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { askAdmin, askPublic } from '../../test/ask.ts';
import { verifyLog } from '../../test/change-log-story.ts';
import { testDatabase } from '../../test/database.ts';
import { day, given } from '../../test/given.ts';
import { withdrawManifesto } from '../manifestos/withdraw-manifesto.ts';
import { correctPledgeWording } from '../pledges/correct-pledge-text.ts';
import type { Editor } from '../editors/viewer.ts';

const database = testDatabase();
const SECRET = 'Sam Example of 4 Elm Row asked for this.';
const REMOVED = /^This text was removed on \d+ \w+ \d{4}\.$/;
const today = day('2026-11-22');
let story: ReturnType<typeof given>;
let admin: Editor;

beforeAll(async () => {
  story = given(database.prisma);
  admin = await story.editor();
});

async function redact(type: GlobalIdType, id: string, fields: object = {}) {
  const { data, errors } = await askAdmin(
    database.prisma,
    admin,
    `mutation ($input: RedactTextInput!) { redactText(input: $input) {
      __typename ... on Redaction { reason revisions } ... on Error { message path } } }`,
    {
      input: {
        id: formatGlobalId(type, id),
        reason: 'SAFETY',
        removesNotes: true,
        changeReason: 'A risk.',
        ...fields,
      },
    },
  );
  expect(errors).toBeUndefined();
  return data.redactText;
}

async function everything(): Promise<string> {
  const tables = [
    'Correction',
    'Withdrawal',
    'FollowUpReport',
    'Challenge',
    'StatusUpdate',
    'RevisionPayload',
  ];
  const rows = await Promise.all(
    [...tables, 'ChangeSet', 'Draft', 'Redaction'].map((table) =>
      database.prisma.$queryRawUnsafe<{ row: string }[]>(`SELECT to_jsonb(t)::text AS row FROM "${table}" t`),
    ),
  );
  return rows
    .flat()
    .map(({ row }) => row)
    .join('\n');
}

async function isGoneAndVerifies() {
  expect(await everything()).not.toContain('Sam Example');
  expect((await verifyLog(database.prisma)).failures).toEqual([]);
}

async function wrongWording() {
  const council = await story.council();
  const manifesto = await story.manifesto(council.id);
  const pledge = await story.pledge(manifesto);
  const correct = (expectedVersion: number, en: string, reasonEn: string) =>
    correctPledgeWording(
      database.prisma,
      {
        pledgeId: pledge.id,
        expectedVersion,
        en,
        cy: undefined,
        reasonEn,
        reasonCy: null,
        changeReason: 'Misread',
      },
      admin,
      today,
    );
  return { manifesto, pledge, correct };
}

describe('R18: a correction', () => {
  test('loses what it said and why, in its row and in the history of its record; what is in force stays', async () => {
    const { pledge, manifesto, correct } = await wrongWording();
    await correct(1, SECRET, 'It was misread.');
    await correct(2, 'We will open an office.', SECRET);
    const [first, second] = await database.prisma.correction.findMany({
      where: { recordId: pledge.id },
      orderBy: { publishedAt: 'asc' },
    });
    expect(await redact('Correction', first?.id ?? '')).toMatchObject({ __typename: 'Redaction' });
    expect(await redact('Correction', second?.id ?? '')).toMatchObject({ __typename: 'Redaction' });
    await isGoneAndVerifies();
    const { data } = await askPublic(
      database.prisma,
      `{ pledge(by: { slug: "${manifesto.slug}/${pledge.reference}" }) { wording { text } corrections { before after reason { text } } }
         corrections(manifesto: "${manifesto.slug}") { nodes { before { text } after { text } reason { text } } } }`,
    );
    expect(data.pledge).toMatchObject({
      wording: { text: 'We will open an office.' },
      corrections: [
        { before: expect.stringMatching(REMOVED), after: expect.stringMatching(REMOVED) },
        { after: 'We will open an office.', reason: { text: expect.stringMatching(REMOVED) } },
      ],
    });
    expect(JSON.stringify(data)).not.toContain('[redacted]');
    expect(await redact('Correction', first?.id ?? '')).toMatchObject({
      message: expect.stringContaining('Nothing of it is left'),
    });
  });
});

describe('R18: a correction of a manifesto’s text', () => {
  test('loses its words and its reason wherever it is read, and says when', async () => {
    const { manifesto } = await wrongWording();
    const { prisma } = database;
    const { id: recordId } = await prisma.manifestoParagraph.create({
      data: { manifestoId: manifesto.id, anchor: 'p1', position: 0, textEn: 'We will.' },
    });
    const { id } = await prisma.correction.create({
      data: {
        recordType: 'ManifestoParagraph',
        recordId,
        field: 'textEn',
        beforeText: SECRET,
        afterText: 'We will.',
        reasonEn: SECRET,
      },
    });
    expect(await redact('Correction', id)).toMatchObject({ __typename: 'Redaction' });
    const { data } = await askPublic(
      prisma,
      `{ manifesto(slug: "${manifesto.slug}") { textCorrections { before after reason { text } } } }`,
    );
    expect(data.manifesto.textCorrections).toEqual([
      {
        before: expect.stringMatching(REMOVED),
        after: 'We will.',
        reason: { text: expect.stringMatching(REMOVED) },
      },
    ]);
  });
});

describe('R18: a withdrawal', () => {
  test('loses its reason, and so does every pledge that was withdrawn with the manifesto', async () => {
    const { manifesto, pledge } = await wrongWording();
    await withdrawManifesto(
      database.prisma,
      { manifestoId: manifesto.id, expectedVersion: 1, reasonEn: SECRET, reasonCy: null, changeReason: 'x' },
      admin,
      today,
    );
    const row = await database.prisma.withdrawal.findFirstOrThrow({ where: { recordId: manifesto.id } });
    expect(await redact('Withdrawal', row.id)).toMatchObject({ __typename: 'Redaction' });
    await isGoneAndVerifies();
    const { data } = await askPublic(
      database.prisma,
      `{ pledge(by: { slug: "${manifesto.slug}/${pledge.reference}" }) { withdrawal { withdrawnOn reason { text } } } }`,
    );
    expect(data.pledge.withdrawal).toEqual({
      withdrawnOn: '2026-11-22',
      reason: { text: expect.stringMatching(REMOVED) },
    });
  });
});

describe('R18: a council’s report', () => {
  test('loses its summary and its sources, in the report and in the log', async () => {
    const campaign = await database.prisma.campaign.create({
      data: { slug: 'fair-tax', titleEn: 'Fair tax', nations: ['ENGLAND'], state: 'PUBLISHED' },
    });
    const council = await story.council();
    const adoption = await database.prisma.councilAdoption.create({
      data: { campaignId: campaign.id, councilId: council.id, state: 'PUBLISHED' },
    });
    const evidence = {
      create: { type: 'COUNCIL_REPORT' as const, url: 'https://council.example.org/report' },
    };
    const log = (adoptionState: 'PASSED' | 'REPORTING', effectiveOn: string, summaryEn: string) =>
      database.prisma.statusUpdate.create({
        data: {
          adoptionId: adoption.id,
          kind: 'RATING',
          adoptionState,
          effectiveOn: day(effectiveOn),
          summaryEn,
          evidence,
        },
      });
    await log('PASSED', '2025-01-01', 'It passed.');
    await log('REPORTING', '2026-01-01', SECRET);
    const report = await database.prisma.followUpReport.create({
      data: {
        adoptionId: adoption.id,
        reportedOn: day('2026-01-01'),
        summaryEn: SECRET,
        sources: [{ url: 'https://example.org/sam', publisher: 'Sam Example' }],
      },
    });
    expect(await redact('FollowUpReport', report.id)).toMatchObject({ __typename: 'Redaction' });
    await isGoneAndVerifies();
    const { data } = await askPublic(
      database.prisma,
      `{ campaign(slug: "fair-tax") { adoption(council: { slug: "${council.slug}" }) { followUps { reportedOn summary { text } sources { url } } } } }`,
    );
    expect(data.campaign.adoption.followUps).toEqual([
      { reportedOn: '2026-01-01', summary: { text: expect.stringMatching(REMOVED) }, sources: [] },
    ]);
  });
});

describe('R18: a challenge', () => {
  async function challenge(state: 'RECEIVED' | 'OPEN' | 'ANSWERED') {
    const pledge = await story.pledge(await story.manifesto((await story.council()).id));
    return database.prisma.challenge.create({
      data: {
        pledgeId: pledge.id,
        text: SECRET,
        state,
        receivedOn: day('2026-11-01'),
        answerDueOn: day('2026-11-29'),
        ...(state === 'ANSWERED' && { answerEn: `We told Sam Example so.`, answeredOn: day('2026-11-20') }),
      },
    });
  }

  test('loses its text and its answer once it was read, and stays in the counts', async () => {
    const { id, pledgeId } = await challenge('ANSWERED');
    expect(await redact('Challenge', id)).toMatchObject({ __typename: 'Redaction' });
    await isGoneAndVerifies();
    const { data } = await askPublic(
      database.prisma,
      `{ node(id: "${formatGlobalId('Pledge', pledgeId)}") { ... on Pledge {
        challenges { text { text } answer(lang: CY) { text } answeredOn } challengeCounts { received answered } } } }`,
    );
    expect(data.node).toEqual({
      challenges: [
        {
          text: { text: expect.stringMatching(REMOVED) },
          answer: { text: expect.stringMatching(/^Tynnwyd y testun hwn/) },
          answeredOn: '2026-11-20',
        },
      ],
      challengeCounts: { received: 1, answered: 1 },
    });
  });

  test('is turned down or opened instead while nobody has read it', async () => {
    const { id } = await challenge('RECEIVED');
    expect(await redact('Challenge', id)).toMatchObject({ path: ['id'] });
    await database.prisma
      .$executeRaw`UPDATE "Challenge" SET "state" = 'REJECTED', "rejection" = 'ADVERTISING', "rejectionReason" = 'Spam' WHERE "id" = ${id}::uuid`;
    expect(await redact('Challenge', id)).toMatchObject({ __typename: 'Redaction' });
  });
});

test('nothing else is removed so', async () => {
  expect(await redact('Pledge', crypto.randomUUID())).toMatchObject({ path: ['id'] });
  expect(await redact('Withdrawal', crypto.randomUUID())).toMatchObject({
    message: expect.stringContaining('There is no such row'),
  });
});

describe('past every use-case', () => {
  test.each([
    ['Challenge', `UPDATE "Challenge" SET "text" = 'Other words.', "redactedAt" = now()`],
    ['Challenge', `UPDATE "Challenge" SET "answerDueOn" = "answerDueOn" + 1, "redactedAt" = now()`],
    ['Challenge', `DELETE FROM "Challenge"`],
    ['Withdrawal', `UPDATE "Withdrawal" SET "reasonEn" = 'Other words.', "redactedAt" = now()`],
    ['Withdrawal', `UPDATE "Withdrawal" SET "withdrawnOn" = "withdrawnOn" - 1, "redactedAt" = now()`],
    ['FollowUpReport', `UPDATE "FollowUpReport" SET "summaryEn" = 'Other words.', "redactedAt" = now()`],
    ['FollowUpReport', `UPDATE "FollowUpReport" SET "nextDueOn" = now(), "redactedAt" = now()`],
  ])('a %s is not rewritten, not even where a redaction names it: %s', async (_table, sql) => {
    await expect(database.prisma.$executeRawUnsafe(sql)).rejects.toThrow(/R5|R18|challenge/);
  });
});
