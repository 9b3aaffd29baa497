import { expect, test } from 'vitest';
import { changedFields } from '../ui/form/changes.ts';
import { editPersonInput, fieldsOfPerson } from './person-fields.ts';

const ada = {
  id: 'per_1',
  version: 3,
  slug: 'ada-penhaligon',
  name: 'Ada Penhaligon',
  sortName: 'Penhaligon, Ada',
  honorificPrefix: 'Cllr',
  honorificSuffix: null,
  state: 'PUBLISHED' as const,
  bioEn: { text: 'Sits on the housing committee.', lang: 'EN' as const },
  bioCy: { text: 'Sits on the housing committee.', lang: 'EN' as const },
  holdings: [],
};

test('only what was changed is sent, and an emptied field as null', () => {
  const base = fieldsOfPerson(ada);
  const values = {
    ...base,
    honorificPrefix: '',
    bioCy: 'Yn eistedd ar y pwyllgor tai.',
    changeReason: 'Left the council',
  };
  expect(
    editPersonInput('per_1', { values, changed: changedFields(base, values), expectedVersion: 3 }),
  ).toEqual({
    id: 'per_1',
    expectedVersion: 3,
    changeReason: 'Left the council',
    honorificPrefix: null,
    bioCy: 'Yn eistedd ar y pwyllgor tai.',
  });
});

test('the Welsh field is empty where only English is written', () => {
  expect(fieldsOfPerson(ada)).toMatchObject({ bioEn: 'Sits on the housing committee.', bioCy: '' });
});
