import { createServer, type Server } from 'node:net';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { day, given } from '../../test/given.ts';
import type { Editor } from '../editors/viewer.ts';
import { forgetOldData } from '../retention/forget-old-data.ts';
import { answerChallenge } from './answer-challenge.ts';
import { mailWaitingAnswers } from './mail-challenge-answers.ts';
import { openChallenge } from './open-challenge.ts';
import { receiveChallenge } from './receive-challenge.ts';
import { createAnswerSender, type MailOutcome } from './send-challenge-answer.ts';

const database = testDatabase();
const TODAY = day('2026-11-22');
const ADDRESS = { name: 'Nan Example', email: 'nan@example.org' };
const HOUR = 3_600_000;
let story: ReturnType<typeof given>;
let manifesto: Awaited<ReturnType<typeof story.manifesto>>;
let editor: Editor;

beforeAll(async () => {
  story = given(database.prisma);
  manifesto = await story.manifesto((await story.council()).id);
  editor = await story.editor();
});

beforeEach(async () => {
  await database.prisma.challengeContact.deleteMany();
  await database.prisma.$executeRaw`SELECT graphile_worker.remove_job('mailChallengeAnswers')`;
});

let asked = 0;

/** Answers a new challenge; null contact: nobody left an address. */
async function answered(
  fields: { contact?: typeof ADDRESS | null; canMail?: boolean; isMailSkipped?: boolean; today?: Date } = {},
) {
  const { id: pledgeId } = await story.pledge(manifesto);
  const text = `The minutes say otherwise (${(asked += 1)}).`;
  const contact = fields.contact === undefined ? ADDRESS : fields.contact;
  const { id } = await receiveChallenge(database.prisma, { pledgeId, lang: 'en', text, contact }, TODAY);
  const read = { challengeId: id, changeReason: 'Read' };
  await openChallenge(
    database.prisma,
    { ...read, expectedVersion: 1, text: null, namesPerson: false },
    editor,
    TODAY,
  );
  const result = await answerChallenge(
    database.prisma,
    {
      ...read,
      expectedVersion: 2,
      answerEn: 'It opened on Monday.',
      answerCy: null,
      updateId: null,
      namesPerson: false,
      isMailSkipped: fields.isMailSkipped ?? false,
    },
    editor,
    fields.today ?? TODAY,
    fields.canMail ?? true,
  ).catch((error: unknown) => error);
  return { id, text, result };
}

/** A mail server that does the same with every mail, and what it was sent. */
function mailServer(outcome: MailOutcome) {
  const mails: unknown[] = [];
  const send = async (...mail: unknown[]) => {
    mails.push(mail);
    return outcome;
  };
  return { mails, send };
}

const contacts = () => database.prisma.challengeContact.count();
const now = () => new Date();
const queued = () =>
  database.prisma.$queryRaw<{ payload: unknown }[]>`
    SELECT payload FROM graphile_worker._private_jobs WHERE key = 'mailChallengeAnswers'`;

