import type { PledgeEntry } from '@wheatsheaf/schema/record/pledges.ts';
import type { UpdateEntry } from '@wheatsheaf/schema/record/status-log.ts';
import { sandboxRecord } from '@wheatsheaf/schema/sandbox/sandbox-record.ts';
import { adoptionStateWords } from '@wheatsheaf/schema/vocabulary/adoption-state.ts';
import { isFinalStatus, pledgeStatusWords } from '@wheatsheaf/schema/vocabulary/pledge-status.ts';
import { codesOf } from '@wheatsheaf/schema/vocabulary/vocabulary.ts';
import { describe, expect, it } from 'vitest';
import { checkUpdate } from '../pledges/check-update.ts';
import { deriveStatus, type LogRow } from '../pledges/status-log.ts';
import { buildRecord } from './build-record.ts';
import { makeFiles } from './make-files.ts';

/** The sandbox was written by this day; nothing in it is later. */
const WRITTEN_BY = new Date('2026-11-22');

const pledges = sandboxRecord.flatMap((part) => part.pledges ?? []);
const adoptions = sandboxRecord.flatMap((part) => part.adoptions ?? []);
const campaigns = sandboxRecord.flatMap((part) => part.campaigns ?? []);
const logs: readonly (readonly [string, readonly UpdateEntry<string>[]])[] = [
  ...pledges.map((pledge) => [nameOf(pledge), pledge.log ?? []] as const),
  ...adoptions.map(({ campaign, council, log }) => [`${campaign}/${council}`, log] as const),
  ...campaigns.map(({ slug, log }) => [slug, log] as const),
];
const ratings = pledges.flatMap((pledge) =>
  (pledge.log ?? []).flatMap((update) => ('status' in update ? [{ subject: nameOf(pledge), update }] : [])),
);

