import type { Job } from '../jobs/job.ts';
import { checkEvidenceLinks } from './check-evidence-links.ts';
import { countLinks } from './find-due-links.ts';
import { politeManners } from './manners.ts';
import { isPublicAddress } from './public-address.ts';

const HOURS_A_WEEK = 7 * 24;

/**
 * The weekly check of evidence links, an hour's share at a time. A copy without a public address asks nothing of anybody: a site that
 * is asked must be able to see who asks.
 */
export const checkEvidence: Job = {
  cron: '17 * * * *',
  async run({ prisma, publicUrl, stop, now }) {
    if (!isOpenAddress(publicUrl)) return;
    const limit = hourlyShare(await countLinks(prisma));
    await checkEvidenceLinks(prisma, { limit, url: null }, { manners: politeManners(publicUrl), stop, now });
  },
};

/** Links one run after a write follows; more than an editor enters at once is left to the hourly check. */
const NEW_AT_ONCE = 10;

/** The first look at links that nobody has followed yet, or that an editor wants followed anew, right after the write (R5). */
export const checkNewEvidence: Job = {
  cron: null,
  async run({ prisma, publicUrl, stop, now }) {
    if (!isOpenAddress(publicUrl)) return;
    const choice = { limit: NEW_AT_ONCE, url: null, isNewOnly: true };
    await checkEvidenceLinks(prisma, choice, { manners: politeManners(publicUrl), stop, now });
  },
};

/** Links an hour: twice what a week needs, so that a day of standing still is made up for; never so many that a run outlasts its hour. */
export function hourlyShare(links: number): number {
  return Math.min(Math.max(Math.ceil((2 * links) / HOURS_A_WEEK), 10), 100);
}

/** Whether an address can be one of the open internet, as far as its spelling tells. */
export function isOpenAddress(url: string): boolean {
  const host = new URL(url).hostname.replace(/^\[(.*)\]$/, '$1');
  if (/^[\d.]+$/.test(host) || host.includes(':')) return isPublicAddress(host);
  return host.includes('.') && !/\.(localhost|local|internal|test|invalid|example)$/.test(host);
}
