import { beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { day, given } from '../../test/given.ts';
import { newId } from './new-id.ts';

const database = testDatabase();
let story: ReturnType<typeof given>;
let manifesto: Awaited<ReturnType<ReturnType<typeof given>['manifesto']>>;
let pledge: Awaited<ReturnType<ReturnType<typeof given>['pledge']>>;

beforeAll(async () => {
  story = given(database.prisma);
  manifesto = await story.manifesto((await story.council()).id);
  pledge = await story.pledge(manifesto);
});

/** Runs SQL that would break a rule, past every use-case. */
const sql = (text: string, ...values: unknown[]) => database.prisma.$executeRawUnsafe(text, ...values);

const challenge = (fields: object = {}) =>
  database.prisma.challenge.create({
    data: {
      pledgeId: pledge.id,
      text: 'It never opened.',
      receivedOn: day('2026-11-01'),
      answerDueOn: day('2026-11-29'),
      contact: { create: { email: 'nan@example.org' } },
      ...fields,
    },
  });

const update = (id: string, what: string) => sql(`UPDATE "Challenge" SET ${what} WHERE "id" = $1::uuid`, id);

describe('challenges', () => {
  test('are answered 28 days after they came', async () => {
    await expect(challenge({ answerDueOn: day('2026-12-24') })).rejects.toThrow('Challenge_due');
  });

  test('are never deleted, and go one way', async () => {
    const { id } = await challenge();
    await expect(sql(`DELETE FROM "Challenge" WHERE "id" = $1::uuid`, id)).rejects.toThrow('never deleted');
    await expect(
      update(id, `"state" = 'ANSWERED', "answerEn" = 'x', "answeredOn" = '2026-11-02'`),
    ).rejects.toThrow('does not go from RECEIVED to ANSWERED');
    await update(id, `"state" = 'OPEN'`);
    await expect(
      update(id, `"state" = 'REJECTED', "rejection" = 'ADVERTISING', "rejectionReason" = 'x'`),
    ).rejects.toThrow('does not go');
  });

  test('keep their words, but for a redaction when they are opened', async () => {
    const { id } = await challenge();
    await expect(update(id, `"state" = 'OPEN', "text" = 'It opened.'`)).rejects.toThrow('only ever redacted');
    await update(id, `"state" = 'OPEN', "text" = '[…] opened.', "isRedacted" = true`);
    await expect(update(id, `"text" = 'It opened.', "isRedacted" = true`)).rejects.toThrow('does not go');
  });

  test('have an answer with its day when they are answered, and then do not change', async () => {
    const { id } = await challenge({ contact: {} });
    await update(id, `"state" = 'OPEN'`);
    await expect(update(id, `"state" = 'ANSWERED', "answerEn" = 'x'`)).rejects.toThrow('Challenge_answer');
    await update(id, `"state" = 'ANSWERED', "answerEn" = 'x', "answeredOn" = '2026-11-02'`);
    await expect(update(id, `"answerEn" = 'y'`)).rejects.toThrow('does not go from ANSWERED');
  });

  test('are turned down for a reason that readers are told, and nothing else has one', async () => {
    const { id } = await challenge({ contact: {} });
    await expect(update(id, `"state" = 'REJECTED', "rejectionReason" = 'x'`)).rejects.toThrow(
      'a reason that readers are told',
    );
    await expect(update(id, `"state" = 'OPEN', "rejection" = 'ADVERTISING'`)).rejects.toThrow(
      'a reason that readers are told',
    );
  });

  test('keep nobody’s address once they are closed', async () => {
    const { id } = await challenge();
    await expect(
      update(id, `"state" = 'REJECTED', "rejection" = 'ADVERTISING', "rejectionReason" = 'x'`),
    ).rejects.toThrow('are deleted');
    await database.prisma.$transaction([
      database.prisma
        .$executeRaw`UPDATE "Challenge" SET "state" = 'REJECTED', "rejection" = 'ADVERTISING', "rejectionReason" = 'x' WHERE "id" = ${id}::uuid`,
      database.prisma.$executeRaw`DELETE FROM "ChallengeContact" WHERE "challengeId" = ${id}::uuid`,
    ]);
    await expect(
      sql(`INSERT INTO "ChallengeContact" ("challengeId", "email") VALUES ($1::uuid, 'nan@example.org')`, id),
    ).rejects.toThrow('are deleted');
  });
});

test('the address of an answered challenge stays three days at most, and only while its answer waits to be mailed', async () => {
  const answered = async (mailing: string) => {
    const { id } = await challenge();
    await update(id, `"state" = 'OPEN'`);
    await database.prisma.$transaction([
      database.prisma.$executeRawUnsafe(
        `UPDATE "Challenge" SET "state" = 'ANSWERED', "answerEn" = 'x', "answeredOn" = '2026-11-02' WHERE "id" = $1::uuid`,
        id,
      ),
      database.prisma.$executeRawUnsafe(
        `UPDATE "ChallengeContact" SET ${mailing} WHERE "challengeId" = $1::uuid`,
        id,
      ),
    ]);
    return id;
  };
  await expect(answered('"tries" = 1')).rejects.toThrow('are deleted');
  await expect(answered(`"mailUntil" = now()`)).rejects.toThrow('ChallengeContact_waits');
  await expect(answered(`"mailUntil" = now() + interval '4 days', "nextTryAt" = now()`)).rejects.toThrow(
    'three days',
  );
  const id = await answered(`"mailUntil" = now() + interval '2 days', "nextTryAt" = now()`);
  const mailUntil = `UPDATE "ChallengeContact" SET "mailUntil" = now() + interval '3 days' WHERE "challengeId" = $1::uuid`;
  await expect(sql(mailUntil, id)).rejects.toThrow('no later write extends');
  const { id: open } = await challenge();
  const early = `UPDATE "ChallengeContact" SET "mailUntil" = now(), "nextTryAt" = now() WHERE "challengeId" = $1::uuid`;
  await expect(sql(early, open)).rejects.toThrow('are deleted');
});

describe('R19', () => {
  const offer = `INSERT INTO "ReplyOffer" ("id", "updateId", "offeredTo", "offeredOn", "repliesUntil")
    VALUES ($1::uuid, $2::uuid, 'Labour group', '2026-11-01', $3::date)`;
  const reply = `INSERT INTO "RightOfReply" ("id", "updateId", "textEn", "repliedBy", "repliedOn")
    VALUES ($1::uuid, $2::uuid, $3, 'Labour group', '2026-11-01')`;

  test('a reply and its offer belong to an update that opens one', async () => {
    const open = await story.rating(pledge.id, 'IN_PROGRESS', '2024-01-01');
    await expect(sql(offer, newId(), open.id, '2026-12-01')).rejects.toThrow('R19');
    await expect(sql(reply, newId(), open.id, 'Not so.')).rejects.toThrow('R19');
    const dropped = await story.rating(pledge.id, 'NOT_DELIVERED', '2024-02-01');
    await sql(offer, newId(), dropped.id, '2026-12-01');
    await sql(reply, newId(), dropped.id, 'Not so.');
    await expect(sql(offer, newId(), dropped.id, '2026-11-01')).rejects.toThrow('ReplyOffer_until');
    await expect(sql(reply, newId(), dropped.id, ' ')).rejects.toThrow('RightOfReply_text');
    await expect(sql(`UPDATE "ReplyOffer" SET "offeredTo" = 'x'`)).rejects.toThrow('append-only');
  });

  const rating = async (reason: 'CHANGED_MIND' | 'NOT_PRIORITISED', evidence: object) =>
    database.prisma.statusUpdate.create({
      data: {
        pledgeId: (await story.pledge(manifesto)).id,
        kind: 'RATING',
        pledgeStatus: 'STALLED',
        effectiveOn: day('2024-03-01'),
        summaryEn: 'It stopped.',
        reason,
        evidence: { create: { url: 'https://example.org', type: 'COUNCIL_DECISION', ...evidence } },
      },
    });

  test.each(['CHANGED_MIND', 'NOT_PRIORITISED'] as const)(
    '%s stands beside the body’s own words',
    async (reason) => {
      await expect(rating(reason, {})).rejects.toThrow('R19');
      await expect(rating(reason, { type: 'INDEPENDENT_MEDIA', quote: 'They said no.' })).rejects.toThrow(
        'R19',
      );
      await expect(rating(reason, { quote: 'We no longer plan it.' })).resolves.toBeDefined();
      await expect(
        rating(reason, { type: 'INDEPENDENT_MEDIA', isPartyOwn: true, quote: 'We wrote: no longer.' }),
      ).resolves.toBeDefined();
    },
  );
});
