import { expect, test } from 'vitest';
import { createI18nProvider, preferredLanguage } from './i18n-provider.ts';
import { messages } from './messages.ts';
import { PLURAL_FORMS } from './plural-rules.ts';

/** Every text by its key's path. */
function flatten(table: object, path = ''): Map<string, string> {
  return new Map(
    Object.entries(table).flatMap(([key, value]: [string, unknown]) =>
      typeof value === 'string'
        ? [[path + key, value] as const]
        : [...flatten(value as object, `${path}${key}.`)],
    ),
  );
}

const [english, welsh] = [flatten(messages.en), flatten(messages.cy)];
const own = [...english.keys()].filter((key) => !key.startsWith('ra.'));
const slotsOf = (text = '') => [...new Set(text.match(/%\{\w+\}/g))].toSorted().join();

test('English and Welsh have the same keys, react-admin’s own included', () => {
  expect(own.length).toBeGreaterThan(150);
  expect([...welsh.keys()].toSorted()).toEqual([...english.keys()].toSorted());
});

test('no text is empty, and none of ours is a copy of the other language', () => {
  // Words that are the same in both languages, and texts that are nothing but their slots.
  const same = ['app.documentTitleWithProblem', 'ui.problem.prefix', 'people.one', 'editorial.history.by'];
  expect(own.filter((key) => welsh.get(key) === '' || english.get(key) === '')).toEqual([]);
  expect(own.filter((key) => welsh.get(key) === english.get(key)).toSorted()).toEqual(same.toSorted());
});

test('a text has the same slots in both languages', () => {
  expect(own.filter((key) => slotsOf(welsh.get(key)) !== slotsOf(english.get(key)))).toEqual([]);
});

test.each([
  ['en', english],
  ['cy', welsh],
] as const)('a text with plural forms has as many as %s tells apart', (lang, texts) => {
  const counts = own.map((key) => texts.get(key)?.split('||||').length).filter((forms) => forms !== 1);
  expect(counts.length).toBeGreaterThan(0);
  expect(new Set(counts)).toEqual(new Set([PLURAL_FORMS[lang].length]));
});

test('the number chooses the form, in either language', async () => {
  const i18n = createI18nProvider('en');
  expect(i18n.translate('drafts.count', { smart_count: 1 })).toBe('1 draft waits.');
  expect(i18n.translate('drafts.count', { smart_count: 2 })).toBe('2 drafts wait.');
  await i18n.changeLocale('cy');
  expect(i18n.translate('drafts.count', { smart_count: 0 })).toBe('Nid oes drafft yn aros.');
  expect(i18n.translate('drafts.count', { smart_count: 3 })).toBe('Mae 3 drafft yn aros.');
});

test('who asks for Welsh before English gets Welsh', () => {
  expect(preferredLanguage(['cy-GB', 'en-GB'])).toBe('cy');
  expect(preferredLanguage(['fr', 'en-GB', 'cy'])).toBe('en');
  expect(preferredLanguage([])).toBe('en');
});
