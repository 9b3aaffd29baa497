import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { newId } from '../src/db/new-id.ts';
import type { Task } from '../src/editors/permissions.ts';

/** The part of the access matrix about lists of councillors. */
export const COUNCILLOR_ACCESS: Record<string, { task: Task | readonly Task[]; ask: string }> = {
  'Query.councilComparison': {
    task: 'READ_DRAFTS',
    ask: `{ councilComparison(council: "${formatGlobalId('Organisation', newId())}") { asOf } }`,
  },
};
