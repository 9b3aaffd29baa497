import { describe, expect, it } from 'vitest';
import { codesOf, defineVocabulary, isCodeOf } from './vocabulary.ts';

const weatherWords = {
  RAIN: { en: 'Rain', cy: 'Glaw' },
  SUN: { en: 'Sun', cy: 'Haul' },
} as const;

const weather = defineVocabulary(weatherWords, {
  RAIN: { meaning: 'It rains.', isWet: true, cyCheckedOn: null },
  SUN: { meaning: 'It does not rain.', isWet: false, cyCheckedOn: '2026-11-22' },
});

describe('a vocabulary', () => {
  it('says of each code its words, its meaning and what else is true of it', () => {
    expect(weather.RAIN).toEqual({
      en: 'Rain',
      cy: 'Glaw',
      meaning: 'It rains.',
      isWet: true,
      cyCheckedOn: null,
    });
    expect(weather.SUN.cyCheckedOn).toBe('2026-11-22');
  });

  it('keeps the order its words are written in', () => {
    expect(codesOf(weather)).toEqual(['RAIN', 'SUN']);
  });

  it('knows its codes from other text, names of object members included', () => {
    expect(isCodeOf(weather, 'RAIN')).toBe(true);
    expect(['rain', 'toString', '__proto__', '', null, 7].map((value) => isCodeOf(weather, value))).toEqual(
      Array(6).fill(false),
    );
  });

  it('does not compile without a definition for each code, nor with one for a code it has no words for', () => {
    // @ts-expect-error SUN has no definition
    defineVocabulary(weatherWords, { RAIN: { meaning: 'It rains.', cyCheckedOn: null } });
    const snow = { meaning: 'It snows.', cyCheckedOn: null };
    // @ts-expect-error SNOW has no words
    const wider = defineVocabulary(weatherWords, { RAIN: snow, SUN: snow, SNOW: snow });
    expect(codesOf(wider)).toEqual(['RAIN', 'SUN']);
  });
});
