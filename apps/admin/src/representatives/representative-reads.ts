import { officeRole } from '@wheatsheaf/schema/vocabulary/office-role.ts';
import { isCodeOf } from '@wheatsheaf/schema/vocabulary/vocabulary.ts';
import { ask } from '../api/ask.ts';
import { type ResourceReads, searchText } from '../api/resource-reads.ts';
import { HoldingList } from '../generated/representatives/holding-list.ts';

/** Office holdings, current ones first. Filters: `text` in the person's name, `role`, `organisation` (the council or other body). */
export const representativeReads: ResourceReads = {
  list: async ({ page, perPage, filter, lang, signal }) => {
    const role = isCodeOf(officeRole, filter.role) ? filter.role : undefined;
    const organisation = typeof filter.organisation === 'string' ? filter.organisation : undefined;
    const { holdingList } = await ask(
      HoldingList,
      { page, perPage, text: searchText(filter), role, organisation, lang },
      signal,
    );
    return { data: holdingList.items, total: holdingList.total };
  },
};
