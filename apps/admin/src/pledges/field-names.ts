import { datePrecision } from '@wheatsheaf/schema/vocabulary/date-precision.ts';
import { pledgeStatus } from '@wheatsheaf/schema/vocabulary/pledge-status.ts';
import { publicationState } from '@wheatsheaf/schema/vocabulary/publication-state.ts';
import { isCodeOf, type Vocabulary } from '@wheatsheaf/schema/vocabulary/vocabulary.ts';
import { formatDay } from '../i18n/days.ts';
import { useLanguage, useSay, useWord } from '../i18n/language.ts';
import type { MessageKey } from '../i18n/messages.ts';

/** Fields of a pledge as its history and a conflict name them. */
const FIELDS: Readonly<Record<string, MessageKey>> = {
  titleEn: 'pledges.fields.titleEn',
  titleCy: 'pledges.fields.titleCy',
  wordingEn: 'pledges.fields.wordingEn',
  wordingCy: 'pledges.fields.wordingCy',
  successTestEn: 'pledges.fields.successTestEn',
  successTestCy: 'pledges.fields.successTestCy',
  leadOfficeEn: 'pledges.fields.leadOfficeEn',
  leadOfficeCy: 'pledges.fields.leadOfficeCy',
  dueOn: 'pledges.fields.dueOn',
  duePrecision: 'ui.precision.label',
  state: 'pledges.fields.state',
  status: 'pledges.fields.status',
  summary: 'pledges.fields.summary',
};

/** Fields whose values are codes. */
const CODES: Readonly<Record<string, Vocabulary>> = {
  duePrecision: datePrecision,
  state: publicationState,
  status: pledgeStatus,
};

/** Words for a pledge's fields and for values that are codes or days; a field no form has keeps the name the record gives it. */
export function usePledgeWords() {
  const say = useSay();
  const word = useWord();
  const [lang] = useLanguage();
  return {
    nameField: (field: string) => (FIELDS[field] ? say(FIELDS[field]) : field),
    nameValue: (field: string, value: string) => {
      const vocabulary = CODES[field];
      const words = vocabulary && isCodeOf(vocabulary, value) ? vocabulary[value] : undefined;
      if (words) return word(words);
      return field.endsWith('On') && /^\d{4}-\d{2}-\d{2}/.test(value) ? formatDay(value, lang) : value;
    },
  };
}
