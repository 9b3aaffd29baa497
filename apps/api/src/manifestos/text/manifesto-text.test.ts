import { describe, expect, test } from 'vitest';
import type { ManifestoParagraph } from '../../generated/prisma/client.ts';
import { matchParagraphs } from './match-paragraphs.ts';
import { MAX_TEXT_LENGTH, parseManifestoText } from './parse-manifesto-text.ts';
import { planParagraphs } from './plan-paragraphs.ts';
import { isQuoteOf } from './quote.ts';

const LONG =
  'We will open a community bank that lends to local businesses and to people whom the big banks have left behind.';

describe('reading a text', () => {
  test('plain text: empty lines part paragraphs, lines run on, entries of a list stand alone', () => {
    expect(
      parseManifestoText(
        'Homes\r\n\r\nWe will build\nhomes.\n\nWe will\n• found a bank\n• open a shop\n',
        'PLAIN',
      ),
    ).toEqual([
      { text: 'Homes', page: null },
      { text: 'We will build homes.', page: null },
      { text: 'We will', page: null },
      { text: 'found a bank', page: null },
      { text: 'open a shop', page: null },
    ]);
  });

  test('Markdown: markup goes, the words of headings, lists, quotes and tables stay', () => {
    const source = `# Homes & *hope*

We will **build** [homes](https://example.org/homes "title") for
Aldermere&nbsp;people.<!-- a note -->

1. First
   - inner
2. Second

> Quoted

| a | b |
|---|---|
| c | d |

![a picture](x.png)

---
`;
    expect(parseManifestoText(source, 'MARKDOWN').map(({ text }) => text)).toEqual([
      'Homes & hope',
      'We will build homes for Aldermere people.',
      'First',
      'inner',
      'Second',
      'Quoted',
      'a | b',
      'c | d',
    ]);
  });

  test('pages keep their numbers, by form feeds or by marks, and a sentence runs over the page', () => {
    expect(parseManifestoText('One.\n\nWe will build\f homes.\n\nThree.\f\fFour.', 'PLAIN')).toEqual([
      { text: 'One.', page: 1 },
      { text: 'We will build homes.', page: 1 },
      { text: 'Three.', page: 2 },
      { text: 'Four.', page: 4 },
    ]);
    expect(parseManifestoText('Cover\n[page 3]\nOne.\n\n[tudalen 4]\n\n# Two', 'MARKDOWN')).toEqual([
      { text: 'Cover', page: null },
      { text: 'One.', page: 3 },
      { text: 'Two', page: 4 },
    ]);
  });

  test.each([
    ['', 'no paragraph'],
    ['  \n\f\n', 'no paragraph'],
    ['x'.repeat(MAX_TEXT_LENGTH + 1), 'limit is 800,000'],
    ['x\n\n'.repeat(2001), '2,001 paragraphs, the limit is 2,000'],
    ['x'.repeat(20_001), 'Paragraph 1 has 20,001 characters'],
    ['a\0b', 'a character that no text has'],
    ['[page 5]\nOne\n\n[page 2]\nTwo', 'Line 4 marks page 2 after page 5'],
  ])('what cannot be a manifesto is refused with what to do', (source, message) => {
    expect(() => parseManifestoText(source, 'PLAIN')).toThrow(message);
  });
});

describe('matching paragraphs', () => {
  const standing = (...texts: string[]) => texts.map((text) => ({ text, isThere: true }));

  test('the same text is found wherever it now stands, and a light edit is still it', () => {
    expect(
      matchParagraphs(standing('Homes', LONG, 'Buses'), [
        LONG.replace('local', 'Aldermere'),
        'Buses',
        'Homes',
      ]),
    ).toEqual([1, 2, 0]);
  });
  test('another promise in the same words is another text', () => {
    expect(matchParagraphs(standing('We will open a bank.'), ['We will open a library.'])).toEqual([null]);
    expect(matchParagraphs(standing('We will build 500 homes.'), ['We will build 600 homes.'])).toEqual([0]);
  });
  test('a text that stands twice is told apart by its neighbours, and never matched twice with one', () => {
    expect(matchParagraphs(standing('Homes', 'Homes'), ['Homes', 'Homes', 'Homes', 'Buses'])).toEqual([
      0,
      1,
      null,
      null,
    ]);
    const headings = ['Housing', 'We will:', 'Build homes.', 'Transport', 'We will:', 'Run buses.'];
    expect(matchParagraphs(standing(...headings), headings.slice(3))).toEqual([3, 4, 5]);
    const edited = headings.map((text) => text.replace('homes', 'hopes'));
    expect(matchParagraphs(standing(...headings), edited.toSpliced(3, 1))).toEqual([0, 1, 2, 4, 5]);
  });
});

describe('two languages', () => {
  const row = (
    anchor: string,
    textEn: string | null,
    textCy: string | null,
    position = 0,
  ): ManifestoParagraph => ({
    id: anchor,
    manifestoId: 'm',
    anchor,
    position,
    page: null,
    textEn,
    textCy,
  });
  const read = (...texts: string[]) => texts.map((text) => ({ text, page: null }));

  test('as many paragraphs in the other language are translations, in order', () => {
    const plans = planParagraphs(
      [row('p1', 'Homes', null), row('p2', 'Buses', null)],
      read('Tai', 'Bysiau'),
      'textCy',
      new Map(),
    );
    expect(plans.map((plan) => [plan.kind, plan.row?.anchor])).toEqual([
      ['READ', 'p1'],
      ['READ', 'p2'],
    ]);
  });
  test('another number is refused, with the place', () => {
    expect(() =>
      planParagraphs(
        [row('p1', 'Homes', 'Tai'), row('p2', 'Buses', null), row('p3', 'Trams', null)],
        read('Tai', 'Bysiau'),
        'textCy',
        new Map(),
      ),
    ).toThrow('After paragraph p1 this text has 1 paragraphs where the other language has 2');
  });
  test('what has no text in the language stays where it stood', () => {
    const plans = planParagraphs(
      [row('p1', 'Homes', 'Tai'), row('p2', null, 'Rhagair'), row('p3', 'Buses', 'Bysiau')],
      read('Homes', 'Buses'),
      'textEn',
      new Map(),
    );
    expect(plans.map((plan) => [plan.kind, plan.row?.anchor])).toEqual([
      ['READ', 'p1'],
      ['LEFT', 'p2'],
      ['READ', 'p3'],
    ]);
  });
});

describe('quotes', () => {
  test.each([
    ['We will open a community bank', true],
    ['we will open a community bank … people whom the big banks have left behind', true],
    ['“We will open a community bank that lends to local businesses”', true],
    ['We will open a municipal bank', false],
    ['left behind … We will open', false],
    ['e will open', false],
    ['…', false],
  ])('%s', (wording, isQuote) => {
    expect(isQuoteOf(wording, LONG)).toBe(isQuote);
  });
});
