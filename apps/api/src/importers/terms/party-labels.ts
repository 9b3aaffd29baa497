import { parseElectoralCommissionId } from '@wheatsheaf/schema/identifiers/electoral-commission-id.ts';
import type { PartyClaim } from '../contests/claims.ts';
import { foldName } from '../names/fold-name.ts';

/**
 * Labels of terms, by Wikidata item and by name as Popolo and EveryPolitician write them, and the registered parties they mean. Names and
 * references: the Electoral Commission's register (OGL v3.0); items: Wikidata (CC0). Parties in Wales, Scotland and the councils are
 * registered as the party of Great Britain. A label that is not here awaits review (R12).
 */
const LABELS: readonly Readonly<{
  principal: string;
  adjunct?: string;
  name: string;
  wikidata: readonly string[];
  names: readonly string[];
}>[] = [
  {
    principal: 'PP53',
    adjunct: 'PP119',
    name: 'Labour and Co-operative Party',
    wikidata: ['Q6467393'],
    names: [
      'Labour/Co-operative',
      'Labour and Co-operative',
      'Labour and Co-operative Party',
      'Labour & Co-operative Party',
      'Labour & Co-operative',
      'Labour Co-operative',
      'Labour Co-operative Party',
      'Labour Co-op',
      'Labour/Co-op',
      'Labour and Co-op',
      'Labour & Co-op',
      'Llafur a’r Blaid Gydweithredol',
    ],
  },
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

/** The registered name of a party, for one that no other file has brought. */
export function nameParty(principal: string): string | null {
  return LABELS.find((label) => label.principal === principal && label.adjunct === undefined)?.name ?? null;
}

/** Whose label somebody sat under. The item decides; a name counts where there is none. */
export function parseLabel(wikidata: string | null, name: string): PartyClaim {
  const folded = foldName(name);
  if (wikidata === null ? NO_PARTY.names.has(folded) : NO_PARTY.wikidata.has(wikidata))
    return { kind: 'NO_PARTY' };
  const label = LABELS.find((known) =>
    wikidata === null
      ? known.names.some((own) => foldName(own) === folded)
      : known.wikidata.includes(wikidata),
  );
  if (!label) return { kind: 'UNKNOWN', scheme: 'party-name', value: name };
  const principal = parseElectoralCommissionId(label.principal);
  const adjunct = label.adjunct === undefined ? null : parseElectoralCommissionId(label.adjunct);
  if (!principal.ok || adjunct?.ok === false) throw new TypeError(`${label.name} has no registered id`);
  return { kind: 'PARTIES', principal: principal.value, adjunct: adjunct?.value ?? null };
}
