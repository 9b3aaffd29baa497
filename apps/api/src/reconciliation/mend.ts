import type { Prisma } from '../generated/prisma/client.ts';
import type { CouncilDifference } from './find-differences.ts';

/** The change that would put a difference right, as a proposal; what decides on it is an editor. */
export type Mend = Readonly<{
  kind: 'OFFICE_HOLDING' | 'AFFILIATION' | 'FIELD';
  /** What makes the same mend the same proposal when the comparison is made again. */
  key: string;
  recordType: Prisma.ModelName;
  recordId: string | null;
  patch: Prisma.InputJsonObject;
}>;

/**
 * Null where the record needs no change, or nobody can say which: a result is no reason to take somebody out of office, and nobody can have
 * left before they came.
 */
export function findMend(
  { kind, side, ours, theirs }: CouncilDifference,
  statedOn: string | null,
): Mend | null {
  const key = (...parts: (string | null | undefined)[]) => ['RECONCILE', kind, side, ...parts].join(' ');
  const source = { source: side, statedOn };
  switch (kind) {
    case 'ONLY_IN_RECORD':
      if (!ours?.holdingId || side === 'BALLOTS') return null;
      if (statedOn === null || (ours.heldFrom !== null && statedOn <= ours.heldFrom)) return null;
      return {
        kind: 'OFFICE_HOLDING',
        key: key(ours.holdingId),
        recordType: 'OfficeHolding',
        recordId: ours.holdingId,
        // Without the person: an end is no office to accept, but one to record on the holding.
        patch: { ...source, name: ours.name, endsOnOrBefore: statedOn },
      };
    case 'ONLY_IN_OTHER':
      if (!theirs) return null;
      return {
        kind: 'OFFICE_HOLDING',
        // A result proposes its winner's office by this key already.
        key: theirs.candidacyId
          ? `OFFICE_HOLDING ${theirs.candidacyId}`
          : key(theirs.postId, theirs.ward, theirs.name),
        recordType: 'OfficeHolding',
        recordId: null,
        patch: {
          ...source,
          personId: theirs.personId,
          postId: theirs.postId,
          candidacyId: theirs.candidacyId,
          name: theirs.name,
          ward: theirs.ward,
          partyName: theirs.partyName,
        },
      };
    case 'OTHER_PARTY':
      // How somebody stood is no reason to change whom they sit for.
      if (!ours?.personId || !theirs || side === 'BALLOTS') return null;
      return {
        kind: 'AFFILIATION',
        key: key(ours.personId, theirs.principalId ?? 'no party', theirs.isJoint ? 'joint' : null),
        recordType: 'Membership',
        recordId: null,
        patch: {
          ...source,
          personId: ours.personId,
          organisationId: theirs.principalId,
          isJoint: theirs.isJoint,
          from: statedOn,
          to: null,
        },
      };
    case 'OTHER_WARD':
      if (!ours?.holdingId || !theirs?.postId) return null;
      return {
        kind: 'OFFICE_HOLDING',
        key: key(ours.holdingId, theirs.postId),
        recordType: 'OfficeHolding',
        recordId: ours.holdingId,
        patch: { ...source, name: ours.name, postId: theirs.postId, ward: theirs.ward },
      };
    case 'SPELLED_OTHERWISE':
      if (!ours?.personId || !theirs) return null;
      return {
        kind: 'FIELD',
        key: key(ours.personId, theirs.name),
        recordType: 'Person',
        recordId: ours.personId,
        patch: {
          ...source,
          field: 'name',
          name: theirs.name,
          ...(theirs.personId !== null && { samePersonAs: theirs.personId }),
        },
      };
    default:
      return kind satisfies never;
  }
}
