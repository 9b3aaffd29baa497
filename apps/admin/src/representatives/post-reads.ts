import { ask } from '../api/ask.ts';
import { presentRecords, type ResourceReads, searchText } from '../api/resource-reads.ts';
import { PostList } from '../generated/representatives/post-list.ts';
import { PostNames } from '../generated/representatives/post-names.ts';

export const postReads: ResourceReads = {
  list: async ({ page, perPage, filter, lang, signal }) => {
    const { postList } = await ask(PostList, { page, perPage, text: searchText(filter), lang }, signal);
    return { data: postList.items, total: postList.total };
  },
  many: async (ids, lang, signal) => presentRecords((await ask(PostNames, { ids, lang }, signal)).nodes),
};
