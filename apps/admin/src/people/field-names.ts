import { publicationState } from '@wheatsheaf/schema/vocabulary/publication-state.ts';
import { isCodeOf } from '@wheatsheaf/schema/vocabulary/vocabulary.ts';
import { useSay, useWord } from '../i18n/language.ts';
import type { MessageKey } from '../i18n/messages.ts';

/** Fields of a person as their history and a conflict name them. */
const FIELDS: Readonly<Record<string, MessageKey>> = {
  name: 'people.fields.name',
  sortName: 'people.fields.sortName',
  honorificPrefix: 'people.fields.honorificPrefix',
  honorificSuffix: 'people.fields.honorificSuffix',
  bioEn: 'people.fields.bioEn',
  bioCy: 'people.fields.bioCy',
  state: 'people.fields.state',
};

/** Words for a person's fields and for values that are codes; a field no form has keeps the name the record gives it. */
export function usePersonWords() {
  const say = useSay();
  const word = useWord();
  return {
    nameField: (field: string) => (FIELDS[field] ? say(FIELDS[field]) : field),
    nameValue: (field: string, value: string) =>
      field === 'state' && isCodeOf(publicationState, value) ? word(publicationState[value]) : value,
  };
}
