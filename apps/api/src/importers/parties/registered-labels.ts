import { parseElectoralCommissionId } from '@wheatsheaf/schema/identifiers/electoral-commission-id.ts';
import { getParsed } from '@wheatsheaf/schema/identifiers/parsed.ts';
import type { PartyClaim } from '../contests/claims.ts';
import { foldName } from '../names/fold-name.ts';
import { claimOfPair, findJointDescription } from './joint-description.ts';

/**
 * Labels of terms, by Wikidata item and by name as Popolo and EveryPolitician write them, and the registered parties they mean. Names and
 * references: the Electoral Commission's register (OGL v3.0); items: Wikidata (CC0). Parties in Wales, Scotland and the councils are
 * registered as the party of Great Britain. A label that is not here
 * awaits review (R12), and one of two parties is read in `joint-description.ts`.
 */
const LABELS: readonly Readonly<{
  principal: string;
  name: string;
  wikidata: readonly string[];
  names: readonly string[];
}>[] = [
  {
    principal: 'PP53',
    name: 'Labour Party',
    wikidata: ['Q9630', 'Q832685'],
    names: [
      'Labour',
      'Labour Party',
      'The Labour Party',
      'Welsh Labour',
      'Llafur',
      'Llafur Cymru',
      'Scottish Labour',
    ],
  },
  {
    principal: 'PP52',
    name: 'Conservative and Unionist Party',
    wikidata: ['Q9626', 'Q7981882'],
    names: [
      'Conservative',
      'Conservatives',
      'Conservative Party',
      'Conservative and Unionist',
      'Conservative and Unionist Party',
      'Welsh Conservatives',
      'Scottish Conservative and Unionist',
    ],
  },
  {
    principal: 'PP90',
    name: 'Liberal Democrats',
    wikidata: ['Q9624', 'Q7981939'],
    names: [
      'Liberal Democrat',
      'Liberal Democrats',
      'Lib Dem',
      'Scottish Liberal Democrats',
      'Welsh Liberal Democrats',
    ],
  },
  {
    principal: 'PP63',
    name: 'Green Party',
    wikidata: ['Q9669'],
    names: ['Green Party of England and Wales', 'Green Party', 'The Green Party', 'Green'],
  },
  {
    principal: 'PP102',
    name: 'Scottish National Party (SNP)',
    wikidata: ['Q10658'],
    names: ['Scottish National Party', 'Scottish National Party (SNP)', 'SNP'],
  },
  {
    principal: 'PP130',
    name: 'Scottish Green Party',
    wikidata: [],
    names: ['Scottish Green Party', 'Scottish Greens'],
  },
  {
    principal: 'PP7931',
    name: 'Reform UK',
    wikidata: [],
    names: ['Reform UK'],
  },
  {
    principal: 'PP77',
    name: 'Plaid Cymru - The Party of Wales',
    wikidata: ['Q10691'],
    names: ['Plaid Cymru', 'Plaid Cymru - The Party of Wales'],
  },
  {
    principal: 'PP85',
    name: 'UK Independence Party (UKIP)',
    wikidata: ['Q10647'],
    names: ['UK Independence Party', 'UKIP'],
  },
];

/** Wikidata's items of registered pairs, and their names. */
const PAIR_ITEMS: ReadonlyMap<string, string> = new Map([['Q6467393', 'Labour and Co-operative Party']]);

/** Labels of those who sit for no party. */
const NO_PARTY = {
  wikidata: new Set(['Q327591', 'Q464103']),
  names: new Set([
    'independent',
    'speaker',
    'speaker of the house of commons',
    'independent politician',
    'annibynnol',
  ]),
};

/** The party that each of these names means, by the name as it is compared; the first in the table where two say one. */
const BY_NAME: ReadonlyMap<string, string> = new Map(
  LABELS.toReversed().flatMap(({ names, principal }) =>
    names.map((name) => [foldName(name), principal] as const),
  ),
);

/** The registered name of a party, for one that no other file has brought. */
export function nameParty(principal: string): string | null {
  return LABELS.find((label) => label.principal === principal)?.name ?? null;
}

/** The one party, or none, that a label alone means. Null where it is not known, or says two. */
export function findLabelled(name: string): PartyClaim | null {
  const folded = foldName(name);
  if (NO_PARTY.names.has(folded)) return { kind: 'NO_PARTY' };
  const principal = BY_NAME.get(folded);
  return principal === undefined ? null : claimOf(principal);
}

/** Whose label an item of Wikidata is. Null for one that is not known. */
export function findItem(item: string): PartyClaim | null {
  if (NO_PARTY.wikidata.has(item)) return { kind: 'NO_PARTY' };
  const pair = findJointDescription(PAIR_ITEMS.get(item) ?? '');
  if (pair) return claimOfPair(pair);
  const label = LABELS.find(({ wikidata }) => wikidata.includes(item));
  return label ? claimOf(label.principal) : null;
}

function claimOf(reference: string): PartyClaim {
  return { kind: 'PARTIES', principal: getParsed(parseElectoralCommissionId(reference)), adjunct: null };
}
