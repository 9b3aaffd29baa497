import { loadSuppressedFields } from '../contests/suppressed-fields.ts';
import { isLeftOut, loadSuppressions, withheldOf } from '../contests/suppressions.ts';
import type { ImportWriter } from '../writing/import-writer.ts';
import type { CouncilList } from './claims.ts';
import { findUnseen } from './find-unseen.ts';
import { matchListed, type Sitter, type StandingIn } from './match-listed.ts';

/**
 * The rows but those about people whom no list may bring back (R18), and whom of the record they are about. A row says of nobody for whom they sit of
 * whom that was erased. Beside them the rows passed over whose seat is known.
 */
export async function matchShown(
  writer: ImportWriter,
  sitters: readonly Sitter[],
  list: CouncilList,
  standingIn: StandingIn,
) {
  const named = ({ person, ward }: Sitter) => ({ person, organisationId: ward.council.id });
  const suppressions = await loadSuppressions(writer.tx, sitters.map(named));
  const suppressedOf = (sitter: Sitter) => suppressions(named(sitter));
  const known = sitters.filter((sitter) => !suppressedOf(sitter).isWhole);
  const matched = await matchListed(writer, known, list.listedOn, standingIn);
  const isShown = known.map(
    (sitter, index) => !isLeftOut(suppressedOf(sitter), matched.records[index] ?? null),
  );
  const records = matched.records.filter((_, index) => isShown[index]);
  const erasedOf = await loadSuppressedFields(
    writer.tx,
    records.flatMap((record) => record?.id ?? []),
  );
  const shown = known
    .filter((_, index) => isShown[index])
    .map((sitter, index) => {
      const record = records[index] ?? null;
      const erased = withheldOf(suppressedOf(sitter), record).union(erasedOf(record?.id ?? ''));
      return erased.has('memberships') ? withoutLabel(sitter) : sitter;
    });
  const lines = new Set(shown.map(({ claim }) => claim.line));
  const left = sitters.filter(({ claim }) => !lines.has(claim.line)).map(withoutLabel);
  const about = new Map(
    known.flatMap(({ claim }, index) => {
      const record = matched.records[index] ?? null;
      return record === null ? [] : [[claim.line, record.id] as const];
    }),
  );
  const unseen = await findUnseen(writer.tx, left, about, list);
  return { shown, records, unseen, known: matched.known, suppressedOf };
}

function withoutLabel(sitter: Sitter): Sitter {
  return { ...sitter, claim: { ...sitter.claim, party: null, partyName: null } };
}
