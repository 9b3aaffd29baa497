import { parsePartyId } from '@wheatsheaf/schema/identifiers/electoral-commission-id.ts';
import { newId } from '../../db/new-id.ts';
import type { OrganisationBook, OrganisationEntry } from '../bodies/organisation-book.ts';
import type { ImportWriter } from '../writing/import-writer.ts';
import type { AliasClaim } from './party-aliases.ts';
import { enterParty } from './party-book.ts';

/** A text that a party registered for ballot papers. */
export type Description = Readonly<{
  textEn: string;
  textCy: string | null;
  /** Reference of the other party, where the description is of both. */
  jointWith: string | null;
}>;

type Described = Readonly<{ line: number; entry: OrganisationEntry; description: Description }>;

/** Keeps descriptions that the record does not have; returns what their texts mean, in each language. Call it before the parties are written. */
export async function linkDescriptions(
  writer: ImportWriter,
  book: OrganisationBook,
  described: readonly Described[],
): Promise<AliasClaim[]> {
  const rows = await writer.tx.partyDescription.findMany({
    where: { organisationId: { in: described.map(({ entry }) => entry.id) } },
  });
  const keyOf = (organisationId: string, { textEn, textCy, jointWith }: Description) =>
    JSON.stringify([organisationId, textEn, textCy, jointWith]);
  const known = new Set(rows.map((row) => keyOf(row.organisationId, row)));
  return described.flatMap(({ line, entry, description }): AliasClaim[] => {
    const key = keyOf(entry.id, description);
    if (!known.has(key)) {
      known.add(key);
      writer.insert('PartyDescription', { id: newId(), organisationId: entry.id, ...description });
      entry.join('descriptions', description);
    }
    const { textEn, textCy } = description;
    const meaning = meaningOf(book, entry, description.jointWith);
    return [textEn, textCy]
      .filter((value) => value !== null)
      .map((value) => ({ line, scheme: 'party-description', value, ...meaning }));
  });
}

function meaningOf(
  book: OrganisationBook,
  entry: OrganisationEntry,
  jointWith: string | null,
): Pick<AliasClaim, 'principalId' | 'adjunctId' | 'isKnown'> {
  if (jointWith === null) return { principalId: entry.id, adjunctId: null, isKnown: true };
  const own = [...entry.identifiers.values()].find(({ scheme }) => scheme === 'electoral-commission')?.value;
  const numbers = [own, jointWith].map((reference) => reference?.replace(/^PP/, ''));
  const pair = parsePartyId(`joint-party:${numbers.join('-')}`);
  // A pair whose roles no source tells has no principal (R11).
  if (!pair.ok || pair.value.kind !== 'JOINT' || pair.value.principal === null)
    return { principalId: null, adjunctId: null, isKnown: false };
  const idOf = (reference: string | null) =>
    reference === null ? null : enterParty(book, { reference, name: reference, origin: 'PRINTED_LABEL' }).id;
  return { principalId: idOf(pair.value.principal), adjunctId: idOf(pair.value.adjunct), isKnown: true };
}
