import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { testApp } from '../../../test/app.ts';
import { given } from '../../../test/given.ts';
import { textOf } from '../../../test/pages.ts';
import { addDays, formatDay, todayInLondon } from '../../calendar/day.ts';

const server = testApp();
let address: string;
let pledgeId: string;
/** Each reader has an address of their own, for requests are limited by it. */
let reader = 0;

beforeEach(async () => {
  reader += 1;
  const story = given(server.record.prisma);
  const manifesto = await story.manifesto((await story.council()).id);
  const pledge = await story.pledge(manifesto, { reference: `REF-${reader}`, title: 'A good promise' });
  pledgeId = pledge.id;
  address = `/challenge/${manifesto.slug}/REF-${reader}`;
});

const stored = () =>
  server.record.prisma.challenge.findMany({ where: { pledgeId }, include: { contact: true } });

function send(
  fields: Record<string, string>,
  { headers = {}, at = address }: { headers?: Record<string, string>; at?: string } = {},
) {
  return server.app.inject({
    method: 'POST',
    url: at,
    remoteAddress: `192.0.2.${reader}`,
    headers: { 'content-type': 'application/x-www-form-urlencoded', host: 'localhost', ...headers },
    payload: new URLSearchParams(fields).toString(),
  });
}

test('readers are told how many challenges were turned down, and for which reason', async () => {
  const sent = { pledgeId, receivedOn: new Date('2026-11-01'), answerDueOn: new Date('2026-11-29') };
  const rejected = { ...sent, state: 'REJECTED', rejectionReason: 'Nonsense' } as const;
  await server.record.prisma.challenge.createMany({
    data: [
      { ...rejected, text: 'Watches', rejection: 'ADVERTISING' },
      { ...rejected, text: 'More watches', rejection: 'ADVERTISING' },
      { ...rejected, text: 'Potholes', rejection: 'NOT_ABOUT_STATUS' },
    ],
  });
  const english = textOf((await server.app.inject(address)).body);
  expect(english).toContain('Turned down without being published:');
  expect(english).toMatch(/Not about the status of the pledge: 1 .*Advertising or unsolicited messages: 2/s);
  expect(english).not.toMatch(/atches|Potholes|Nonsense/);
  expect(textOf((await server.app.inject(`${address}?lang=cy`)).body)).toContain(
    'Nid am statws yr addewid: 1',
  );
});

