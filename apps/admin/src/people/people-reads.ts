import { ask } from '../api/ask.ts';
import { presentRecords, type ResourceReads, searchText } from '../api/resource-reads.ts';
import { PeopleList } from '../generated/people/people-list.ts';
import { PersonNames } from '../generated/people/person-names.ts';

/** Filters: `text` in the name; `office`, IN_OFFICE or NOT_IN_OFFICE today. */
export const peopleReads: ResourceReads = {
  list: async ({ page, perPage, filter, lang, signal }) => {
    const isInOffice =
      filter.office === 'IN_OFFICE' ? true : filter.office === 'NOT_IN_OFFICE' ? false : undefined;
    const { personList } = await ask(
      PeopleList,
      { page, perPage, text: searchText(filter), isInOffice, lang },
      signal,
    );
    return { data: personList.items, total: personList.total };
  },
  many: async (ids, _lang, signal) => presentRecords((await ask(PersonNames, { ids }, signal)).nodes),
};
