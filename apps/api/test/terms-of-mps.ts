import { csvOf } from './import-csv.ts';

const item = (id: string, name: string) => ({
  id,
  name: { 'lang:en': name },
  identifiers: [{ scheme: 'wikidata', identifier: id }],
});

type Spell = readonly [person: 'Wyn Winner' | 'Ffion Follower', label: string, from: string, to?: string];

const PEOPLE = { 'Wyn Winner': 'Q990001', 'Ffion Follower': 'Q990002' };
const LABELS = [
  item('Q9630', 'Labour Party'),
  item('Q6467393', 'Labour Co-operative'),
  item('Q327591', 'independent politician'),
];

/** Terms of Wikidata’s for Aldershot. */
export const popolo = (...spells: readonly Spell[]) =>
  JSON.stringify({
    persons: Object.entries(PEOPLE).map(([name, id]) => item(id, name)),
    organizations: [item('Q11005', 'House of Commons'), ...LABELS],
    areas: [
      {
        id: 'Q1',
        name: { 'lang:en': 'Aldershot' },
        identifiers: [{ scheme: 'ms', identifier: 'country:gb/constituency:e14000530' }],
      },
    ],
    memberships: spells.map(([person, label, from, to]) => ({
      person_id: PEOPLE[person],
      organization_id: 'Q11005',
      area_id: 'Q1',
      on_behalf_of_id: LABELS.find(({ name }) => name['lang:en'] === label)?.id,
      start_date: from,
      end_date: to,
    })),
  });

/** The same as EveryPolitician has it, which names no code. */
export const everyPolitician = (...spells: readonly Spell[]) =>
  csvOf(
    spells.map(([name, label, from, to = '']) => ({
      id: 'a1b2c3d4-0000-4000-8000-000000000001',
      name,
      sort_name: name.split(' ').toReversed().join(', '),
      group: label,
      group_id: '',
      area: 'Aldershot',
      chamber: 'House of Commons',
      term: 57,
      start_date: from,
      end_date: to,
    })),
  );
