import * as fc from 'fast-check';
import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { askPublic } from '../../test/ask.ts';
import { testDatabase } from '../../test/database.ts';
import { day, given } from '../../test/given.ts';
import { addDays, formatDay } from '../calendar/day.ts';
import { newId } from '../db/new-id.ts';
import { DomainError } from '../errors.ts';
import { AdoptionState } from '../generated/prisma/enums.ts';
import { confirmCampaignUpdate } from './confirm-campaign-update.ts';
import { correctAdoptionState } from './correct-adoption-state.ts';
import { recordAdoption } from './record-adoption.ts';
import { recordFollowUp } from './record-follow-up.ts';

const FIRST_DAY = day('2023-03-01');
/** Days stand ten weeks apart, so that a report falls due, and lapses, within a sequence. */
const WEEKS = 10;
const DAYS = 12;
const TODAY = day('2026-11-22');
const onDay = (offset: number) => addDays(FIRST_DAY, offset * WEEKS * 7);
const everyDay = Array.from({ length: DAYS + 2 }, (_, offset) => onDay(offset - 1));
const COUNTED = new Set(['PASSED', 'PASSED_AMENDED', 'SIGNED', 'REPORTING']);

/** Something an editor tries: the rules decide whether it is taken. `target` is the row a correction names, counted from the last. */
type Attempt = {
  kind: 'ADOPTION' | 'CORRECTION' | 'REPORT';
  state: AdoptionState;
  offset: number;
  target: number;
  /** Votes for and against; 0 where it tells none. */
  votes: number;
  /** Days after it on which it says a report is due; 0 where it says nothing. */
  due: number;
};

const attempts = fc.array(
  fc.record({
    kind: fc.constantFrom<Attempt['kind']>('ADOPTION', 'ADOPTION', 'CORRECTION', 'REPORT'),
    state: fc.constantFrom(...Object.values(AdoptionState)),
    offset: fc.nat({ max: DAYS - 1 }),
    target: fc.nat({ max: 4 }),
    votes: fc.nat({ max: 3 }),
    due: fc.constantFrom(0, 90, 400),
  }),
  { minLength: 2, maxLength: 20 },
);

/** Passed with a report due soon, which never came; signed two years later, with another day. */
const LAPSED_THEN_SIGNED: Attempt[] = [
  { kind: 'ADOPTION', state: 'PASSED', offset: 0, target: 0, votes: 2, due: 90 },
  { kind: 'ADOPTION', state: 'SIGNED', offset: 11, target: 0, votes: 0, due: 400 },
];

/** What was taken. `state` is null for a further report; `due` is when a report says the next one is. */
type Taken = {
  id: string;
  kind: Attempt['kind'];
  state: AdoptionState | null;
  on: Date;
  correctsId: string | null;
  /** Null where it said nothing of it. */
  votes: number | null;
  due: Date | null;
};

const dueAfter = (on: Date) => addDays(on, 30);

/**
 * The rule of R9 once more, by another road than `findAdoptionStanding`: rows are put down in the order they were written, a correction
 * writes over the slip of the row it names, the last slip up to the day is read, and the calendar of reports beside it.
 */
function replay(log: readonly Taken[], asOf: Date): { state: string | null; votes: number | null } {
  const slips: (Pick<Taken, 'votes' | 'due'> & { on: Date; state: AdoptionState; ids: string[] })[] = [];
  for (const { id, state, on, correctsId, votes, due } of log) {
    if (state === null) continue;
    const slip = slips.find(({ ids }) => ids.includes(correctsId ?? ''));
    if (slip) {
      slip.state = state;
      // What a correction says nothing of stays.
      slip.votes = votes ?? slip.votes;
      slip.due = due ?? slip.due;
      slip.ids.push(id);
    } else {
      const next = slips.findIndex((other) => other.on > on);
      slips.splice(next === -1 ? slips.length : next, 0, { on, state, votes, due, ids: [id] });
    }
  }
  const past = slips.filter((slip) => slip.on <= asOf);
  const state = past.at(-1)?.state ?? null;
  const votes = votesOf(past);
  if (state === null || !COUNTED.has(state)) return { state, votes };
  const report = reportsOf(log).findLast(({ on }) => on <= asOf);
  const decided = past.findLast((slip) => slip.due !== null);
  const due = report && (!decided || decided.on <= report.on) ? report.due : (decided?.due ?? null);
  if (due === null) return { state, votes };
  const last = new Date(due);
  last.setUTCDate(1);
  last.setUTCMonth(last.getUTCMonth() + 18);
  const length = new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth() + 1, 0)).getUTCDate();
  last.setUTCDate(Math.min(due.getUTCDate(), length));
  return { state: asOf > last ? 'LAPSED' : state, votes };
}

/** The calendar of reports: a correction strikes one out, and writes it down again where the council reported all the same. */
function reportsOf(log: readonly Taken[]): { id: string; on: Date; due: Date }[] {
  const reports: { id: string; on: Date; due: Date }[] = [];
  for (const { id, kind, on, state, correctsId, due } of log) {
    if (kind === 'REPORT') reports.push({ id, on, due: dueAfter(on) });
    const wrong = reports.find((report) => report.id === correctsId);
    if (!wrong) continue;
    reports.splice(reports.indexOf(wrong), 1);
    if (state === 'REPORTING') reports.push({ id, on: wrong.on, due: due ?? wrong.due });
  }
  return reports.toSorted((a, b) => a.on.getTime() - b.on.getTime());
}

