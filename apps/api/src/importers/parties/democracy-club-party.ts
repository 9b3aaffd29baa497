import {
  formatDemocracyClubPartyId,
  type PartyId,
  parsePartyId,
} from '@wheatsheaf/schema/identifiers/electoral-commission-id.ts';
import type { OrganisationBook, OrganisationEntry } from '../bodies/organisation-book.ts';
import type { ValueCells } from '../csv/csv-cells.ts';
import type { SourceFile } from '../source-file/source-file.ts';
import type { RecordSource } from '../writing/record-source.ts';
import type { AliasClaim } from './party-aliases.ts';
import { enterParty, findRegister, type Registration } from './party-book.ts';

/** A party, a pair of parties or a label, as Democracy Club lists it. */
export type ListedParty = Readonly<{
  line: number;
  party: PartyId;
  name: string;
  /** Null for pairs and labels, and where the list says none. */
  registration: Registration | null;
}>;

/** What Democracy Club writes for the end of what has none. */
const NO_END = '9999-12-31';

/** The list is of the Electoral Commission's register. */
export const partyListSource = (file: SourceFile): RecordSource => ({
  origin: 'DEMOCRACY_CLUB',
  publisher: 'Democracy Club',
  licence: 'CC BY 4.0',
  url: 'https://democracyclub.org.uk/',
  retrievedOn: file.writtenOn,
});

/** @throws RowRefusal */
export function parseListedParty(cells: ValueCells): ListedParty {
  const id = cells.required('id');
  const parsed = parsePartyId(id);
  if (!parsed.ok) return cells.refuseParsed('id', parsed, 'NOT_A_PARTY_ID');
  const register = readRegister(cells);
  const readEnd = (column: string) => {
    const value = cells.optional(column);
    return value === null || value === NO_END ? null : cells.day(column);
  };
  return {
    line: cells.line,
    party: parsed.value,
    name: cells.required('name'),
    registration:
      register === null || parsed.value.kind !== 'PARTY'
        ? null
        : { register, registeredOn: readEnd('founding_date'), deregisteredOn: readEnd('dissolution_date') },
  };
}

function readRegister(cells: ValueCells): Registration['register'] | null {
  if (cells.optional('register') === null) return null;
  return (
    findRegister(cells.text('register')) ??
    cells.refuse(
      'register',
      'NOT_A_CODE',
      'this is no register of parties: write Great Britain or Northern Ireland.',
    )
  );
}

/** References of the parties that a listed one is made of. */
export function referencesOf({ party }: ListedParty): readonly string[] {
  if (party.kind === 'PARTY') return [party.id];
  return party.kind === 'JOINT' ? party.ids : [];
}

/** Enters a listed party; for a pair or a label, what its id means. The order of the numbers in the id of a pair means nothing (R11). */
export function enterListed(
  book: OrganisationBook,
  listed: ListedParty,
): Readonly<{ entry: OrganisationEntry | null; alias: AliasClaim | null }> {
  const { party, name, line } = listed;
  if (party.kind === 'PARTY')
    return { entry: enterParty(book, { reference: party.id, name, origin: 'DEMOCRACY_CLUB' }), alias: null };
  const base = { line, scheme: 'party-id' as const, value: formatDemocracyClubPartyId(party) };
  const idOf = (reference: string | null) =>
    reference === null ? null : enterParty(book, { reference, name: reference, origin: 'PRINTED_LABEL' }).id;
  switch (party.kind) {
    case 'JOINT': {
      const isKnown = party.principal !== null;
      const meaning = { principalId: idOf(party.principal), adjunctId: idOf(party.adjunct), isKnown };
      return { entry: null, alias: { ...base, ...meaning } };
    }
    case 'INDEPENDENT':
    case 'SPEAKER':
      return { entry: null, alias: { ...base, principalId: null, adjunctId: null, isKnown: true } };
    case 'UNREGISTERED':
      return { entry: null, alias: { ...base, principalId: null, adjunctId: null, isKnown: false } };
    default:
      return party satisfies never;
  }
}
