import type { FieldClaim } from '../writing/field-precedence.ts';
import type { ImportWriter } from '../writing/import-writer.ts';
import type { Holders } from '../writing/reconcile-fields.ts';
import type { WardPost } from './wards-of-councils.ts';

/**
 * How many seats an office has when a list shows so many: a number that a list gave grows with a fuller one, for a list does not show every vacancy; any other is
 * somebody's who knew, and a list that shows more makes a proposal.
 */
export function stateSeats(
  writer: ImportWriter,
  post: Pick<WardPost, 'id' | 'seats'>,
  shown: number,
  holders: Holders,
  { origin }: FieldClaim,
): number {
  if (shown <= post.seats) return post.seats;
  const holder = holders.get('seats');
  if (holder && holder.origin !== 'EDITOR') return shown;
  writer.propose({
    kind: 'FIELD',
    key: `FIELD Post ${post.id} seats ${origin} ${shown}`,
    recordType: 'Post',
    recordId: post.id,
    patch: { field: 'seats', source: origin, seats: shown },
  });
  return post.seats;
}
