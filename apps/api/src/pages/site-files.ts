import type { FastifyInstance } from 'fastify';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { encodeAnswer } from '../cache/answer-cache.ts';
import { sendAnswer } from '../cache/send-answer.ts';
import { STYLESHEET, STYLESHEET_PATH } from './frame/stylesheet.ts';

const FAVICON = readFileSync(path.join(import.meta.dirname, 'favicon.svg'));
const FOREVER = 'public, max-age=31536000, immutable';
const A_DAY = 'public, max-age=86400';

/** Serves what pages link to and what crawlers ask first: stylesheet, icon, robots.txt. */
export async function serveSiteFiles(app: FastifyInstance, publicUrl: string): Promise<void> {
  const [stylesheet, favicon, robots] = await Promise.all(
    [STYLESHEET, FAVICON, robotsText(publicUrl)].map(encodeAnswer),
  );
  if (!stylesheet || !favicon || !robots) throw new Error('three files were encoded and fewer came back');
  app.get(STYLESHEET_PATH, (request, reply) =>
    sendAnswer(request, reply.header('Cache-Control', FOREVER), stylesheet, 'text/css; charset=utf-8'),
  );
  app.get('/favicon.svg', (request, reply) =>
    sendAnswer(request, reply.header('Cache-Control', A_DAY), favicon, 'image/svg+xml'),
  );
  app.get('/favicon.ico', (_request, reply) => reply.redirect('/favicon.svg', 301));
  app.get('/robots.txt', (request, reply) =>
    sendAnswer(request, reply.header('Cache-Control', A_DAY), robots, 'text/plain; charset=utf-8'),
  );
}

/** The sandbox is not shut out here: a crawler must read its pages to find that they are not for it. */
function robotsText(publicUrl: string): string {
  return `User-agent: *\nDisallow: /admin\nDisallow: /q/\nDisallow: /sandbox/q/\n\nSitemap: ${publicUrl}/sitemap.xml\n`;
}