/** Read from the end: a signature or a report without a vote leads back to what was decided before it. */
function votesOf(slips: readonly { state: AdoptionState; votes: number | null }[]): number | null {
  const last = slips.at(-1);
  const before = slips.at(-2);
  const leadsBack =
    last?.votes === null &&
    (last.state === 'SIGNED' || last.state === 'REPORTING') &&
    before !== undefined &&
    !['TABLED', 'DEFERRED', 'REFERRED'].includes(before.state);
  return leadsBack ? votesOf(slips.slice(0, -1)) : (last?.votes ?? null);
}

const stated = {
  summaryEn: 'It did.',
  summaryCy: null,
  namesPerson: false,
  changeReason: 'A try',
  evidence: [
    {
      type: 'COUNCIL_DECISION' as const,
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

describe('replaying a log up to any day gives what the API says with asOf that day', () => {
  const database = testDatabase();
  let story: ReturnType<typeof given>;

  beforeAll(() => {
    story = given(database.prisma);
  });

  test('for one council, for the counts, and no row is lost', async () => {
    const { prisma } = database;
    const author = await story.editor();
    const reviewer = { ...(await story.editor('REVIEWER')), isOutsideParty: false };
    const seen = new Set<string>();

    await fc.assert(
      fc.asyncProperty(attempts, async (sequence) => {
        const campaign = await prisma.campaign.create({
          data: { slug: `c-${newId()}`, titleEn: 'A campaign', nations: ['ENGLAND'], state: 'PUBLISHED' },
        });
        const council = await story.council();
        const taken: Taken[] = [];
        let dealing: { id: string; version: number } | null = null;
        for (const { kind, state, offset, target, ...told } of sequence) {
          const corrected = kind === 'CORRECTION' ? taken.at(-1 - target) : undefined;
          const effectiveOn = corrected ? TODAY : onDay(offset);
          const row = { ...stated, effectiveOn };
          const votes = told.votes === 0 || kind === 'REPORT' ? null : told.votes;
          const due = told.due === 0 || kind === 'REPORT' ? null : addDays(effectiveOn, told.due);
          // Of a further report, which sets no state, a correction sets none either.
          const isSilent = corrected?.state === null;
          const details = isSilent
            ? {}
            : {
                amendedTextEn: 'In other words.',
                ...(votes !== null && { votesFor: votes, votesAgainst: votes }),
                ...(due && { reportDueOn: due }),
              };
          const which = { adoptionId: dealing?.id ?? newId(), expectedVersion: dealing?.version ?? 0 };
          const write = async () => {
            const recorded =
              kind === 'REPORT'
                ? await recordFollowUp(
                    prisma,
                    { ...row, ...which, nextDueOn: dueAfter(effectiveOn) },
                    author,
                    TODAY,
                  )
                : corrected
                  ? await correctAdoptionState(
                      prisma,
                      { ...row, ...which, state: isSilent ? null : state, details, correctsId: corrected.id },
                      author,
                      TODAY,
                    )
                  : await recordAdoption(
                      prisma,
                      {
                        ...row,
                        state,
                        details,
                        dealing: dealing
                          ? which
                          : { opens: { campaignId: campaign.id, councilId: council.id } },
                      },
                      author,
                      TODAY,
                    );
            const draft = recorded.draft && { draftId: recorded.draft.id, expectedVersion: 1 };
            return draft ? confirmCampaignUpdate(prisma, draft, reviewer, TODAY) : recorded.update;
          };
          const update = await write().catch((error: unknown) => {
            if (error instanceof DomainError) return null;
            throw error;
          });
          if (!update) continue;
          const after = await prisma.councilAdoption.findFirstOrThrow({ where: { councilId: council.id } });
          dealing = { id: after.id, version: after.version };
          const { id, adoptionState, correctsId } = update;
          taken.push({
            id,
            kind,
            state: adoptionState,
            on: effectiveOn,
            correctsId,
            ...(isSilent ? { votes: null, due: null } : { votes, due }),
          });
        }
        const asked = (fields: (on: string, index: number) => string) =>
          everyDay.map((on, index) => fields(formatDay(on), index)).join(' ');
        const read = async (fields: string) => {
          const { data, errors } = await askPublic(
            prisma,
            `query ($slug: String!) { campaign(slug: $slug) { ${fields} } }`,
            { slug: campaign.slug },
          );
          expect(errors).toBeUndefined();
          return data.campaign;
        };
        const askedCouncil = `council: { id: "${formatGlobalId('Organisation', council.id)}" }`;
        const one = await read(
          asked((on, index) => `d${index}: adoption(${askedCouncil}, asOf: "${on}") { status votesFor }`),
        );
        const counts = await read(
          asked((on, index) => `d${index}: counts(asOf: "${on}") { adopted lapsed }`),
        );
        for (const [index, on] of everyDay.entries()) {
          const { state, votes } = replay(taken, on);
          seen.add(state ?? 'NOT_TABLED');
          expect(one[`d${index}`]?.status ?? null).toBe(state);
          expect(one[`d${index}`]?.votesFor ?? null).toBe(votes);
          expect(counts[`d${index}`]).toEqual({
            adopted: COUNTED.has(state ?? '') ? 1 : 0,
            lapsed: state === 'LAPSED' ? 1 : 0,
          });
        }
        const kept = await prisma.statusUpdate.findMany({
          where: { adoption: { councilId: council.id } },
          orderBy: { sequence: 'asc' },
        });
        expect(kept.map(({ id, adoptionState: state, correctsId }) => ({ id, state, correctsId }))).toEqual(
          taken.map(({ id, state, correctsId }) => ({ id, state, correctsId })),
        );
      }),
      { numRuns: 20, examples: [[LAPSED_THEN_SIGNED]] },
    );
    expect(seen).toContain('LAPSED');
    expect(seen.size).toBeGreaterThan(6);
  }, 120_000);
});
