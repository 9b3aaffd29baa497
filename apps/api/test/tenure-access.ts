import { formatGlobalId, type GlobalIdType } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { newId } from '../src/db/new-id.ts';
import type { Task } from '../src/editors/permissions.ts';

const nobodys = (type: GlobalIdType) => formatGlobalId(type, newId());

/** The part of the access matrix about offices over time: who enters and leaves seats, groups and roles. */
export const TENURE_ACCESS: Record<string, { task: Task | readonly Task[]; ask: string }> = {
  'Mutation.endOfficeHolding': {
    task: 'EDIT_HOLDINGS',
    ask: `mutation { endOfficeHolding(input: { id: "${nobodys('OfficeHolding')}", expectedVersion: 1, to: "2027-01-01", endReason: RESIGNED, changeReason: "x" }) { __typename } }`,
  },
  'Mutation.correctOfficeHolding': {
    task: 'EDIT_HOLDINGS',
    ask: `mutation { correctOfficeHolding(input: { id: "${nobodys('OfficeHolding')}", expectedVersion: 1, changeReason: "x" }) { __typename } }`,
  },
  'Mutation.coOpt': {
    task: 'EDIT_HOLDINGS',
    ask: `mutation { coOpt(input: { vacancy: "${nobodys('Vacancy')}", expectedVersion: 1, person: "${nobodys('Person')}", from: "2027-01-01", changeReason: "x" }) { __typename } }`,
  },
  'Mutation.recordByElection': {
    task: 'EDIT_HOLDINGS',
    ask: `mutation { recordByElection(input: { vacancy: "${nobodys('Vacancy')}", expectedVersion: 1, person: "${nobodys('Person')}", pollingOn: "2027-01-01", changeReason: "x" }) { __typename } }`,
  },
  'Mutation.recordVacancy': {
    task: 'EDIT_HOLDINGS',
    ask: `mutation { recordVacancy(input: { post: "${nobodys('Post')}", from: "2027-01-01", changeReason: "x" }) { __typename } }`,
  },
  'Mutation.endVacancy': {
    task: 'EDIT_HOLDINGS',
    ask: `mutation { endVacancy(input: { vacancy: "${nobodys('Vacancy')}", expectedVersion: 1, changeReason: "x" }) { __typename } }`,
  },
  'Query.resultsNight': {
    task: 'READ_DRAFTS',
    ask: `{ resultsNight(election: "${nobodys('Election')}") { state } }`,
  },
  'Mutation.confirmResults': {
    task: 'EDIT_HOLDINGS',
    ask: `mutation { confirmResults(input: { ballots: [{ ballot: "${nobodys('Ballot')}", seen: "x" }], changeReason: "x" }) { __typename } }`,
  },
};
