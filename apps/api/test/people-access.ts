import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { newId } from '../src/db/new-id.ts';
import type { Task } from '../src/editors/permissions.ts';

const nobody = () => formatGlobalId('Person', newId());

/** The part of the access matrix about people's entries. */
export const PEOPLE_ACCESS: Record<string, { task: Task; ask: string }> = {
  'Mutation.editPerson': {
    task: 'EDIT_PEOPLE',
    ask: `mutation { editPerson(input: { id: "${nobody()}", expectedVersion: 1, changeReason: "x" }) { __typename } }`,
  },
  'Mutation.hidePerson': {
    task: 'HIDE_PEOPLE',
    ask: `mutation { hidePerson(input: { id: "${nobody()}", expectedVersion: 1, reason: SAFETY, changeReason: "x" }) { __typename } }`,
  },
  'Mutation.showPerson': {
    task: 'HIDE_PEOPLE',
    ask: `mutation { showPerson(input: { id: "${nobody()}", expectedVersion: 1, changeReason: "x" }) { __typename } }`,
  },
  'Mutation.mergePeople': {
    task: 'MERGE_PEOPLE',
    ask: `mutation { mergePeople(input: { survivor: "${nobody()}", survivorVersion: 1, duplicate: "${nobody()}", duplicateVersion: 1, changeReason: "x" }) { __typename } }`,
  },
  'Mutation.splitPerson': {
    task: 'MERGE_PEOPLE',
    ask: `mutation { splitPerson(input: { duplicate: "${nobody()}", duplicateVersion: 1, survivorVersion: 1, changeReason: "x" }) { __typename } }`,
  },
};