describe('the sandbox record', () => {
  it('R1: tells of every update what happened and when it was published, from a source', () => {
    for (const [subject, log] of logs) {
      for (const update of log) {
        expect.soft(update.summary.en ?? update.summary.cy, subject).toBeTruthy();
        expect.soft(update.evidence.length, subject).toBeGreaterThan(0);
        expect
          .soft(update.effectiveOn <= (update.publishedOn ?? ''), `${subject} ${update.effectiveOn}`)
          .toBe(true);
        expect
          .soft(new Date(update.publishedOn ?? '') <= WRITTEN_BY, `${subject} ${update.publishedOn}`)
          .toBe(true);
      }
    }
  });

  it.each(pledges.filter(({ log }) => log !== undefined).map((pledge) => [nameOf(pledge), pledge] as const))(
    'R2, R3, R5, R19: an editor could have recorded the whole log of %s',
    (_name, pledge) => {
      const rows = logRows(pledge);
      for (const [index, update] of (pledge.log ?? []).entries()) {
        if (!('status' in update)) continue;
        const { testability, strength } = pledge;
        const input = {
          kind: update.kind,
          status: update.status,
          effectiveOn: new Date(update.effectiveOn),
          summaryEn: update.summary.en ?? null,
          summaryCy: update.summary.cy ?? null,
          reason: update.reason ?? null,
          correctsId: rows[index]?.correctsId ?? null,
          successorId: ('successor' in update ? update.successor : undefined) ?? null,
          evidence: update.evidence.map((source) => ({
            type: source.type,
            url: source.url ?? null,
            publisher: source.publisher ?? null,
            title: source.title ?? null,
            isPartyOwn: source.isPartyOwn ?? false,
            publishedOn: source.publishedOn ? new Date(source.publishedOn) : null,
            accessedOn: source.accessedOn ? new Date(source.accessedOn) : null,
            page: source.page ?? null,
            quote: source.quote ?? null,
          })),
        };
        expect(() =>
          checkUpdate(
            { testability, strength },
            rows.slice(0, index),
            input,
            new Date(update.publishedOn ?? ''),
          ),
        ).not.toThrow();
      }
    },
  );

  it('R4: leads by its corrections to the wording that stands', () => {
    const corrected = pledges.flatMap((pledge) =>
      (pledge.corrections ?? []).map((correction) => ({ pledge, correction })),
    );
    expect(corrected).not.toEqual([]);
    for (const { pledge, correction } of corrected) {
      const text = { wording: pledge.wording, title: pledge.title, successTest: pledge.successTest?.text }[
        correction.field
      ];
      expect.soft(text?.[correction.language], nameOf(pledge)).toBe(correction.after);
      expect.soft(correction.before, nameOf(pledge)).not.toBe(correction.after);
    }
  });

  it('R6: has every final status confirmed by somebody else than its author', () => {
    for (const { subject, update } of ratings) {
      if (!isFinalStatus(update.status, update.kind === 'TERM_CLOSE')) continue;
      expect.soft(update.confirmedBy, subject).toBeTruthy();
      expect.soft(update.confirmedBy, subject).not.toBe(update.author);
    }
  });

  it('R10: fills every seat of Aldermere with a councillor or a vacancy, on any day', () => {
    const posts = sandboxRecord
      .flatMap((part) => part.posts ?? [])
      .filter(({ organisation }) => organisation === 'aldermere');
    const holdings = sandboxRecord.flatMap((part) => part.holdings ?? []);
    const spells = [
      ...holdings.map((holding) => ({ ...holding, seats: 1 })),
      ...sandboxRecord.flatMap((part) => part.vacancies ?? []),
    ];
    for (const day of ['2023-06-01', '2024-09-15', '2025-01-01', '2026-11-22']) {
      for (const post of posts) {
        const taken = spells
          .filter(
            (spell) =>
              spell.post === post.key && spell.from <= day && (spell.to === undefined || spell.to > day),
          )
          .reduce((seats, spell) => seats + (spell.seats ?? 1), 0);
        expect.soft(taken, `${post.key} on ${day}`).toBe(post.seats);
      }
    }
    expect(posts.reduce((seats, post) => seats + (post.seats ?? 1), 0)).toBe(16);
  });

  it('R19: prints a reply beside what R19 opens to one', () => {
    const opened = ratings.filter(
      ({ update }) => update.reason === 'CHANGED_MIND' || update.reason === 'BLOCKED_BY_OTHER_BODY',
    );
    expect(opened).toHaveLength(2);
    for (const { subject, update } of opened) expect.soft(update.replies?.length, subject).toBe(1);
  });

  it('shows every status of a pledge and every state of an adoption', () => {
    const statuses = new Set(pledges.map((pledge) => deriveStatus(logRows(pledge), WRITTEN_BY).status));
    expect([...statuses].toSorted()).toEqual(codesOf(pledgeStatusWords).toSorted());
    const states = new Set(
      adoptions.map(({ log }) => log.flatMap((row) => ('status' in row ? [row.status] : [])).at(-1)),
    );
    const written = codesOf(adoptionStateWords).filter((code) => code !== 'LAPSED');
    expect([...states].toSorted()).toEqual([...written].toSorted());
  });

  it('quotes a manifesto only with words that stand in it', () => {
    const texts = new Map(
      sandboxRecord
        .flatMap((part) => part.manifestos ?? [])
        .flatMap(({ slug, paragraphs = [] }) =>
          paragraphs.map(({ anchor, text }) => [`${slug}/${anchor}`, text] as const),
        ),
    );
    const quoted = pledges.filter(({ paragraph }) => paragraph !== undefined);
    expect(quoted).toHaveLength(18);
    for (const pledge of quoted) {
      const text = texts.get(`${pledge.manifesto}/${pledge.paragraph}`);
      expect.soft(text?.en, nameOf(pledge)).toContain(pledge.wording.en);
      expect.soft(text?.cy, nameOf(pledge)).toContain(pledge.wording.cy);
    }
  });

  it('becomes rows without a complaint', async () => {
    const files = await makeFiles(sandboxRecord);
    expect(buildRecord('sandbox', sandboxRecord, { files }).problems).toEqual([]);
  });
});

function nameOf({ manifesto, reference }: PledgeEntry): string {
  return `${manifesto}/${reference}`;
}

function logRows(pledge: PledgeEntry): LogRow[] {
  return (pledge.log ?? []).map((update, index) => ({
    id: update.key ?? String(index),
    sequence: BigInt(index),
    kind: update.kind,
    pledgeStatus: 'status' in update ? update.status : null,
    effectiveOn: new Date(update.effectiveOn),
    reason: update.reason ?? null,
    correctsId: update.kind === 'CORRECTION' ? update.corrects : null,
  }));
}
