import type { EvidenceLink } from '../generated/prisma/client.ts';
import type { LinkReason } from '../generated/prisma/enums.ts';
import { isSameContent } from './content-hash.ts';
import { type LinkVisit, NO_VALIDATORS } from './link-visit.ts';

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;
const WEEK_MS = 7 * DAY_MS;

/** A page that two checks find gone is dead only when they lie this far apart: a site's bad hour is none. */
const APART_MS = 12 * HOUR_MS;

/** After so many failed checks in a row, what was found before is claimed no longer, and the link waits a week like the others. */
const FAILURES_BEFORE_DOUBT = 3;

/** What a check writes. */
export type LinkFinding = Pick<
  EvidenceLink,
  | 'state'
  | 'reason'
  | 'failures'
  | 'movedToUrl'
  | 'seenHash'
  | 'lastSeenHash'
  | 'etag'
  | 'lastModified'
  | 'checkedAt'
  | 'nextCheckAt'
>;

/** What a visit says about a link, given what was known of it. Pure. `contentHash` is the one that stands with the evidence itself. */
export function judgeVisit(
  link: EvidenceLink,
  contentHash: string | null,
  visit: LinkVisit,
  now: Date,
): LinkFinding {
  const { state, movedToUrl, seenHash, lastSeenHash, etag, lastModified } = link;
  const known = { state, movedToUrl, seenHash, lastSeenHash, etag, lastModified };
  switch (visit.kind) {
    case 'ANSWERED':
      return { ...judgeAnswer(link, contentHash, visit), ...checked(now, WEEK_MS) };
    case 'UNCHANGED':
      // Asked only of a link that was as first seen, see `findValidators`.
      return { ...known, reason: null, failures: 0, ...checked(now, WEEK_MS) };
    case 'REFUSED':
      return {
        ...known,
        ...NO_VALIDATORS,
        state: 'UNCHECKED',
        movedToUrl: null,
        reason: visit.reason,
        failures: 0,
        ...checked(now, WEEK_MS),
      };
    case 'GONE': {
      const isDead = state === 'DEAD' || wasGoneBefore(link, now);
      const failures = link.failures + 1;
      const finding = { ...known, ...NO_VALIDATORS, reason: visit.reason, failures };
      return isDead
        ? { ...finding, state: 'DEAD', ...checked(now, WEEK_MS) }
        : { ...finding, ...checked(now, DAY_MS) };
    }
    case 'FAILED': {
      const failures = link.failures + 1;
      const isDoubtful = failures >= FAILURES_BEFORE_DOUBT && state !== 'DEAD';
      return {
        ...known,
        ...(isDoubtful && { state: 'UNCHECKED', movedToUrl: null }),
        reason: visit.reason,
        failures,
        ...checked(now, failures >= FAILURES_BEFORE_DOUBT ? WEEK_MS : DAY_MS),
      };
    }
    default:
      return visit satisfies never;
  }
}

/** The validators to ask with: only for a link whose content is what counts as unchanged, so that "not modified" means just that. */
export function findValidators({ state, failures, etag, lastModified }: EvidenceLink) {
  return state === 'LIVE' && failures === 0 ? { etag, lastModified } : NO_VALIDATORS;
}

function judgeAnswer(
  { seenHash, lastSeenHash }: EvidenceLink,
  contentHash: string | null,
  { hashes, movedToUrl, validators }: Extract<LinkVisit, { kind: 'ANSWERED' }>,
): Omit<LinkFinding, 'checkedAt' | 'nextCheckAt'> {
  const found = movedToUrl === null ? ('LIVE' as const) : ('MOVED' as const);
  if (hashes === null) {
    const reason: LinkReason = 'TOO_LARGE';
    return { state: found, reason, failures: 0, movedToUrl, seenHash, lastSeenHash, ...NO_VALIDATORS };
  }
  const seen = hashes.text ?? hashes.bytes;
  const expected = seenHash ?? contentHash;
  const isChanged = expected !== null && !isSameContent(expected, hashes);
  return {
    state: isChanged ? 'CHANGED' : found,
    reason: null,
    failures: 0,
    movedToUrl,
    seenHash: expected === null ? seen : seenHash,
    lastSeenHash: seen,
    ...validators,
  };
}

function wasGoneBefore({ reason, checkedAt }: EvidenceLink, now: Date): boolean {
  const wasGone = reason === 'NOT_FOUND' || reason === 'NO_SUCH_HOST';
  return wasGone && checkedAt !== null && now.getTime() - checkedAt.getTime() >= APART_MS;
}

function checked(now: Date, untilNextMs: number) {
  return { checkedAt: now, nextCheckAt: new Date(now.getTime() + untilNextMs) };
}
