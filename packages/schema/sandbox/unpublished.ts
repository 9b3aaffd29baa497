import type { RecordPart } from '../src/record/record-part.ts';
import { manifestoSource, sandboxSource } from './sources.ts';

/** Drafts: nothing of them may leave by any public path (R7). The word "unpublished" is in every text, for tests to look for. */
export const unpublished: RecordPart = {
  name: 'unpublished',
  organisations: [
    {
      slug: 'unpublished-co-op',
      kind: 'LOCAL_PARTY',
      name: { en: 'Unpublished Co-operative Party', cy: 'Plaid Gydweithredol Unpublished' },
      nation: 'ENGLAND',
      parent: 'co-operative-party',
      covers: [{ area: 'aldermere' }],
      state: 'DRAFT',
      sources: [sandboxSource],
    },
  ],
  people: [
    {
      slug: 'unpublished-person',
      name: 'Unpublished Person',
      givenName: 'Unpublished',
      familyName: 'Person',
      state: 'DRAFT',
      sources: [sandboxSource],
    },
  ],
  memberships: [
    {
      person: 'unpublished-person',
      organisation: 'aldermere-co-operative-group',
      role: 'GROUP_MEMBER',
      from: '2026',
      sources: [sandboxSource],
    },
  ],
  pledges: [
    {
      manifesto: 'aldermere-labour-2023',
      reference: 'ALD-99',
      title: { en: 'Unpublished pledge', cy: 'Addewid unpublished' },
      wording: { en: 'An unpublished wording.', cy: 'Geiriad unpublished.' },
      basis: { kind: 'REPORTED' },
      strength: 'AIM',
      testability: 'TESTABLE',
      council: 'aldermere',
      themes: ['finance'],
      state: 'DRAFT',
      sources: [manifestoSource],
    },
  ],
};
