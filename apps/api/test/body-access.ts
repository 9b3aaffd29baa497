import { formatGlobalId, type GlobalIdType } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { newId } from '../src/db/new-id.ts';
import type { Task } from '../src/editors/permissions.ts';

const nobodys = (type: GlobalIdType) => formatGlobalId(type, newId());

/** The part of the access matrix about bodies and their offices themselves, and about who asks to stand. */
export const BODY_ACCESS: Record<string, { task: Task | readonly Task[]; ask: string }> = {
  'Mutation.createOrganisation': {
    task: 'EDIT_HOLDINGS',
    ask: `mutation { createOrganisation(input: { kind: PARTNER, slug: "Not A Slug", sources: [], changeReason: "x" }) { __typename } }`,
  },
  'Mutation.editOrganisation': {
    task: 'EDIT_HOLDINGS',
    ask: `mutation { editOrganisation(input: { id: "${nobodys('Organisation')}", expectedVersion: 1, changeReason: "x" }) { __typename } }`,
  },
  'Mutation.publishOrganisation': {
    task: 'EDIT_HOLDINGS',
    ask: `mutation { publishOrganisation(input: { id: "${nobodys('Organisation')}", expectedVersion: 1, changeReason: "x" }) { __typename } }`,
  },
  'Mutation.withdrawOrganisation': {
    task: 'EDIT_HOLDINGS',
    ask: `mutation { withdrawOrganisation(input: { id: "${nobodys('Organisation')}", expectedVersion: 1, changeReason: "x" }) { __typename } }`,
  },
  'Mutation.replaceOrganisation': {
    task: 'EDIT_HOLDINGS',
    ask: `mutation { replaceOrganisation(input: { id: "${nobodys('Organisation')}", expectedVersion: 1, successors: [], occurredOn: "2027-04-01", changeReason: "x" }) { __typename } }`,
  },
  'Mutation.createPost': {
    task: 'EDIT_HOLDINGS',
    ask: `mutation { createPost(input: { organisation: "${nobodys('Organisation')}", role: COUNCILLOR, sources: [], changeReason: "x" }) { __typename } }`,
  },
  'Mutation.editPost': {
    task: 'EDIT_HOLDINGS',
    ask: `mutation { editPost(input: { id: "${nobodys('Post')}", expectedVersion: 1, changeReason: "x" }) { __typename } }`,
  },
  'Mutation.endPost': {
    task: 'EDIT_HOLDINGS',
    ask: `mutation { endPost(input: { id: "${nobodys('Post')}", expectedVersion: 1, endsOn: "2027-05-10", changeReason: "x" }) { __typename } }`,
  },
  'Query.applicationList': { task: 'EDIT_PEOPLE', ask: '{ applicationList { total } }' },
  'Mutation.recordApplication': {
    task: 'EDIT_PEOPLE',
    ask: `mutation { recordApplication(input: { person: "${nobodys('Person')}", receivedOn: "2026-01-01", changeReason: "x" }) { __typename } }`,
  },
  'Mutation.decideApplication': {
    task: 'EDIT_PEOPLE',
    ask: `mutation { decideApplication(input: { application: "${nobodys('Application')}", expectedVersion: 1, decision: IN_REVIEW, changeReason: "x" }) { __typename } }`,
  },
};
