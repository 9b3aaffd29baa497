import * as fc from 'fast-check';
import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { askPublic } from '../../test/ask.ts';
import { testDatabase } from '../../test/database.ts';
import { day, given } from '../../test/given.ts';
import { illegalIn, replay, reviewedOn, shownOn, slipsOf, type Taken } from '../../test/pledge-slips.ts';
import { addDays, formatDay } from '../calendar/day.ts';
import { DomainError } from '../errors.ts';
import type { PledgeStatus, UpdateKind } from '../generated/prisma/enums.ts';
import type { StatusUpdate } from '../generated/prisma/client.ts';
import { checkUpdate, type PledgeUpdate } from './check-update.ts';
import { closeTerm } from './close-term.ts';
import { confirmPledgeStatus } from './confirm-pledge-status.ts';
import { confirmTermClose } from './confirm-term-close.ts';
import { publishOrHold } from './publish-or-hold.ts';
import { deriveStatus, type LogRow } from './status-log.ts';
import type { StatusUseCase } from './status-patch.ts';

const FIRST_DAY = day('2026-03-01');
const DAYS = 12;
const TODAY = day('2026-11-22');
const everyDay = Array.from({ length: DAYS + 2 }, (_, offset) => addDays(FIRST_DAY, offset - 1));
/** On which the term ends: after all that is tried in it, and within the days that are asked about. */
const LAST_DAY = addDays(FIRST_DAY, DAYS);
const STATUSES: PledgeStatus[] = [
  'NOT_RATED',
  'NOT_STARTED',
  'IN_PROGRESS',
  'STALLED',
  'PART_DELIVERED',
  'DELIVERED',
  'NOT_DELIVERED',
  'SUPERSEDED',
];

type WrittenKind = 'RATING' | 'CORRECTION' | 'REOPENED' | 'REVIEWED_NO_CHANGE' | 'NOTE';
const USE_CASES = {
  RATING: 'recordPledgeStatus',
  CORRECTION: 'correctPledgeStatus',
  REOPENED: 'reopenPledge',
  REVIEWED_NO_CHANGE: 'reviewPledge',
  NOTE: 'recordPledgeNote',
} as const satisfies Record<WrittenKind, StatusUseCase>;

/**
 * Something an editor tries: the rules decide whether it is taken. `target` is the row a correction names, counted from the last; one that
 * is matched sets no status where that row sets none.
 */
type Attempt = {
  kind: WrittenKind;
  status: PledgeStatus;
  offset: number;
  target: number;
  isMatched: boolean;
};

const attempts = fc.array(
  fc.record({
    kind: fc.constantFrom<WrittenKind>(
      'RATING',
      'RATING',
      'CORRECTION',
      'REOPENED',
      'REVIEWED_NO_CHANGE',
      'NOTE',
    ),
    status: fc.constantFrom(...STATUSES),
    offset: fc.nat({ max: DAYS - 1 }),
    target: fc.nat({ max: 4 }),
    isMatched: fc.boolean(),
  }),
  { minLength: 1, maxLength: 25 },
);

/** The attempt with all that its status asks for, so that only its place in the log can be refused. */
function updateOf(
  { kind, status, offset, target, isMatched }: Attempt,
  rows: readonly { id: string; setsStatus: boolean }[],
  successorId: string,
): PledgeUpdate {
  const corrected = kind === 'CORRECTION' ? rows.at(-1 - target) : undefined;
  const isSilent =
    kind === 'REVIEWED_NO_CHANGE' || kind === 'NOTE' || (isMatched && corrected?.setsStatus === false);
  return {
    kind,
    status: isSilent ? null : status,
    effectiveOn: addDays(FIRST_DAY, offset),
    summaryEn: 'Something was found.',
    summaryCy: null,
    reason: !isSilent && (status === 'STALLED' || status === 'NOT_DELIVERED') ? 'NO_FUNDING' : null,
    successorId: !isSilent && status === 'SUPERSEDED' ? successorId : null,
    correctsId: corrected?.id ?? null,
    evidence: [
      {
        type: 'COUNCIL_DECISION',
        url: 'https://council.example.org/minutes',
        publisher: null,
        title: null,
        isPartyOwn: false,
        publishedOn: null,
        accessedOn: null,
        page: null,
        quote: null,
      },
    ],
  };
}

