import type { CoopRepresentativesQuery } from '../../src/generated/coop-representatives.ts';
import { publisher } from './publisher.ts';

type Holding = CoopRepresentativesQuery['representatives']['nodes'][number];

const aldermere = { id: 'org_aldermere', name: { text: 'Aldermere Borough Council', lang: 'EN' as const } };

export function holding(
  name: string,
  facts: { ward?: Holding['post']['area']; person?: Partial<Holding['person']> } = {},
): Holding {
  const sortName = name.split(' ').toReversed().join(', ');
  return {
    id: `hol_${sortName}`,
    person: {
      name,
      honorificPrefix: 'Cllr',
      sortName,
      photo: null,
      contactPoints: [],
      ...facts.person,
    },
    post: { organisation: aldermere, area: facts.ward ?? { name: { text: 'Millgate', lang: 'EN' } } },
    description: { text: 'Labour and Co-operative councillor', lang: 'EN' },
  };
}

const WARDS = ['Millgate', 'Canal Side', 'St Werburgh', 'Hope Street', 'Weavers Green', 'Northfield'];
const NAMES = [
  'Ada Penhaligon', 'Idris Vaughan', 'Nasreen Qureshi', 'Tom Ferriday', 'Grace Oyelaran', 'Wilf Cartmell',
  'Mair Hopcyn', 'Sunil Bhatt', 'Edith Larkspur', 'Joe Bramhall', 'Rosa Keane', 'Percy Thistlewood',
  'Yewande Afolabi', 'Callum Rusk',
]; // prettier-ignore

/** Fourteen people, more than any first view. */
export const holdings: Holding[] = NAMES.map((name, index) =>
  holding(name, {
    ward: { name: { text: WARDS[index % WARDS.length] as string, lang: 'EN' } },
    person:
      index % 3
        ? {}
        : {
            contactPoints: [
              { kind: 'EMAIL', value: `${name.toLowerCase().replace(' ', '.')}@aldermere.example` },
            ],
          },
  }),
);

/** An answer about Aldermere: a whole list unless `facts` say otherwise. */
export function representatives(facts: {
  nodes?: Holding[];
  level?: CoopRepresentativesQuery['representatives']['coverage']['level'];
  note?: string;
  /** How many of them may hold office no more. */
  inDoubt?: number;
  organisation?: Partial<NonNullable<CoopRepresentativesQuery['organisation']>> | null;
  publisher?: CoopRepresentativesQuery['publisher'];
}): CoopRepresentativesQuery {
  const nodes = facts.nodes ?? holdings;
  const level = facts.level ?? 'COMPLETE';
  return {
    organisation:
      facts.organisation === null
        ? null
        : { slug: 'aldermere', name: aldermere.name, imprint: null, replacedBy: [], ...facts.organisation },
    representatives: {
      leastCount: nodes.length - (facts.inDoubt ?? 0),
      totalCount: nodes.length,
      coverage: {
        level,
        asOf: level === 'NOT_COLLECTED' ? null : '2026-11-02',
        parts: [{ note: facts.note ? { text: facts.note, lang: 'EN' } : null }],
      },
      nodes,
    },
    publisher: facts.publisher ?? publisher,
  };
}
