import { render } from 'lit';
import { expect, test } from 'vitest';
import { pledgeTrackerCy } from '../coop-pledge-tracker/words.cy.ts';
import { pledgeTrackerEn } from '../coop-pledge-tracker/words.en.ts';
import { representativesCy } from '../coop-representatives/words.cy.ts';
import { representativesEn } from '../coop-representatives/words.en.ts';
import type { Plural } from './sentences.ts';
import { Voice } from './voice.ts';
import { sharedCy, WIDGETS_CY_CHECKED_ON } from './words.cy.ts';
import { sharedEn } from './words.en.ts';

const voice = (language: 'en' | 'cy') =>
  new Voice(document.body, language, language === 'cy' ? sharedCy : sharedEn, 'https://record.example');

function read(content: unknown): string {
  const box = document.createElement('div');
  render(content, box);
  return box.innerText.replaceAll(/\s+/g, ' ').trim();
}

test.each([
  ['en', '2023-05-04', 'DAY', '4 May 2023'],
  ['cy', '2026-11-22', 'DAY', '22 Tachwedd 2026'],
  ['en', '2027-03-31', 'MONTH', 'March 2027'],
  ['cy', '2027-12-31', 'YEAR', '2027'],
] as const)('in %s, %s to the %s is %s', (language, day, precision, text) => {
  expect(read(voice(language).day(day, precision))).toBe(text);
});

test('plurals go by the language’s own rules', () => {
  const dogs: Plural = {
    zero: '{n} cŵn',
    one: '{n} ci',
    two: '{n} gi',
    few: '{n} chi',
    many: '{n} chi',
    other: '{n} ci',
  };
  expect([0, 1, 2, 3, 4, 6].map((n) => read(voice('cy').say(dogs, { n })))).toEqual([
    '0 cŵn',
    '1 ci',
    '2 gi',
    '3 chi',
    '4 ci',
    '6 chi',
  ]);
});

test.each([
  ['shared', sharedEn, sharedCy],
  ['representatives', representativesEn, representativesCy],
  ['pledge tracker', pledgeTrackerEn, pledgeTrackerCy],
])('the %s sentences have the same slots in both languages', (_, english, welsh) => {
  const slots = (sentence: string | Plural) =>
    [...JSON.stringify(typeof sentence === 'string' ? sentence : sentence.other).matchAll(/{(\w+)}/g)]
      .map(([, slot]) => slot)
      .toSorted();
  const inWelsh: Record<string, string | Plural> = welsh;
  for (const [key, sentence] of Object.entries<string | Plural>(english)) {
    expect([key, slots(inWelsh[key] ?? '')]).toEqual([key, slots(sentence)]);
  }
});

test('each language has twelve months', () => {
  for (const { $months } of [sharedEn, sharedCy]) expect($months.split(' ')).toHaveLength(12);
});

test('the Welsh says when a translator checked it, or that nobody has', () => {
  expect(WIDGETS_CY_CHECKED_ON ?? '2026-11-22').toMatch(/^\d{4}-\d{2}-\d{2}$/);
});