describe('replaying the log up to any day gives the status of that day', () => {
  test('whatever sequence of ratings, corrections, reviews, notes and reopenings the rules have taken', () => {
    const seen = new Set<UpdateKind>();
    let isTakenBack = false;
    fc.assert(
      fc.property(attempts, (sequence) => {
        const log: LogRow[] = [];
        const taken: Taken[] = [];
        for (const attempt of sequence) {
          const update = updateOf(
            attempt,
            log.map((row) => ({ id: row.id, setsStatus: row.pledgeStatus !== null })),
            'the-heir',
          );
          const checked = takenOrNull(() =>
            checkUpdate({ testability: 'TESTABLE', strength: 'WILL' }, log, update, TODAY),
          );
          if (checked === null) continue;
          const { kind, effectiveOn, reason, correctsId } = checked;
          const pledgeStatus = update.status;
          const id = `row-${log.length}`;
          log.push({ id, sequence: BigInt(log.length), kind, pledgeStatus, effectiveOn, reason, correctsId });
          taken.push({ id, kind, status: pledgeStatus, on: effectiveOn, correctsId });
          seen.add(kind);
          // The order in which rows are loaded is no part of what they say.
          expect(illegalIn(slipsOf(taken))).toEqual([]);
          for (const asOf of everyDay) {
            const { status, lastReviewedOn } = deriveStatus(log.toReversed(), asOf);
            expect(status).toBe(replay(taken, asOf));
            expect(lastReviewedOn).toEqual(reviewedOn(taken, asOf));
          }
          isTakenBack ||= kind === 'CORRECTION' && pledgeStatus === null;
        }
      }),
      { numRuns: 500 },
    );
    expect([...seen].toSorted()).toEqual(Object.keys(USE_CASES).toSorted());
    expect(isTakenBack).toBe(true);
  });
});

