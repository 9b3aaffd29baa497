import type { RowOutcome } from '../import-format.ts';
import { applyDescriptions } from '../settling/apply-descriptions.ts';
import type { ImportWriter } from '../writing/import-writer.ts';
import { enterListed, type ListedParty, referencesOf } from './democracy-club-party.ts';
import { type Description, linkDescriptions } from './party-descriptions.ts';
import { linkPartyAliases } from './party-aliases.ts';
import { linkRegistrations, openPartyBook } from './party-book.ts';

/** A listed party with the descriptions it registered, where the list has them. */
export type DescribedParty = ListedParty & Readonly<{ descriptions?: readonly Description[] }>;

/** Brings a list of parties into the record: organisations, registrations, descriptions, and what other ids and texts mean. */
export async function reconcileListedParties(
  writer: ImportWriter,
  rows: readonly DescribedParty[],
): Promise<RowOutcome[]> {
  const book = await openPartyBook(
    writer,
    rows.flatMap((row) => [
      ...referencesOf(row),
      ...(row.descriptions ?? []).flatMap(({ jointWith }) => jointWith ?? []),
    ]),
  );
  const entered = rows.map((row) => ({ row, ...enterListed(book, row) }));
  await linkRegistrations(
    writer,
    entered.flatMap(({ row: { party, registration }, entry }) =>
      entry && registration && party.kind === 'PARTY' ? [{ entry, registration, reference: party.id }] : [],
    ),
  );
  const described = entered.flatMap(({ row: { line, descriptions = [] }, entry }) =>
    entry === null ? [] : descriptions.map((description) => ({ line, entry, description })),
  );
  const descriptionAliases = await linkDescriptions(writer, book, described);
  const isNew = await linkPartyAliases(writer, [
    ...entered.flatMap(({ alias }) => alias ?? []),
    ...descriptionAliases,
  ]);
  await book.write();
  await writer.flush();
  const isJointNew = described.some(
    ({ description: { jointWith, textEn, textCy } }) =>
      jointWith !== null &&
      [textEn, textCy].some((value) => value !== null && isNew({ scheme: 'party-description', value })),
  );
  if (isJointNew) await applyDescriptions(writer);
  return entered.map(({ row, entry, alias }): RowOutcome => {
    const isAliasNew =
      (alias !== null && isNew(alias)) ||
      descriptionAliases.some((claim) => claim.line === row.line && isNew(claim));
    if (entry === null) return { line: row.line, state: isAliasNew ? 'CREATED' : 'UNCHANGED', payload: row };
    const state = entry.state === 'UNCHANGED' && isAliasNew ? 'UPDATED' : entry.state;
    return { line: row.line, state, payload: row };
  });
}
