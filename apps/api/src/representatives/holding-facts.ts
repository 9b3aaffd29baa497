import { electoralCommissionIds, isCoOperativePartyId } from '../elections/co-operative-party.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import type { HoldingFacts, PartyName } from './describe-holding.ts';
import { heldOn } from './holding-filter.ts';

const partyNames = {
  id: true,
  nameEn: true,
  nameCy: true,
  shortNameEn: true,
  shortNameCy: true,
} as const satisfies Prisma.OrganisationSelect;

/** A party that people sit for by itself, and not beside another one as for the Co-operative Party. */
const ordinaryParty = {
  kind: 'PARTY',
  identifiers: {
    none: { scheme: 'electoral-commission', value: { in: [...electoralCommissionIds] } },
  },
} as const satisfies Prisma.OrganisationWhereInput;

function inForceOn(day: Date) {
  return { AND: [{ OR: [{ to: null }, { to: { gt: day } }] }] };
}

/** What must be loaded of a holding to say on a day whom its holder stood for, is endorsed by and sits with. */
export function holdingFactsSelect(day: Date) {
  return {
    post: { select: { role: true } },
    candidacy: {
      select: {
        standings: {
          orderBy: { place: 'asc' },
          select: {
            place: true,
            party: {
              select: {
                ...partyNames,
                identifiers: { where: { scheme: 'electoral-commission' }, select: { value: true } },
              },
            },
          },
        },
      },
    },
    person: {
      select: {
        endorsements: {
          where: { ...heldOn(day), AND: [{ OR: [{ isPublic: true }, { kind: 'OFFICIAL_NO_LABEL' }] }] },
          select: { kind: true },
        },
        memberships: {
          where: {
            OR: [{ from: null }, { from: { lte: day } }],
            AND: [
              {
                OR: [
                  { role: 'MEMBER', organisation: ordinaryParty },
                  {
                    role: 'GROUP_MEMBER',
                    organisation: { kind: 'COUNCIL_GROUP', state: 'PUBLISHED' },
                    ...inForceOn(day),
                  },
                ],
              },
            ],
          },
          orderBy: [{ from: { sort: 'desc', nulls: 'last' } }, { id: 'asc' }],
          select: { role: true, to: true, organisation: { select: partyNames } },
        },
      },
    },
  } as const satisfies Prisma.OfficeHoldingSelect;
}

export type HoldingWithFacts = Prisma.OfficeHoldingGetPayload<{
  select: ReturnType<typeof holdingFactsSelect>;
}>;

/** Reads the three facts apart from a loaded holding. */
export function holdingFacts(holding: HoldingWithFacts, day: Date): HoldingFacts {
  const standings = holding.candidacy?.standings ?? [];
  const principal = standings.find((standing) => standing.place === 'PRINCIPAL')?.party ?? null;
  const affiliation = affiliationOn(holding, day);
  return {
    role: holding.post.role,
    standingParty: principal && nameOf(principal),
    affiliation: affiliation && nameOf(affiliation),
    endorsement: endorsement(holding),
  };
}

/** The party somebody is in; of those whom the record knows to have left theirs, the group they sit in. Null where neither is recorded. */
function affiliationOn({ person }: HoldingWithFacts, day: Date): NamedParty | null {
  const ofParties = person.memberships.filter(({ role }) => role === 'MEMBER');
  const current = ofParties.find(({ to }) => to === null || to > day);
  if (current || ofParties.length === 0) return current?.organisation ?? null;
  return person.memberships.find(({ role }) => role === 'GROUP_MEMBER')?.organisation ?? null;
}

function endorsement(holding: HoldingWithFacts): HoldingFacts['endorsement'] {
  const isJoint = holding.candidacy?.standings.some(({ party }) =>
    party.identifiers.some(({ value }) => isCoOperativePartyId(value)),
  );
  if (isJoint) return 'JOINT_BALLOT';
  const kinds = holding.person.endorsements.map(({ kind }) => kind);
  return kinds.includes('OFFICIAL_NO_LABEL')
    ? 'OFFICIAL_NO_LABEL'
    : kinds.includes('SUPPORTED')
      ? 'SUPPORTED'
      : null;
}

type NamedParty = {
  id: string;
  nameEn: string | null;
  nameCy: string | null;
  shortNameEn: string | null;
  shortNameCy: string | null;
};

function nameOf(party: NamedParty): PartyName {
  return { id: party.id, en: party.shortNameEn ?? party.nameEn, cy: party.shortNameCy ?? party.nameCy };
}
