import { isLeftOut, loadSuppressions } from '../contests/suppressions.ts';
import type { ImportWriter } from '../writing/import-writer.ts';
import { matchListed, type Sitter } from './match-listed.ts';

/** The rows but those about people whom no list may bring back (R18), and whom of the record they are about. */
export async function matchShown(writer: ImportWriter, sitters: readonly Sitter[], listedOn: string) {
  const named = ({ person, ward }: Sitter) => ({ person, organisationId: ward.council.id });
  const suppressions = await loadSuppressions(writer.tx, sitters.map(named));
  const suppressedOf = (sitter: Sitter) => suppressions(named(sitter));
  const known = sitters.filter((sitter) => !suppressedOf(sitter).isWhole);
  const matched = await matchListed(writer, known, listedOn);
  const isShown = known.map(
    (sitter, index) => !isLeftOut(suppressedOf(sitter), matched.records[index] ?? null),
  );
  return {
    shown: known.filter((_, index) => isShown[index]),
    records: matched.records.filter((_, index) => isShown[index]),
    known: matched.known,
    suppressedOf,
  };
}