describe('the mail with an answer', () => {
  test('is queued with the answer, holding nothing of anybody, and goes when that is published; then the address goes', async () => {
    const { text, result } = await answered();
    expect(result).toMatchObject({ challenge: { state: 'ANSWERED' }, isToBeMailed: true });
    expect(JSON.stringify(await queued())).toBe('[{"payload":{}}]');
    const { mails, send } = mailServer('SENT');
    expect(await mailWaitingAnswers(database.prisma, send, now)).toMatchObject({ sent: 1 });
    expect(mails).toMatchObject([[ADDRESS, { answerEn: 'It opened on Monday.', challenge: text }]]);
    expect(await contacts()).toBe(0);
    expect(await mailWaitingAnswers(database.prisma, send, now)).toMatchObject({ sent: 0 });
  });

  test('is neither queued nor sent by an answer that was undone, whose address stays', async () => {
    const { id, result } = await answered({ today: day('2026-11-21') });
    expect(String(result)).toContain('Challenge_answer');
    expect(await database.prisma.challenge.findUnique({ where: { id } })).toMatchObject({ state: 'OPEN' });
    expect(await queued()).toEqual([]);
    const { mails, send } = mailServer('SENT');
    await mailWaitingAnswers(database.prisma, send, now);
    expect([mails, await contacts()]).toEqual([[], 1]);
  });

  test.each([
    [{ canMail: false }, false],
    [{ isMailSkipped: true }, false],
    [{ contact: null }, null],
  ])('is none with %o, and the address goes at once', async (fields, isToBeMailed) => {
    expect((await answered(fields)).result).toMatchObject({ isToBeMailed });
    expect([await contacts(), await queued()]).toEqual([0, []]);
  });

  test.each(['UNREACHED', 'POSTPONED'] as const)(
    'is tried again while it is %s, later each time, and given up with the address within three days',
    async (outcome) => {
      await answered();
      const { mails, send } = mailServer(outcome);
      const began = Date.now();
      let hour = 0;
      for (; (await contacts()) > 0 && hour < 73; hour += 0.25)
        await mailWaitingAnswers(database.prisma, send, () => new Date(began + hour * HOUR));
      expect(mails).toHaveLength(10);
      expect(hour).toBeLessThan(72);
    },
  );

  test('that no server ever takes is not tried again', async () => {
    await answered();
    const { send } = mailServer('REFUSED');
    expect(await mailWaitingAnswers(database.prisma, send, now)).toMatchObject({ givenUp: 1 });
    expect(await contacts()).toBe(0);
  });

  test('waits with the others for a server that cannot be reached, and not for one that puts one of them off', async () => {
    await answered();
    await answered();
    const unreached = mailServer('UNREACHED');
    await mailWaitingAnswers(database.prisma, unreached.send, now);
    expect(unreached.mails).toHaveLength(1);
    const postponing = mailServer('POSTPONED');
    await mailWaitingAnswers(database.prisma, postponing.send, () => new Date(Date.now() + HOUR));
    expect(postponing.mails).toHaveLength(2);
  });

  test('of which the texts were taken out since is not sent', async () => {
    const { id } = await answered();
    await database.prisma.$transaction([
      database.prisma.redaction.create({
        data: {
          recordType: 'Challenge',
          recordId: id,
          reason: 'OBJECTION',
          redactedAt: new Date(),
          revisionIds: [],
          changeSetIds: [],
        },
      }),
      database.prisma.challenge.update({
        where: { id },
        data: { answerEn: '[redacted]', redactedAt: new Date() },
      }),
    ]);
    const { mails, send } = mailServer('SENT');
    expect(await mailWaitingAnswers(database.prisma, send, now)).toMatchObject({ givenUp: 1 });
    expect([mails, await contacts()]).toEqual([[], 0]);
  });

  test.each([
    ['the nightly forgetting', async () => (await forgetOldData(database.prisma, TODAY)).readers],
    ['the mailing itself', async () => (await mailWaitingAnswers(database.prisma, null, now)).givenUp],
  ])(
    'whose time is up leaves no address behind, where no mail server is set any more: %s',
    async (_by, forget) => {
      const { id } = await answered();
      await database.prisma.challengeContact.delete({ where: { challengeId: id } });
      const at = new Date(Date.now() - HOUR);
      await database.prisma.challengeContact.create({
        data: { challengeId: id, email: ADDRESS.email, mailUntil: at, nextTryAt: at },
      });
      expect(await forget()).toBe(1);
      expect(await contacts()).toBe(0);
    },
  );
});

describe('what a mail server says', () => {
  let server: Server | null = null;
  afterEach(() => {
    server?.close();
    server = null;
  });

  /** A server that greets, takes every command, and answers the recipient so. */
  const listening = async (recipient: string) => {
    server = createServer((socket) => {
      socket.on('error', () => {});
      socket.write('220 mail.example.org\r\n');
      socket.on('data', (data) => {
        for (const line of String(data).split('\r\n').filter(Boolean)) {
          if (/^RCPT/i.test(line)) socket.write(`${recipient}\r\n`);
          else if (/^DATA/i.test(line)) socket.write('354 go on\r\n');
          else if (/^QUIT/i.test(line)) socket.end('221 bye\r\n');
          else if (/^(EHLO|HELO|MAIL|RSET)/i.test(line) || line === '.') socket.write('250 ok\r\n');
        }
      });
    });
    await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('the server has no port');
    return `smtp://127.0.0.1:${address.port}`;
  };

  const mail = { pledge: 'a/b', challenge: 'No.', answerEn: 'Yes.', answerCy: null };
  const outcomeAt = async (url: string) => {
    const told: string[] = [];
    const from = { from: 'no-reply@example.org', publicUrl: 'https://example.org' };
    const outcome = await createAnswerSender(url, from, (code) => told.push(code))?.(ADDRESS, mail);
    return { outcome, told };
  };

  test.each([
    ['250 ok', 'SENT', []],
    ['550 no such mailbox', 'REFUSED', ['EENVELOPE']],
    ['451 try later', 'POSTPONED', ['EENVELOPE']],
  ])('to the recipient: %s → %s; no address is told of', async (recipient, outcome, told) => {
    expect(await outcomeAt(await listening(recipient))).toEqual({ outcome, told });
  });

  test('or nothing, where nobody listens', async () => {
    const url = await listening('250 ok');
    server?.close();
    expect(await outcomeAt(url)).toMatchObject({ outcome: 'UNREACHED' });
  });
});
