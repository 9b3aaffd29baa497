import { pledgeStatus } from '@wheatsheaf/schema/vocabulary/pledge-status.ts';
import { isCodeOf } from '@wheatsheaf/schema/vocabulary/vocabulary.ts';
import { ask } from '../api/ask.ts';
import { presentRecords, type ResourceReads, searchText } from '../api/resource-reads.ts';
import { PledgeList } from '../generated/pledges/pledge-list.ts';
import { PledgeNames } from '../generated/pledges/pledge-names.ts';

/** Filters: `text` in title, wording or reference; `status`, one of the vocabulary; `council`. */
export const pledgeReads: ResourceReads = {
  list: async ({ page, perPage, filter, lang, signal }) => {
    const statuses = isCodeOf(pledgeStatus, filter.status) ? [filter.status] : undefined;
    const council = typeof filter.council === 'string' ? filter.council : undefined;
    const { pledgeList } = await ask(
      PledgeList,
      { page, perPage, text: searchText(filter), statuses, council, lang },
      signal,
    );
    return { data: pledgeList.items, total: pledgeList.total };
  },
  many: async (ids, lang, signal) => presentRecords((await ask(PledgeNames, { ids, lang }, signal)).nodes),
};