describe('through the record', () => {
  const database = testDatabase();
  let story: ReturnType<typeof given>;

  beforeAll(() => {
    story = given(database.prisma);
  });

  test('pledge and pledges answer with asOf what the replay gives, before and after the term closes, and no row is lost', async () => {
    const { prisma } = database;
    const council = await story.council();
    const heir = await story.pledge(await story.manifesto(council.id));
    const author = await story.editor();
    const reviewer = { ...(await story.editor('REVIEWER')), isOutsideParty: false };
    const seen = new Set<UpdateKind>();

    await fc.assert(
      fc.asyncProperty(attempts, attempts, async (inTerm, afterwards) => {
        const manifesto = await story.manifesto(council.id);
        await prisma.manifesto.update({
          where: { id: manifesto.id },
          data: { termTo: LAST_DAY, mandates: { create: { kind: 'WON_CONTROL', from: FIRST_DAY } } },
        });
        const { id: pledgeId } = await story.pledge(manifesto);
        const taken: Taken[] = [];
        const tryAll = async (sequence: readonly Attempt[]) => {
          for (const attempt of sequence) {
            const row = await takenOrNull(() => write(attempt, pledgeId, taken));
            if (row) taken.push(row);
          }
        };
        await tryAll(inTerm);
        const closed = await takenOrNull(() => close(manifesto.id, pledgeId, taken));
        if (closed) taken.push(closed);
        await tryAll(afterwards);
        for (const { kind } of taken) seen.add(kind);

        expect(await told(manifesto.slug, pledgeId)).toEqual(
          everyDay.map((on) => ({ code: replay(taken, on), rows: shownOn(taken, on) })),
        );
        for (const asOf of everyDay) {
          const status = replay(taken, asOf);
          const { data } = await askPublic(
            prisma,
            `query ($asOf: Date!, $manifesto: String!) { in: pledges(manifesto: $manifesto, asOf: $asOf, statuses: [${status}]) { totalCount nodes { status { code } } }
               out: pledges(manifesto: $manifesto, asOf: $asOf, excludeStatuses: [${status}]) { totalCount nodes { id } } }`,
            { asOf: formatDay(asOf), manifesto: manifesto.slug },
          );
          expect(data).toEqual({
            in: { totalCount: 1, nodes: [{ status: { code: status } }] },
            out: { totalCount: 0, nodes: [] },
          });
        }
        const kept = await prisma.statusUpdate.findMany({
          where: { pledgeId },
          orderBy: { sequence: 'asc' },
        });
        expect(kept.map(rowOf)).toEqual(taken);
      }),
      { numRuns: 12 },
    );
    expect(seen).toContain('TERM_CLOSE');

    async function write(attempt: Attempt, pledgeId: string, taken: readonly Taken[]): Promise<Taken> {
      const rows = taken.map((row) => ({ id: row.id, setsStatus: row.status !== null }));
      const input = {
        ...updateOf(attempt, rows, heir.id),
        pledgeId,
        expectedVersion: taken.length + 1,
        namesPerson: false,
        changeReason: 'A try',
      };
      const recorded = await publishOrHold(prisma, USE_CASES[attempt.kind], input, author, TODAY);
      if (recorded.update) return rowOf(recorded.update);
      const draft = { draftId: recorded.draft.id, expectedVersion: 1 };
      return rowOf(await confirmPledgeStatus(prisma, draft, reviewer, TODAY));
    }

    /** Closes the term: what is open was not delivered, but for what was partly delivered. */
    async function close(manifestoId: string, pledgeId: string, taken: readonly Taken[]): Promise<Taken> {
      const { summaryEn, summaryCy, evidence } = updateOf(
        { kind: 'RATING', status: 'NOT_DELIVERED', offset: 0, target: 0, isMatched: true },
        [],
        heir.id,
      );
      const text = { summaryEn, summaryCy, evidence, namesPerson: false };
      const settlement = { pledgeId, expectedVersion: taken.length + 1, ...text };
      const isPart = replay(taken, LAST_DAY) === 'PART_DELIVERED';
      const draft = await closeTerm(
        prisma,
        {
          manifestoId,
          expectedVersion: 1,
          effectiveOn: LAST_DAY,
          settlements: isPart ? [] : [{ ...settlement, status: 'NOT_DELIVERED', reason: 'NO_FUNDING' }],
          changeReason: 'The term ended',
        },
        author,
        TODAY,
      );
      const waiting = { draftId: draft.id, expectedVersion: 1 };
      const [row] = await confirmTermClose(prisma, waiting, reviewer, TODAY);
      if (!row) throw new Error('a term close settled nothing');
      return rowOf(row);
    }

    /** What a reader of the pledge is told, day by day. */
    async function told(manifesto: string, pledgeId: string) {
      const days = everyDay.map(
        (on, index) =>
          `d${index}: status(asOf: "${formatDay(on)}") { code } u${index}: updates(asOf: "${formatDay(on)}") { id }`,
      );
      const { data } = await askPublic(
        prisma,
        `query ($id: ID!) { pledge(by: { id: $id }) { manifesto { slug } ${days.join(' ')} } }`,
        { id: formatGlobalId('Pledge', pledgeId) },
      );
      expect(data.pledge.manifesto.slug).toBe(manifesto);
      return everyDay.map((_, index) => ({
        code: data.pledge[`d${index}`].code,
        rows: data.pledge[`u${index}`].map(({ id }: { id: string }) => id).toSorted(),
      }));
    }
  });
});

/** A row of the log as the replay reads it. */
function rowOf(row: StatusUpdate): Taken {
  const { id, kind, pledgeStatus: status, effectiveOn: on, correctsId } = row;
  return { id, kind, status, on, correctsId };
}

/** What was taken, or null for what the rules refuse. */
function takenOrNull<Result>(attempt: () => Promise<Result>): Promise<Result | null>;
function takenOrNull<Result>(attempt: () => Result): Result | null;
function takenOrNull<Result>(
  attempt: () => Result | Promise<Result>,
): Result | null | Promise<Result | null> {
  const refused = (error: unknown): null => {
    if (error instanceof DomainError) return null;
    throw error;
  };
  try {
    const result = attempt();
    return result instanceof Promise ? result.catch(refused) : result;
  } catch (error) {
    return refused(error);
  }
}
