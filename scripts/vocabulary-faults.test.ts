import { describe, expect, it } from 'vitest';
import { listStoredCodeFaults } from './stored-codes.ts';
import { countUncheckedWelsh, listVocabularyFaults } from './vocabulary-faults.ts';

const RAIN = { en: 'Rain', cy: 'Glaw', meaning: 'It rains.', cyCheckedOn: null };

/** weather.ts with these codes, its words being the same table. */
function weather(
  weatherCodes: Readonly<Record<string, unknown>>,
  more: Readonly<Record<string, unknown>> = {},
) {
  return [{ file: 'weather.ts', exports: { weather: weatherCodes, weatherWords: weatherCodes, ...more } }];
}

/** Each fault once: the words of the fixtures are the vocabulary itself, so texts are read twice. */
const faultsOf = (...given: Parameters<typeof weather>) =>
  listVocabularyFaults(weather(...given)).filter((fault) => !fault.includes('weatherWords'));

const phrases = (en: object, cy: object) => faultsOf({ RAIN }, { phrases: { RAIN: { en, cy } } });

const stored = (prisma: string, codes: Readonly<Record<string, unknown>>) =>
  listStoredCodeFaults(weather(codes), prisma);

describe('the check of the word lists', () => {
  it('finds nothing wrong with a code that has both languages and a meaning', () => {
    expect(faultsOf({ RAIN })).toEqual([]);
  });

  it('asks for the missing or empty word', () => {
    const { cy: _cy, ...english } = RAIN;
    expect(faultsOf({ RAIN: english })).toEqual(['weather.ts RAIN: the word in cy is missing.']);
    expect(faultsOf({ RAIN: { ...RAIN, cy: ' ' } })).toEqual([
      'weather.ts weather.RAIN, cy: the text is empty.',
    ]);
  });

  it('asks for the same placeholders in both languages, however deep the text lies', () => {
    const shownAs = { en: 'Rain on {day}', cy: 'Glaw' };
    expect(faultsOf({ RAIN: { ...RAIN, shownAs } })).toEqual([
      'weather.ts weather.RAIN.shownAs: the placeholders differ between the texts ({day}; none).',
    ]);
  });

  it('asks for every plural form of a language, one form being enough for a Welsh noun that never changes', () => {
    const en = { one: '{n} day', other: '{n} days' };
    expect(phrases(en, { other: '{n} awr' })).toEqual([]);
    expect(phrases(en, { one: '{n} diwrnod', other: '{n} diwrnod' })).toEqual([
      'weather.ts phrases.RAIN, cy: write the plural forms zero, one, two, few, many, other; these are one, other.',
    ]);
    expect(phrases({ other: '{n} days' }, { other: '{n} awr' })).toHaveLength(1);
    expect(phrases(en, { other: 'awr' })).toHaveLength(1);
  });

  it('asks for one spelling of a code and for capitals', () => {
    const files = [
      ...weather({ RAIN_FALL: RAIN }),
      { file: 'sky.ts', exports: { sky: { RAINFALL: RAIN }, skyWords: {} } },
    ];
    expect(listVocabularyFaults(files)).toContain(
      'One code in several spellings: RAIN_FALL (weather.ts), RAINFALL (sky.ts). Choose one.',
    );
    expect(faultsOf({ rainFall: RAIN })).toEqual([
      'weather.ts rainFall: write the code in capitals, words joined by one _.',
    ]);
  });

  it('asks for words and meanings that tell two codes apart', () => {
    expect(faultsOf({ RAIN, DRIZZLE: { ...RAIN, en: 'Drizzle', meaning: 'It drizzles.' } })).toEqual([
      'weather.ts: RAIN and DRIZZLE have the same cy; nobody could tell them apart.',
    ]);
  });

  it('asks for a meaning of one sentence and a day of checking', () => {
    expect(faultsOf({ RAIN: { ...RAIN, meaning: 'wet', cyCheckedOn: 'yesterday' } })).toEqual([
      'weather.ts RAIN: write the meaning as one sentence on one line that ends with a full stop.',
      'weather.ts RAIN: cyCheckedOn is the day a translator checked the Welsh, YYYY-MM-DD, or null.',
    ]);
  });

  it('asks a file for the vocabulary it is named after', () => {
    expect(listVocabularyFaults([{ file: 'pledge-status.ts', exports: {} }])).toEqual([
      'pledge-status.ts: export pledgeStatusWords, and pledgeStatus made of it by defineVocabulary.',
    ]);
  });

  it('counts the codes whose Welsh nobody has checked', () => {
    expect(countUncheckedWelsh(weather({ RAIN, SUN: { ...RAIN, cyCheckedOn: '2026-11-22' } }))).toBe(1);
  });
});

describe('the check of the stored codes', () => {
  it('finds nothing wrong when the database stores what has words, computed codes apart', () => {
    const prisma = 'enum Weather {\n  /// wet\n  RAIN // often\n}\n';
    expect(stored(prisma, { RAIN, DRY: { ...RAIN, isComputed: true } })).toEqual([]);
  });

  it('names the code that one side lacks', () => {
    expect(stored('enum Weather {\n  RAIN\n  HAIL\n}\n', { RAIN, SUN: RAIN })).toEqual([
      'HAIL of enum Weather has no words: add it to vocabulary/weather.ts.',
      'SUN of vocabulary/weather.ts cannot be stored: add it to enum Weather, or mark it isComputed.',
    ]);
    expect(stored('enum SkyColour {\n  BLUE\n}\n', { RAIN })).toEqual([
      'enum SkyColour of the database has no words: write vocabulary/sky-colour.ts.',
    ]);
  });
});
