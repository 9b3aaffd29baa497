import type { DataProvider } from 'react-admin';
import { draftReads } from '../drafts/draft-reads.ts';
import { organisationReads } from '../organisations/organisation-reads.ts';
import { peopleReads } from '../people/people-reads.ts';
import { pledgeReads } from '../pledges/pledge-reads.ts';
import { postReads } from '../representatives/post-reads.ts';
import { representativeReads } from '../representatives/representative-reads.ts';
import type { Language } from '../generated/pledges/pledge-list.ts';
import type { ResourceReads } from './resource-reads.ts';

const READS: Readonly<Record<string, ResourceReads>> = {
  people: peopleReads,
  representatives: representativeReads,
  posts: postReads,
  organisations: organisationReads,
  pledges: pledgeReads,
  drafts: draftReads,
};

/** The largest page the API gives. */
const MAX_PER_PAGE = 100;

/**
 * react-admin's questions as operations of the admin schema. Lists and the labels of references come this way. A page of one record
 * asks its own operation (`useAsk`), and every write is an operation with typed refusals (`useWrite`): there is no general getOne,
 * update, create or delete.
 */
export function createDataProvider(currentLanguage: () => Language): DataProvider {
  return {
    supportAbortSignal: true,
    getList: async (resource, { pagination, filter, signal }) => {
      const { page, perPage } = pagination ?? { page: 1, perPage: 25 };
      return readsOf(resource).list({
        page,
        perPage: Math.min(perPage, MAX_PER_PAGE),
        filter: filter ?? {},
        lang: currentLanguage(),
        signal,
      }) as never;
    },
    getMany: async (resource, { ids, signal }) => ({
      data: ((await readsOf(resource).many?.(ids.map(String), currentLanguage(), signal)) ?? []) as never,
    }),
    getOne: (resource) => refuse('getOne', resource),
    getManyReference: (resource) => refuse('getManyReference', resource),
    update: (resource) => refuse('update', resource),
    updateMany: (resource) => refuse('updateMany', resource),
    create: (resource) => refuse('create', resource),
    delete: (resource) => refuse('delete', resource),
    deleteMany: (resource) => refuse('deleteMany', resource),
  };
}

function readsOf(resource: string): ResourceReads {
  const reads = READS[resource];
  if (!reads) throw new Error(`The data provider knows no resource "${resource}".`);
  return reads;
}

function refuse(method: string, resource: string): Promise<never> {
  return Promise.reject(new Error(`There is no ${method} of ${resource}: it is an operation of its own.`));
}
