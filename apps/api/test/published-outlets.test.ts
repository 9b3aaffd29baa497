import { beforeAll, expect, test } from 'vitest';
import { testApp } from './app.ts';
import { withdrawPledge } from '../src/pledges/withdraw-pledge.ts';
import { day, given } from './given.ts';
import { follow, outletRoutes } from './outlet-routes.ts';
import { trustedQuestions } from './trusted-questions.ts';
import { plantLogs } from './plant-logs.ts';
import { plantSecrets, SECRET } from './planted-secrets.ts';

/** The bytes of a resource that only a draft of a campaign shows. */
const HIDDEN_FILE = 'a1'.repeat(32);

/** Of each kind what is public beside something hidden, and then what is hidden itself. */
const OPEN = {
  '/councils/:slug': '/councils/aldermere',
  '/local-parties/:slug': '/local-parties/nobody',
  '/people/:slug': '/people/open-example',
  '/manifestos/:slug': '/manifestos/open-manifesto',
  '/pledges/*': '/pledges/open-manifesto/OPEN',
  '/campaigns/:slug': '/campaigns/open',
  '/challenge/*': '/challenge/open-manifesto/OPEN',
  '/feeds/corrections/:slug': '/feeds/corrections/aldermere',
  '/feeds/pledges/:slug': '/feeds/pledges/open-manifesto',
  '/feeds/pledges/councils/:slug': '/feeds/pledges/councils/aldermere',
  '/feeds/campaigns/:slug': '/feeds/campaigns/open',
  '/calendar/:slug': '/calendar/aldermere',
  '/api/v1/postcodes/:sector': '/api/v1/postcodes/ZE9-1',
  '/q/:hash': trustedQuestions('aldermere', SECRET),
  '/files/:sha256/:name': `/files/${HIDDEN_FILE}/motion.pdf`,
};

const addresses = outletRoutes(OPEN);
const server = testApp();
let reference: string;

beforeAll(async () => {
  const { prisma } = server.record;
  await plantLogs(prisma, SECRET, await plantSecrets(prisma));
  await prisma.storedFile.create({
    data: {
      sha256: HIDDEN_FILE,
      format: 'PDF',
      bytes: 9,
      resources: {
        connect: await prisma.campaignResource.findFirstOrThrow({
          where: { title: SECRET },
          select: { id: true },
        }),
      },
    },
  });
  const open = await prisma.pledge.findFirstOrThrow({
    where: {
      state: 'PUBLISHED',
      manifesto: { slug: 'open-manifesto' },
      NOT: { reference: { contains: SECRET } },
    },
    orderBy: { reference: 'asc' },
  });
  ({ reference } = open);
  await server.app.ready();
});

test('R7: nothing hidden is on any page, in any feed or in any calendar, in either language', async () => {
  const leaks: string[] = [];
  let documents = 0;
  for (const address of addresses()) {
    expect(address).not.toBe('');
    for (const language of address.includes('?') ? [''] : ['', '?lang=cy']) {
      const asked = address.replace('/OPEN', `/${reference}`) + language;
      const { body, statusCode } = await follow(server.app, asked);
      if (statusCode === 200) documents += 1;
      if (body.includes(SECRET)) leaks.push(asked);
    }
  }
  expect(documents).toBeGreaterThan(40);
  expect(leaks).toEqual([]);
});

test.each([
  `/local-parties/${SECRET}`,
  `/people/${SECRET}-hidden`,
  `/people/${SECRET}-before`,
  `/manifestos/${SECRET}-manifesto`,
  `/manifestos/${SECRET}-owner`,
  `/pledges/${SECRET}-manifesto/${SECRET}`,
  `/campaigns/${SECRET}`,
  `/challenge/${SECRET}-manifesto/${SECRET}`,
  `/feeds/corrections/${SECRET}.atom`,
  `/feeds/pledges/${SECRET}-manifesto.json`,
  `/feeds/campaigns/${SECRET}.atom`,
  `/calendar/${SECRET}.ics`,
  `/files/${HIDDEN_FILE}/motion.pdf`,
])('R7: %s is not there', async (address) => {
  expect((await server.app.inject(address)).statusCode).toBe(404);
});

test('R7: what is withdrawn stays on its pages and in its feeds, with its reason, and is listed as withdrawn', async () => {
  const { prisma } = server.record;
  const pledge = await prisma.pledge.findFirstOrThrow({ where: { reference } });
  const counted = async () => {
    const query = '{ pledges { totalCount counts { count } nodes { withdrawal { withdrawnOn } } } }';
    const response = await server.app.inject({ method: 'POST', url: '/graphql', payload: { query } });
    return response.json().data.pledges;
  };
  expect((await counted()).totalCount).toBe(1);
  const input = { pledgeId: pledge.id, expectedVersion: pledge.version, changeReason: 'Twice' };
  await withdrawPledge(
    prisma,
    { ...input, reasonEn: 'Counted twice.', reasonCy: null },
    await given(prisma).editor(),
    day('2026-11-22'),
  );
  const stands = { withdrawal: { withdrawnOn: '2026-11-22' } };
  await expect.poll(counted).toMatchObject({ totalCount: 1, nodes: [stands] });
  for (const [address, words] of [
    [`/pledges/open-manifesto/${reference}`, 'Counted twice.'],
    ['/manifestos/open-manifesto', '1 withdrawn after publication'],
    ['/feeds/corrections.atom', 'Counted twice.'],
    ['/feeds/corrections/aldermere.json', 'Counted twice.'],
  ] as const) {
    const { statusCode, body } = await server.app.inject(address);
    expect([address, statusCode, body.includes(words)]).toEqual([address, 200, true]);
    // The day of its last rating is not the day it was withdrawn.
    expect(body).not.toContain('class="since"');
  }
});
