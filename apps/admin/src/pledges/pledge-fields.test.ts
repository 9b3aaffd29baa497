import { expect, test } from 'vitest';
import { changedFields } from '../ui/form/changes.ts';
import {
  editPledgeInput,
  fieldsOfPledge,
  isFrozen,
  type PledgeFields,
  type PledgeTexts,
} from './pledge-fields.ts';

const english = (text: string) => ({ text, lang: 'EN' as const });

const pledge: PledgeTexts = {
  id: 'ple_1',
  reference: 'ALD-08',
  version: 7,
  state: 'PUBLISHED',
  wordingBasis: 'MANIFESTO_TEXT',
  titleEn: english('A good landlords’ charter'),
  // The API gives the English in the place of a missing translation, and says so.
  titleCy: english('A good landlords’ charter'),
  wordingEn: english('We will publish a charter.'),
  wordingCy: english('We will publish a charter.'),
  successTestEn: null,
  successTestCy: null,
  leadOfficeEn: null,
  leadOfficeCy: null,
  dueOn: { on: '2027-05-01', precision: 'MONTH' },
};

function edited(changes: Partial<PledgeFields>) {
  const base = fieldsOfPledge(pledge);
  const values = { ...base, changeReason: 'Corrected', ...changes };
  return editPledgeInput('ple_1', { values, changed: changedFields(base, values), expectedVersion: 7 });
}

test('a missing translation is empty in the form, never the other language’s text', () => {
  expect(fieldsOfPledge(pledge)).toMatchObject({
    titleEn: 'A good landlords’ charter',
    titleCy: '',
    successTestEn: '',
  });
});

test('title, wording and test are frozen once published, but a missing translation can be added', () => {
  expect(isFrozen(pledge, 'wordingEn')).toBe(true);
  expect(isFrozen(pledge, 'wordingCy')).toBe(false);
  expect(isFrozen(pledge, 'leadOfficeEn')).toBe(false);
  expect(isFrozen(pledge, 'titleEn')).toBe(true);
  expect(isFrozen({ ...pledge, state: 'DRAFT' }, 'wordingEn')).toBe(false);
});

test('only what was changed is sent, with the version and the reason', () => {
  expect(edited({ titleCy: 'Siarter landlordiaid da' })).toEqual({
    id: 'ple_1',
    expectedVersion: 7,
    changeReason: 'Corrected',
    titleCy: 'Siarter landlordiaid da',
  });
});

test('a text that was emptied is sent as null', () => {
  expect(edited({ titleEn: ' ' })).toMatchObject({ titleEn: null });
});

test('a due date goes with how exactly it is known, and an emptied one alone', () => {
  expect(edited({ duePrecision: 'YEAR' })).toMatchObject({ dueOn: '2027-05-01', duePrecision: 'YEAR' });
  expect(edited({ dueOn: '' })).toEqual({
    id: 'ple_1',
    expectedVersion: 7,
    changeReason: 'Corrected',
    dueOn: null,
  });
});
