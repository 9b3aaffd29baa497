import { beforeAll, expect, test } from 'vitest';
import { testApp } from './app.ts';
import { follow, outletRoutes } from './outlet-routes.ts';
import { plantSecrets, SECRET } from './planted-secrets.ts';

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
  '/files/:sha256/:name': `/files/${'0'.repeat(64)}/motion.pdf`,
};

const addresses = outletRoutes(OPEN);
const server = testApp();
let reference: string;

beforeAll(async () => {
  const { prisma } = server.record;
  await plantSecrets(prisma);
  const open = await prisma.pledge.findFirstOrThrow({
    where: { state: 'PUBLISHED', manifesto: { slug: 'open-manifesto' } },
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
    for (const language of ['', '?lang=cy']) {
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
])('R7: %s is not there', async (address) => {
  expect((await server.app.inject(address)).statusCode).toBe(404);
});
