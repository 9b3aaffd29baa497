import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect } from 'vitest';
import { type GenerationClock, openGenerationClock } from '../src/cache/generation-clock.ts';
import type { PublisherImprint } from '../src/config.ts';
import { setSecurityHeaders } from '../src/http/security-headers.ts';
import { CHALLENGES, limitWrites } from '../src/http/write-limits.ts';
import { servePages } from '../src/pages/pages.ts';
import { testDatabase, type TestDatabase } from './database.ts';

export type TestPages = {
  readonly app: FastifyInstance;
  readonly record: TestDatabase;
  readonly sandbox: TestDatabase;
  /** A page as HTML and as a reader sees it: tags gone, white space as one space. */
  read: (address: string) => Promise<{ html: string; text: string }>;
};

/** Where the pages of tests say they are. */
export const PUBLIC_URL = 'https://coop.example.org';

/** The hosted pages over two databases of their own, asked without a port by `app.inject`. */
export function testPages(settings: { imprint?: PublisherImprint } = {}): TestPages {
  const [record, sandbox] = [testDatabase(), testDatabase()];
  const clocks: GenerationClock[] = [];
  const test = { record, sandbox, read } as { -readonly [Key in keyof TestPages]: TestPages[Key] };
  beforeAll(async () => {
    test.app = Fastify({ routerOptions: { ignoreTrailingSlash: true } });
    await setSecurityHeaders(test.app);
    for (const { connection } of [record, sandbox]) clocks.push(await openGenerationClock(connection));
    const [recordClock, sandboxClock] = clocks as [GenerationClock, GenerationClock];
    servePages(test.app, {
      record: { prisma: record.prisma, clock: recordClock },
      sandbox: { prisma: sandbox.prisma, clock: sandboxClock },
      publisher: { imprint: settings.imprint ?? null, publicUrl: PUBLIC_URL },
      countChallenge: limitWrites(record.prisma, 'a secret of a test', CHALLENGES),
    });
  });
  afterAll(async () => {
    await test.app.close();
    for (const clock of clocks) await clock.close();
  });
  async function read(address: string) {
    const response = await test.app.inject(address);
    expect(`${response.statusCode} ${address}`).toBe(`200 ${address}`);
    return { html: tidyTags(response.body), text: textOf(response.body) };
  }
  return test;
}

/** HTML with one space between the parts of a tag, however the template was laid out. */
function tidyTags(html: string): string {
  return html.replaceAll(/<[^>]+>/g, (tag) => tag.replaceAll(/\s+/g, ' ').replace(/ >$/, '>'));
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': '’' };

/** What a reader sees of HTML, without its head. */
export function textOf(html: string): string {
  return html
    .replace(/^[^]*<body>/, '')
    .replaceAll(/<[^>]+>/g, (tag) =>
      /^<\/?(?:a|b|span|time|small|code|strong|q|del|ins)\b/.test(tag) ? '' : ' ',
    )
    .replaceAll(/&(#?\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole)
    .replaceAll(/\s+/g, ' ');
}
