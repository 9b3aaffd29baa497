import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { beforeEach, describe, expect, test } from 'vitest';
import { askAdmin, askPublic } from '../../test/ask.ts';
import { exportLines, verifyExported, verifyLog, writeLog } from '../../test/change-log-story.ts';
import { testDatabase } from '../../test/database.ts';
import { given } from '../../test/given.ts';
import type { Editor } from '../editors/viewer.ts';
import { recordPledgeStatus } from '../pledges/record-pledge-status.ts';

const database = testDatabase();
const SUMMARY = 'Sam Example of 4 Elm Row asked for this.';
const TITLE = 'Minutes that name Sam Example';
const QUOTE = 'Sam Example said so.';
const story = () => given(database.prisma);
let admin: Editor;

beforeEach(async () => {
  admin = (await story().editor('NATIONAL_ADMIN')) as Editor;
});

/** Every text anywhere in the database. */
async function everything(): Promise<string> {
  const tables = [
    'StatusUpdate',
    'Evidence',
    'RightOfReply',
    'Revision',
    'RevisionPayload',
    'ChangeSet',
    'Draft',
    'Redaction',
  ];
  const rows = await Promise.all(
    tables.map((table) =>
      database.prisma.$queryRawUnsafe<{ row: string }[]>(`SELECT to_jsonb(t)::text AS row FROM "${table}" t`),
    ),
  );
  return rows
    .flat()
    .map(({ row }) => row)
    .join('\n');
}

describe('history', () => {
  const REDACT = `mutation ($input: RedactHistoryInput!) { redactHistory(input: $input) {
    __typename ... on Redaction { redactedAt reason revisions } ... on Error { message } } }`;

  test('a record’s whole history goes, with who and why where asked, and the chain still verifies', async () => {
    const id = await writeLog(database.prisma, ['asked by Kim Secret', 'again']);
    const other = await writeLog(database.prisma, ['stays']);
    const { data, errors } = await askAdmin(database.prisma, admin, REDACT, {
      input: {
        id: formatGlobalId('Person', id),
        reason: 'ERASURE_REQUEST',
        removesNotes: true,
        changeReason: 'Asked to.',
      },
    });
    expect(errors).toBeUndefined();
    expect(data.redactHistory).toMatchObject({
      __typename: 'Redaction',
      reason: 'ERASURE_REQUEST',
      revisions: 2,
    });
    expect(await everything()).not.toMatch(/Kim Secret/);
    const history = `query ($id: ID!) { history(id: $id) { id redactedAt redactionReason noteRedactedAt actorName reason fields { field } } }`;
    const shown = await askAdmin(database.prisma, admin, history, { id: formatGlobalId('Person', id) });
    expect(shown.errors).toBeUndefined();
    expect(shown.data.history).toHaveLength(2);
    expect(shown.data.history[0]).toMatchObject({
      redactedAt: expect.any(String),
      redactionReason: 'ERASURE_REQUEST',
      noteRedactedAt: expect.any(String),
      actorName: null,
      reason: '',
      fields: [],
    });
    const kept = await askAdmin(database.prisma, admin, history, { id: formatGlobalId('Person', other) });
    expect(kept.data.history[0]).toMatchObject({ redactedAt: null, redactionReason: null, reason: 'stays' });
    const { failures, counts } = await verifyLog(database.prisma);
    expect(failures).toEqual([]);
    expect(counts.redacted).toBe(4);
    for (const withPayloads of [true, false])
      expect(await verifyExported(await exportLines(database.prisma, withPayloads))).toEqual([]);
  });

  test('one version goes, or those that hold a field; the others stay', async () => {
    const id = await writeLog(database.prisma, ['first', 'second', 'third']);
    const [latest] = await database.prisma.revision.findMany({
      where: { recordId: id },
      orderBy: { recordVersion: 'desc' },
    });
    const ask = (input: object) =>
      askAdmin(database.prisma, admin, REDACT, {
        input: { reason: 'OBJECTION', changeReason: 'Asked to.', ...input },
      });
    const one = await ask({ id: formatGlobalId('Revision', latest?.id ?? '') });
    expect(one.data.redactHistory).toMatchObject({ revisions: 1 });
    expect((await ask({ id: formatGlobalId('Person', id), field: 'born' })).data.redactHistory).toMatchObject(
      {
        message:
          'There is no history of such a record with that id any more. Reload the list and choose again.',
      },
    );
    expect((await ask({ id: formatGlobalId('Person', id), field: 'name' })).data.redactHistory).toMatchObject(
      { revisions: 2 },
    );
    expect((await ask({ id: formatGlobalId('Person', id) })).data.redactHistory).toMatchObject({
      message: 'Nothing of it is left in the history to remove.',
    });
    expect((await verifyLog(database.prisma)).failures).toEqual([]);
  });

  test('what explains a redaction is not itself redacted', async () => {
    const redaction = await database.prisma.revision.findFirstOrThrow({ where: { recordType: 'Redaction' } });
    const { data } = await askAdmin(database.prisma, admin, REDACT, {
      input: { id: formatGlobalId('Revision', redaction.id), reason: 'OBJECTION', changeReason: 'x' },
    });
    expect(data.redactHistory.message).toContain('it stays');
  });
});

