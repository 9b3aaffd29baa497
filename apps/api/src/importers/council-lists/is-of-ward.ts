import { foldWard } from '../../reconciliation/ward-name.ts';
import type { LostBallot } from './load-losses.ts';

/** A ward in which somebody sits. */
export type PolledWard = Readonly<{
  organisationId: string;
  areaId: string | null;
  ward: string | null;
  /** The first day of which the record knows that its boundaries were in force. Null where it knows none. */
  seenFrom: string | null;
}>;

/**
 * Whether a poll was for a ward: for its area, or for one of its name. Wards keep their names when their boundaries change: a ballot that names another ward of the council by its code
 * was for that one, where anything is known of when either was there. A council that a county went on as has the divisions' names alone.
 * @param isHeldThere Whether an office of the ward follows from it already, as before the record knew of the other: then it moves with its poll (`renewOffices`).
 */
export function isOfWard(
  { organisationId, areaId, label, pollingOn, isContinuing }: Omit<LostBallot, 'personId' | 'isByElection'>,
  ward: PolledWard,
  isHeldThere = false,
): boolean {
  if (organisationId !== ward.organisationId) return false;
  if (areaId === ward.areaId) return true;
  const isOfBefore = isHeldThere && ward.seenFrom !== null && ward.seenFrom <= pollingOn;
  const isOfOther = areaId !== null && ward.seenFrom !== null && !isContinuing && !isOfBefore;
  return ward.ward !== null && foldWard(label) === foldWard(ward.ward) && !isOfOther;
}
