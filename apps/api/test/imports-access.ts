import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { newId } from '../src/db/new-id.ts';
import type { Task } from '../src/editors/permissions.ts';

/** The part of the access matrix about what imports could not tell. */
export const IMPORTS_ACCESS: Record<string, { task: Task; ask: string }> = {
  'Query.unknownParties': {
    task: 'READ_DRAFTS',
    ask: '{ unknownParties { total } }',
  },
  'Mutation.reviewPartyAlias': {
    task: 'REVIEW_IMPORTS',
    ask: `mutation { reviewPartyAlias(input: { alias: "${formatGlobalId('PartyAlias', newId())}", changeReason: "x" }) { __typename } }`,
  },
  'Mutation.acceptProposal': {
    task: 'REVIEW_IMPORTS',
    ask: `mutation { acceptProposal(input: { proposal: "${formatGlobalId('Proposal', newId())}", changeReason: "x" }) { __typename } }`,
  },
  'Mutation.nameElectedBody': {
    task: 'REVIEW_IMPORTS',
    ask: `mutation { nameElectedBody(input: { election: "${formatGlobalId('Election', newId())}", organisation: "${formatGlobalId('Organisation', newId())}", changeReason: "x" }) { __typename } }`,
  },
};