describe('a published update', () => {
  const REDACT = `mutation ($input: RedactStatusUpdateInput!) { redactStatusUpdate(input: $input) {
    __typename ... on StatusUpdate { id summary { text } redactedAt } ... on Error { message path } } }`;

  async function publishedUpdate() {
    const council = await story().council();
    const pledge = await story().pledge(await story().manifesto(council.id));
    const input = {
      kind: 'RATING' as const,
      pledgeId: pledge.id,
      expectedVersion: pledge.version,
      status: 'IN_PROGRESS' as const,
      effectiveOn: new Date('2024-03-01'),
      summaryEn: SUMMARY,
      summaryCy: null,
      reason: null,
      correctsId: null,
      successorId: null,
      namesPerson: false,
      changeReason: 'Recorded.',
      evidence: [
        {
          type: 'COUNCIL_REPORT' as const,
          url: 'https://example.org/sam',
          publisher: null,
          title: TITLE,
          isPartyOwn: false,
          publishedOn: null,
          accessedOn: null,
          page: '4',
          quote: QUOTE,
        },
      ],
    };
    await recordPledgeStatus(
      database.prisma,
      input as never,
      { userId: admin.userId } as never,
      new Date('2026-11-22'),
    );
    return database.prisma.statusUpdate.findFirstOrThrow({
      where: { pledgeId: pledge.id },
      include: { evidence: true, pledge: { include: { manifesto: true } } },
    });
  }
  const ids = (update: { id: string; evidence: { id: string }[] }) => ({
    update: formatGlobalId('StatusUpdate', update.id),
    evidence: update.evidence.map(({ id }) => formatGlobalId('Evidence', id)),
  });

  test('loses its texts everywhere and keeps its status, its day and a tombstone that readers see', async () => {
    const update = await publishedUpdate();
    await database.prisma.draft.create({
      data: {
        useCase: 'recordPledgeStatus',
        recordType: 'Pledge',
        recordId: update.pledgeId,
        state: 'PUBLISHED',
        authorId: admin.userId,
        patch: { summaryEn: SUMMARY, evidence: [{ title: TITLE }] },
      },
    });
    const { data, errors } = await askAdmin(database.prisma, admin, REDACT, {
      input: { ...ids(update), summary: true, reason: 'SAFETY', changeReason: 'A risk.' },
    });
    expect(errors).toBeUndefined();
    expect(data.redactStatusUpdate).toMatchObject({
      __typename: 'StatusUpdate',
      redactedAt: expect.any(String),
    });
    expect(await everything()).not.toMatch(/Sam Example|example\.org\/sam/);

    const slug = `${update.pledge?.manifesto.slug}/${update.pledge?.reference}`;
    const shown = await askPublic(
      database.prisma,
      `{ pledge(by: { slug: "${slug}" }) { status { code } updates { effectiveOn summary(lang: CY) { text lang } redactedAt evidence { type title url quote redactedAt } } } }`,
    );
    expect(shown.errors).toBeUndefined();
    expect(shown.data.pledge).toMatchObject({
      status: { code: 'IN_PROGRESS' },
      updates: [
        {
          effectiveOn: '2024-03-01',
          summary: { text: expect.stringMatching(/^Tynnwyd y testun hwn ar \d+ \w+ \d{4}\.$/), lang: 'CY' },
          redactedAt: expect.any(String),
          evidence: [
            {
              type: 'COUNCIL_REPORT',
              title: '[redacted]',
              url: null,
              quote: '[redacted]',
              redactedAt: expect.any(String),
            },
          ],
        },
      ],
    });
    expect(JSON.stringify(shown.data)).not.toContain('SAFETY');
    expect((await verifyLog(database.prisma)).failures).toEqual([]);
  });

  test('keeps what was not chosen', async () => {
    const update = await publishedUpdate();
    const { data } = await askAdmin(database.prisma, admin, REDACT, {
      input: { ...ids(update), reason: 'OBJECTION', changeReason: 'x' },
    });
    expect(data.redactStatusUpdate).toMatchObject({ summary: { text: SUMMARY }, redactedAt: null });
  });

  test('is refused where nothing is chosen, where it is done already, and where a waiting draft repeats the text', async () => {
    const update = await publishedUpdate();
    const ask = async (input: object) =>
      (
        await askAdmin(database.prisma, admin, REDACT, {
          input: { update: ids(update).update, reason: 'OBJECTION', changeReason: 'x', ...input },
        })
      ).data.redactStatusUpdate;
    expect(await ask({})).toMatchObject({ message: expect.stringContaining('Nothing chosen holds a text') });
    const draft = await database.prisma.draft.create({
      data: {
        useCase: 'recordPledgeStatus',
        recordType: 'Pledge',
        recordId: update.pledgeId,
        state: 'IN_REVIEW',
        authorId: admin.userId,
        patch: { summaryEn: SUMMARY },
      },
    });
    expect(await ask({ summary: true })).toMatchObject({
      message: expect.stringContaining('A draft that waits'),
    });
    await database.prisma.draft.delete({ where: { id: draft.id } });
    expect(await ask({ summary: true })).toMatchObject({ __typename: 'StatusUpdate' });
    expect(await ask({ summary: true })).toMatchObject({
      message: expect.stringContaining('Nothing chosen holds a text'),
    });
  });

  test.each([
    [
      'its status',
      `UPDATE "StatusUpdate" SET "pledgeStatus" = 'DELIVERED', "redactedAt" = now() WHERE "id" = $1::uuid`,
    ],
    [
      'its words for others',
      `UPDATE "StatusUpdate" SET "summaryEn" = 'All is well.', "redactedAt" = now() WHERE "id" = $1::uuid`,
    ],
    [
      'its words without a tombstone',
      `UPDATE "StatusUpdate" SET "summaryEn" = '[redacted]' WHERE "id" = $1::uuid`,
    ],
  ])('never loses %s, not even where a redaction names it', async (_what, sql) => {
    const update = await publishedUpdate();
    await expect(
      database.prisma.$executeRawUnsafe(
        `UPDATE "StatusUpdate" SET "summaryEn" = '[redacted]', "redactedAt" = now() WHERE "id" = $1::uuid`,
        update.id,
      ),
    ).rejects.toThrow('R5');
    await database.prisma.redaction.create({
      data: {
        recordType: 'StatusUpdate',
        recordId: update.id,
        reason: 'OBJECTION',
        redactedAt: new Date(),
        revisionIds: [],
        changeSetIds: [],
      },
    });
    await expect(database.prisma.$executeRawUnsafe(sql, update.id)).rejects.toThrow('R5');
  });
});
