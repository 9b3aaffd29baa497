import type { EndorsementFilter } from '@wheatsheaf/schema/vocabulary/endorsement-filter.ts';
import { isInSpell } from '../calendar/open-spell.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import { isCoOperativePartyId } from './co-operative-party.ts';

/** What must be loaded of a candidacy to say how the Co-operative Party endorsed it. SUPPORTED only where that is public (R16). */
export const candidacyEndorsementSelect = {
  id: true,
  standings: {
    orderBy: { place: 'asc' },
    select: { party: { select: { identifiers: { where: { scheme: 'electoral-commission' } } } } },
  },
  ballot: { select: { election: { select: { pollingOn: true } } } },
  person: {
    select: {
      endorsements: {
        where: { OR: [{ isPublic: true }, { kind: 'OFFICIAL_NO_LABEL' }] },
        select: { kind: true, from: true, to: true, candidacyId: true },
      },
    },
  },
} as const satisfies Prisma.CandidacySelect;

/** The endorsement of a candidacy: its own, or the person's on the day of the poll; one given for another candidacy says nothing of this. */
export function candidacyEndorsement(
  candidacy: Prisma.CandidacyGetPayload<{ select: typeof candidacyEndorsementSelect }>,
): Exclude<EndorsementFilter, 'ANYONE'> | null {
  const { standings, ballot, person } = candidacy;
  const isCoOperative = standings.some(({ party }) =>
    party.identifiers.some(({ value }) => isCoOperativePartyId(value)),
  );
  if (isCoOperative) return 'JOINT_BALLOT';
  const kinds = person.endorsements
    .filter((endorsement) =>
      endorsement.candidacyId === null
        ? isInSpell(endorsement, ballot.election.pollingOn)
        : endorsement.candidacyId === candidacy.id,
    )
    .map(({ kind }) => kind);
  if (kinds.includes('OFFICIAL_NO_LABEL')) return 'OFFICIAL_NO_LABEL';
  return kinds.includes('SUPPORTED') ? 'SUPPORTED' : null;
}
