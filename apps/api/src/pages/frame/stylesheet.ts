import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** In the order of the cascade; print comes last. */
const SHEETS = [
  'paper.css',
  'site.css',
  'parts.css',
  '../councils/councils.css',
  '../day/day.css',
  '../elections/elections.css',
  '../representatives/representatives.css',
  '../people/people.css',
  '../pledges/pledges.css',
  '../manifestos/manifestos.css',
  '../campaigns/campaigns.css',
  '../corrections/corrections.css',
  '../challenges/challenges.css',
  '../gallery/gallery.css',
  'print.css',
] as const;

/** The one stylesheet of the pages. */
export const STYLESHEET = SHEETS.map((file) => readFileSync(new URL(file, import.meta.url), 'utf8')).join(
  '\n',
);

/** Its address holds the hash of its content, so a browser may keep it for ever. */
export const STYLESHEET_PATH = `/assets/pages.${createHash('sha256').update(STYLESHEET).digest('hex').slice(0, 10)}.css`;
