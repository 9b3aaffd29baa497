import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { newId } from '../src/db/new-id.ts';
import type { Task } from '../src/editors/permissions.ts';

const draft = formatGlobalId('Draft', newId());
const pledge = formatGlobalId('Pledge', newId());

/** Rows of the access matrix for corrections and drafts of pledges, and for deciding on edits that wait. Whoever may write such a text may take it back. */
export const TEXT_EDIT_ACCESS: Record<
  string,
  { task: Task | readonly Task[] | { all: readonly Task[] }; ask: string }
> = {
  'Mutation.confirmEdit': {
    task: 'CONFIRM_RATINGS',
    ask: `mutation { confirmEdit(draft: "${draft}", expectedVersion: 1) { __typename } }`,
  },
  'Mutation.discardEdit': {
    task: [
      'EDIT_PEOPLE',
      'EDIT_HOLDINGS',
      'EDIT_MANIFESTOS',
      'RATE_PLEDGES',
      'EDIT_LIBRARY',
      'EDIT_CAMPAIGNS',
      'RECORD_ADOPTIONS',
      'EDIT_EVENTS',
      'EDIT_PLATFORMS',
      'CONFIRM_RATINGS',
    ],
    ask: `mutation { discardEdit(draft: "${draft}", expectedVersion: 1, changeReason: "x") { __typename } }`,
  },
  'Mutation.correctPledgeTitle': {
    task: { all: ['RATE_PLEDGES', 'CONFIRM_RATINGS'] },
    ask: `mutation { correctPledgeTitle(input: { pledge: "${pledge}", expectedVersion: 1, en: "x", reasonEn: "x", changeReason: "x" }) { __typename } }`,
  },
  'Mutation.correctWordingBasis': {
    task: { all: ['RATE_PLEDGES', 'CONFIRM_RATINGS'] },
    ask: `mutation { correctWordingBasis(input: { pledge: "${pledge}", expectedVersion: 1, basis: REPORTED, reasonEn: "x", changeReason: "x" }) { __typename } }`,
  },
  'Mutation.discardPledge': {
    task: 'EDIT_MANIFESTOS',
    ask: `mutation { discardPledge(input: { pledge: "${pledge}", expectedVersion: 1, changeReason: "x" }) { __typename } }`,
  },
  'Mutation.correctPledgeFacts': {
    task: { all: ['RATE_PLEDGES', 'CONFIRM_RATINGS'] },
    ask: `mutation { correctPledgeFacts(input: { pledge: "${pledge}", expectedVersion: 1, strength: AIM, reasonEn: "x", changeReason: "x" }) { __typename } }`,
  },
};
