import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ManifestoParagraph } from '../../generated/prisma/client.ts';
import { numberAnchors } from './number-anchors.ts';
import { planParagraphs } from './plan-paragraphs.ts';

/** A published manifesto while its text is loaded again and again. */
type Loaded = { rows: ManifestoParagraph[]; anchorsGiven: number; takenOut: Map<string, string> };

/** Of each property; each was tried twenty thousand times when it was written. */
const RUNS = 200;

const NOTHING: Loaded = { rows: [], anchorsGiven: 0, takenOut: new Map() };

function load({ rows: before, anchorsGiven, takenOut }: Loaded, texts: readonly string[]): Loaded {
  const read = texts.map((text) => ({ text, page: null }));
  const plans = planParagraphs(before, read, 'textEn', takenOut);
  const now = numberAnchors({ id: 'm', anchorsGiven, state: 'PUBLISHED' }, before, plans, 'textEn');
  const emptied = before.flatMap(({ id, textEn }) => {
    const isGone = now.rows.find((row) => row.id === id)?.textEn === null;
    return isGone && textEn !== null ? [[id, textEn] as const] : [];
  });
  return { ...now, takenOut: new Map([...takenOut, ...emptied]) };
}

/** What readers see: each text with its anchor, in order. */
const shown = ({ rows }: Loaded) =>
  rows.flatMap(({ anchor, textEn }) => (textEn === null ? [] : [{ anchor, text: textEn }]));

/** Words that stand under every heading, some that differ by a letter, and many that stand once. */
const paragraph = fc.oneof(
  fc.constantFrom('We will:', 'We will;', 'More homes', 'Contents'),
  fc.nat({ max: 40 }).map((number) => `Promise ${'abcdefghij'.charAt(number % 10).repeat(4 + number)}.`),
);
const texts = fc.array(paragraph, { minLength: 1, maxLength: 14 });

/** Words that no other number has, nor any like them. */
const wordsOf = (number: number) => `${'abcdefghij'.charAt(number % 10).repeat(4 + number)} ${number}.`;

/** Cuts, insertions and moves, one after another. */
const change = fc.record({
  kind: fc.constantFrom('CUT', 'INSERT', 'MOVE'),
  at: fc.nat({ max: 13 }),
  length: fc.integer({ min: 1, max: 5 }),
  to: fc.nat({ max: 13 }),
  added: fc.array(paragraph, { minLength: 1, maxLength: 3 }),
});
const changes = fc.array(change, { minLength: 1, maxLength: 5 });
const loads = fc.array(changes, { minLength: 1, maxLength: 4 });

function changed(
  text: readonly string[],
  all: readonly (typeof change extends fc.Arbitrary<infer One> ? One : never)[],
) {
  return all.reduce<readonly string[]>((now, { kind, at, length, to, added }) => {
    if (kind === 'INSERT') return now.toSpliced(at, 0, ...added);
    const left = now.toSpliced(at, length);
    if (kind === 'MOVE') return left.toSpliced(to, 0, ...now.slice(at, at + length));
    return left.length === 0 ? now : left;
  }, text);
}

const between = (all: readonly string[], at: number) => JSON.stringify([all[at - 1], all[at], all[at + 1]]);
const placesOf = (all: readonly string[], place: string) =>
  [...all.keys()].filter((at) => between(all, at) === place);

describe('anchors are promises to everybody who linked', () => {
  test('a paragraph whose text and neighbours stay keeps its anchor', () => {
    fc.assert(
      fc.property(texts, loads, (first, all) => {
        let now = load(NOTHING, first);
        let text: readonly string[] = first;
        for (const moves of all) {
          const before = text;
          const anchors = shown(now).map(({ anchor }) => anchor);
          text = changed(text, moves);
          now = load(now, text);
          const after = shown(now);
          for (const [at, anchor] of anchors.entries()) {
            const place = between(before, at);
            const [there, ...others] = placesOf(text, place);
            if (there === undefined || others.length > 0 || placesOf(before, place).length > 1) continue;
            expect(after[there]?.anchor).toBe(anchor);
          }
        }
      }),
      { numRuns: RUNS },
    );
  });

  test('an anchor never comes to stand for another text while its own is still there', () => {
    fc.assert(
      fc.property(texts, loads, (first, all) => {
        let now = load(NOTHING, first);
        let text: readonly string[] = first;
        for (const moves of all) {
          const before = shown(now);
          text = changed(text, moves);
          now = load(now, text);
          const after = shown(now);
          expect(after.map((row) => row.text)).toEqual(text);
          expect(new Set(now.rows.map(({ anchor }) => anchor)).size).toBe(now.rows.length);
          const had = new Map(before.map(({ anchor, text: own }) => [anchor, own]));
          for (const [anchor, own] of had) {
            const stands = after.find((row) => row.anchor === anchor);
            if (stands === undefined || stands.text === own) continue;
            const holders = after.filter((row) => row.text === own);
            expect(holders.every((row) => had.get(row.anchor) === own)).toBe(true);
          }
        }
      }),
      { numRuns: RUNS },
    );
  });

  test('a part and then the whole again gives every anchor back, whatever stands under every heading', () => {
    const headings = fc.array(fc.boolean(), { minLength: 1, maxLength: 8 });
    const keeps = fc.array(fc.boolean(), { minLength: 16, maxLength: 16 });
    fc.assert(
      fc.property(headings, keeps, (held, isKept) => {
        const whole = held.flatMap((isRepeated, at) => [wordsOf(at), ...(isRepeated ? ['We will:'] : [])]);
        const part = whole.filter((_, at) => isKept[at]);
        const first = load(NOTHING, whole);
        expect(shown(load(load(first, [...part, 'Foreword']), whole))).toEqual(shown(first));
      }),
      { numRuns: RUNS },
    );
  });

  test('words that stand once have their old anchor after whatever came between', () => {
    const once = fc.uniqueArray(fc.nat({ max: 40 }), { minLength: 1, maxLength: 10 });
    fc.assert(
      fc.property(once, once, fc.nat({ max: 10 }), (whole, otherNumbers, kept) => {
        const first = load(NOTHING, whole.map(wordsOf));
        const others = otherNumbers.map((number) => wordsOf(number + 41));
        const part = load(first, [...others, ...whole.slice(kept).toReversed().map(wordsOf)]);
        expect(shown(load(part, whole.map(wordsOf)))).toEqual(shown(first));
      }),
      { numRuns: RUNS },
    );
  });
});
