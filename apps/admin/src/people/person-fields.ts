import type { EditPersonInput } from '../generated/people/edit-person.ts';
import type { PersonRecordQuery } from '../generated/people/person.ts';
import { textOrNull } from '../ui/form/changes.ts';
import type { Submission } from '../ui/form/use-record-form.ts';
import { textIn } from '../ui/localised.tsx';

type PersonShown = NonNullable<PersonRecordQuery['person']>;

/** What the form holds: empty text for what the record has not. */
export type PersonFields = {
  name: string;
  sortName: string;
  honorificPrefix: string;
  honorificSuffix: string;
  bioEn: string;
  bioCy: string;
  state: PersonShown['state'];
  changeReason: string;
};

export function fieldsOfPerson(person: PersonShown): PersonFields {
  return {
    name: person.name,
    sortName: person.sortName,
    honorificPrefix: person.honorificPrefix ?? '',
    honorificSuffix: person.honorificSuffix ?? '',
    bioEn: textIn('EN', person.bioEn),
    bioCy: textIn('CY', person.bioCy),
    state: person.state,
    changeReason: '',
  };
}

/** Only what was changed is sent: what somebody else changed meanwhile elsewhere in the entry is left as it is. */
export function editPersonInput(
  id: string,
  { changed, values, expectedVersion }: Submission<PersonFields>,
): EditPersonInput {
  const { name, sortName, honorificPrefix, honorificSuffix, bioEn, bioCy, state } = changed;
  return {
    id,
    expectedVersion,
    changeReason: values.changeReason,
    ...(name !== undefined && { name }),
    ...(sortName !== undefined && { sortName }),
    ...(honorificPrefix !== undefined && { honorificPrefix: textOrNull(honorificPrefix) }),
    ...(honorificSuffix !== undefined && { honorificSuffix: textOrNull(honorificSuffix) }),
    ...(bioEn !== undefined && { bioEn: textOrNull(bioEn) }),
    ...(bioCy !== undefined && { bioCy: textOrNull(bioCy) }),
    ...(state !== undefined && { state }),
  };
}