describe('challenging a status', () => {
  test('a reader without an account or script sends a challenge and is told by when it is answered', async () => {
    const form = await server.app.inject(address);
    expect(form.statusCode).toBe(200);
    expect(form.body).toMatch(new RegExp(`<form\\s[^>]*action="${address}"\\s+method="post"`));
    expect(form.body).not.toContain('<script type="module"');
    expect(textOf(form.body)).toContain('Challenge the status of');
    expect(textOf(form.body)).toContain('Demonstration copy, not published by any party.');

    const sent = await send({
      text: 'The minutes\r\nsay otherwise.',
      name: 'Nan Example',
      email: 'nan@example.org',
    });
    const due = formatDay(addDays(todayInLondon(), 28));
    expect([sent.statusCode, sent.headers.location]).toEqual([303, `${address}?received=${due}`]);
    expect(await stored()).toMatchObject([
      {
        state: 'RECEIVED',
        lang: 'en',
        text: 'The minutes\nsay otherwise.',
        contact: { name: 'Nan Example', email: 'nan@example.org' },
      },
    ]);

    const thanks = await server.app.inject(`${address}?received=${due}`);
    expect(textOf(thanks.body)).toMatch(
      /Your challenge has been received\. The answer is due by \d+ \w+ \d{4}\./,
    );
    // Nobody has read it yet.
    expect(thanks.body).not.toContain('say otherwise');
  });

  test('in Welsh the form, its refusal and its thanks are Welsh', async () => {
    const form = await server.app.inject(`${address}?lang=cy`);
    expect(form.body).toContain('<html lang="cy">');
    expect(form.body).toContain(`action="${address}?lang=cy"`);
    const refused = await send({ text: '' }, { at: `${address}?lang=cy` });
    expect(textOf(refused.body)).toContain('Dywedwch beth sydd o’i le: mae’r testun yn wag.');
    const sent = await send({ text: 'Nid felly y bu.' }, { at: `${address}?lang=cy` });
    expect(sent.headers.location).toMatch(/\?received=[\d-]{10}&lang=cy$/);
    expect(await stored()).toMatchObject([{ lang: 'cy', contact: null }]);
  });

  test.each([
    [{ text: ' ' }, 'Say what is wrong: the text is empty.'],
    [{ text: 'x'.repeat(4_001) }, 'Shorten the text to 4,000 characters; it has 4,001.'],
    [{ text: 'Kept', email: 'nobody' }, 'Give one e-mail address such as name@example.org'],
    [{ text: 'Kept', email: 'a@example.org, b@example.org' }, 'Give one e-mail address'],
    [{ text: 'Kept', website: 'https://spam.example.org' }, 'Empty the field “Leave this field empty”'],
  ])('%j is sent back with what was typed', async (fields, sentence) => {
    const refused = await send({ name: 'Nan <b>Example', ...fields });
    expect(refused.statusCode).toBe(422);
    expect(refused.headers['cache-control']).toBe('no-store');
    expect(textOf(refused.body)).toContain(sentence);
    expect(refused.body).toContain(fields.text.trim());
    expect(refused.body).toContain('value="Nan &lt;b&gt;Example"');
    expect(refused.body).toContain(`value="${'email' in fields ? fields.email : ''}"`);
    expect(await stored()).toEqual([]);
  });

  test('what another site sends is not taken', async () => {
    const refused = await send({ text: 'Forged' }, { headers: { origin: 'https://evil.example.org' } });
    expect(refused.statusCode).toBe(403);
    expect(await stored()).toEqual([]);
    expect((await send({ text: 'Own' }, { headers: { origin: 'http://localhost' } })).statusCode).toBe(303);
  });

  test('the same text sent twice is one challenge', async () => {
    await send({ text: 'Twice.' });
    expect((await send({ text: 'Twice.' })).statusCode).toBe(303);
    expect(await stored()).toHaveLength(1);
  });

  test('an address that sends many is asked to wait, and keeps its text', async () => {
    for (let mistaken = 0; mistaken < 3; mistaken += 1) await send({ text: '' });
    for (let sent = 0; sent < 10; sent += 1) await send({ text: `Challenge ${sent}` });
    const eleventh = await send({ text: 'The eleventh' });
    expect(eleventh.statusCode).toBe(429);
    expect(eleventh.headers['retry-after']).toBeDefined();
    expect(textOf(eleventh.body)).toContain('Send this one later');
    expect(eleventh.body).toContain('The eleventh');
    expect(await stored()).toHaveLength(10);
  });

  test('a form too large to be read says how to keep the text', async () => {
    const refused = await send({ text: 'x'.repeat(200_000) });
    expect(refused.statusCode).toBe(413);
    expect(textOf(refused.body)).toContain('shorten it to 4,000 characters');
  });

  test.each(['nothing/here', 'nothing', 'ple_00000000000000000000000000'])(
    'there is no form for %s',
    async (slug) => {
      expect((await server.app.inject(`/challenge/${slug}`)).statusCode).toBe(404);
      expect((await send({ text: 'x' }, { at: `/challenge/${slug}` })).statusCode).toBe(404);
    },
  );

  test('of a draft pledge nobody learns that it is there, and of a withdrawn one nothing can be challenged', async () => {
    const { prisma } = server.record;
    const story = given(prisma);
    const manifesto = await story.manifesto((await story.council()).id);
    await story.pledge(manifesto, { reference: 'DRAFT', state: 'DRAFT' });
    expect((await send({ text: 'x' }, { at: `/challenge/${manifesto.slug}/DRAFT` })).statusCode).toBe(404);
    await prisma.withdrawal.create({
      data: { recordType: 'Pledge', recordId: pledgeId, withdrawnOn: new Date(), reasonEn: 'By mistake.' },
    });
    await prisma.pledge.update({ where: { id: pledgeId }, data: { state: 'WITHDRAWN' } });
    const refused = await send({ text: 'x' });
    expect(refused.statusCode).toBe(409);
    expect(textOf(refused.body)).toContain('This pledge is withdrawn from the record');
  });
});

describe('where the database fails', () => {
  beforeAll(async () => {
    await server.record.prisma.$executeRawUnsafe(
      `CREATE FUNCTION fail_contact() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
         IF NEW."email" = 'fails@example.org' THEN RAISE EXCEPTION 'no room for %', NEW."email"; END IF; RETURN NEW; END $$`,
    );
    await server.record.prisma.$executeRawUnsafe(
      `CREATE TRIGGER fails BEFORE INSERT ON "ChallengeContact" FOR EACH ROW EXECUTE FUNCTION fail_contact()`,
    );
  });

  test('neither the page nor what is logged holds the address', async () => {
    const failed = await send({ text: 'A private text', email: 'fails@example.org' });
    expect(failed.statusCode).toBe(500);
    expect(failed.body).not.toContain('fails@example.org');
    const { receiveChallenge } = await import('../../challenges/receive-challenge.ts');
    const error = await receiveChallenge(
      server.record.prisma,
      { pledgeId, lang: 'en', text: 'A private text', contact: { name: null, email: 'fails@example.org' } },
      todayInLondon(),
    ).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(Error);
    const logged = JSON.stringify(error, Object.getOwnPropertyNames(error));
    expect(logged).not.toMatch(/fails@example|private text/);
    expect(await stored()).toEqual([]);
  });
});
