import { ask } from '../api/ask.ts';
import type { ResourceReads } from '../api/resource-reads.ts';
import { WaitingDrafts } from '../generated/drafts/waiting-drafts.ts';

/** What waits for a second person, oldest first. */
export const draftReads: ResourceReads = {
  list: async ({ page, perPage, lang, signal }) => {
    const { draftList } = await ask(WaitingDrafts, { page, perPage, lang }, signal);
    return { data: draftList.items, total: draftList.total };
  },
};
