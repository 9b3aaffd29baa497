import { formatDay, formatInstant } from '../i18n/days.ts';
import { useLanguage } from '../i18n/language.ts';

type PartialDate = { on: string; precision: 'DAY' | 'MONTH' | 'YEAR' };

/** A day, or the month or year that is all that is known of it. */
export function Day({ of: { on, precision } }: { of: PartialDate }) {
  const [lang] = useLanguage();
  return <time dateTime={on}>{formatDay(on, lang, precision)}</time>;
}

/** A moment, by the clock in London. */
export function Instant({ at }: { at: string }) {
  const [lang] = useLanguage();
  return <time dateTime={at}>{formatInstant(at, lang)}</time>;
}
