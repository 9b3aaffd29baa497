import { newId } from '../../db/new-id.ts';
import type { ImportWriter } from '../writing/import-writer.ts';
import { creditOf } from '../writing/record-source.ts';
import type { ElectionClaim } from './claims.ts';
import type { ElectedBody } from './find-organisations.ts';

/** Adds the House of Commons to the bodies where the record does not hold it: the elections of a file need it, and there is only one. */
export function reconcileLegislature(
  writer: ImportWriter,
  elections: readonly ElectionClaim[],
  bodies: Map<string, ElectedBody>,
): void {
  const missing = elections.filter(
    ({ electionId, electionType }) => electionType === 'parl' && !bodies.has(electionId),
  );
  if (missing.length === 0) return;
  const id = newId();
  writer.create('Organisation', {
    id,
    kind: 'LEGISLATURE',
    slug: 'house-of-commons',
    nameEn: 'House of Commons',
    nameCy: 'Tŷ’r Cyffredin',
    state: 'PUBLISHED',
    sources: [creditOf(writer.source)],
  });
  for (const { electionId } of missing)
    bodies.set(electionId, { id, kind: 'LEGISLATURE', councilType: null, areaId: null });
}
