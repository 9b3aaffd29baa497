import { addDays } from '../calendar/day.ts';
import { isCoOperativePartyId } from '../elections/co-operative-party.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import type { HoldingFacts, PartyName } from './describe-holding.ts';
import { isIndependentOn, statedPartiesSelect } from './independents.ts';
import { isJointOn } from './joint-endorsement.ts';

const partyNames = {
  id: true,
  nameEn: true,
  nameCy: true,
  shortNameEn: true,
  shortNameCy: true,
} as const satisfies Prisma.OrganisationSelect;

const partySelect = {
  ...partyNames,
  identifiers: { where: { scheme: 'electoral-commission' }, select: { value: true } },
} as const satisfies Prisma.OrganisationSelect;

/** What must be loaded of a holding to say on any day whom its holder stood for, is endorsed by and sits with. */
export const holdingFactsSelect = {
  from: true,
  to: true,
  termEndedOn: true,
  jointEndedOn: true,
  candidacyId: true,
  isStatedJoint: true,
  post: { select: { role: true } },
  candidacy: {
    select: {
      isElected: true,
      ballot: { select: { election: { select: { pollingOn: true } } } },
      standings: {
        orderBy: { place: 'asc' },
        select: {
          place: true,
          party: { select: partySelect },
        },
      },
    },
  },
  person: {
    select: {
      endorsements: {
        where: { OR: [{ isPublic: true }, { kind: 'OFFICIAL_NO_LABEL' }] },
        select: { kind: true, from: true, to: true },
      },
      memberships: {
        where: {
          OR: [
            { role: 'MEMBER', organisation: { kind: 'PARTY' } },
            { role: 'GROUP_MEMBER', organisation: { kind: 'COUNCIL_GROUP', state: 'PUBLISHED' } },
          ],
        },
        orderBy: [{ from: { sort: 'desc', nulls: 'last' } }, { id: 'asc' }],
        select: { role: true, from: true, to: true, organisation: { select: partySelect } },
      },
      ...statedPartiesSelect,
    },
  },
} as const satisfies Prisma.OfficeHoldingSelect;

export type HoldingWithFacts = Prisma.OfficeHoldingGetPayload<{ select: typeof holdingFactsSelect }>;

/**
 * Reads the three facts apart from a loaded holding. A day outside of it stands for the nearest day in it: an office of long ago is described
 * by what was true while it was held, not by what its holder is now (R9).
 */
export function holdingFacts(holding: HoldingWithFacts, asked: Date): HoldingFacts {
  const day = nearestDayIn(holding, asked);
  const standings = standingsOf(holding);
  const principal = standings.find((standing) => standing.place === 'PRINCIPAL')?.party ?? null;
  const affiliation = affiliationOn(holding, principal, day);
  return {
    role: holding.post.role,
    standingParty: principal && nameOf(principal),
    isStandingJoint: standings.some(({ place, party }) => place === 'ADJUNCT' && isCoOperative(party)),
    affiliation: typeof affiliation === 'string' ? affiliation : nameOf(affiliation),
    endorsement: endorsementOn(holding, day),
  };
}

/** A day of a holding: the day asked about, or its first or its last day where that lies outside of it. */
function nearestDayIn({ from, to: left, termEndedOn }: HoldingWithFacts, day: Date): Date {
  if (day < from) return from;
  const to = left === null || (termEndedOn !== null && termEndedOn < left) ? termEndedOn : left;
  return to === null || day < to ? day : new Date(Math.max(from.getTime(), addDays(to, -1).getTime()));
}

function hasBegun({ from }: { from: Date | null }, day: Date): boolean {
  return from === null || from <= day;
}

function isInForce(spell: { from: Date | null; to: Date | null }, day: Date): boolean {
  return hasBegun(spell, day) && (spell.to === null || spell.to > day);
}

/** Of a party that they are known to have been in before the poll which they won for another: that they sit for it is only said by what is of after the poll (R11). */
function isOvertaken(
  { from, organisation }: HoldingWithFacts['person']['memberships'][number],
  stoodFor: NamedParty | null,
  polledOn: Date | null,
): boolean {
  return (
    stoodFor !== null &&
    polledOn !== null &&
    organisation.id !== stoodFor.id &&
    from !== null &&
    from < polledOn
  );
}

/**
 * The party somebody is in by itself, not beside another one as the Co-operative Party; of those whom the record knows to have left theirs, the group they
 * sit in; NONE of those who are known to be independents, and UNKNOWN where the record does not say.
 */
function affiliationOn(
  holding: HoldingWithFacts,
  stoodFor: NamedParty | null,
  day: Date,
): NamedParty | 'NONE' | 'UNKNOWN' {
  const { person, from, candidacy } = holding;
  const polledOn = candidacy?.ballot.election.pollingOn ?? null;
  const ofParties = person.memberships.filter(
    (spell) =>
      spell.role === 'MEMBER' &&
      hasBegun(spell, day) &&
      !isCoOperative(spell.organisation) &&
      !isOvertaken(spell, stoodFor, polledOn),
  );
  const current = ofParties.find((spell) => isInForce(spell, day));
  if (current) return current.organisation;
  const group = person.memberships.find((spell) => spell.role === 'GROUP_MEMBER' && isInForce(spell, day));
  if (group && ofParties.length > 0) return group.organisation;
  return isIndependentOn(person, ofParties, from, day) ? 'NONE' : 'UNKNOWN';
}

/** Whom they stood for when they won the office: a candidacy that a corrected result says was lost tells nothing of it. */
function standingsOf({ candidacy }: HoldingWithFacts) {
  return candidacy === null || candidacy.isElected === false ? [] : candidacy.standings;
}

function endorsementOn(holding: HoldingWithFacts, day: Date): HoldingFacts['endorsement'] {
  const memberOf = holding.person.memberships.filter(
    (spell) => spell.role === 'MEMBER' && isInForce(spell, day),
  );
  const label = {
    isOnBallot: standingsOf(holding).some(({ party }) => isCoOperative(party)),
    isStated: holding.isStatedJoint && holding.candidacyId === null,
    jointEndedOn: holding.jointEndedOn,
    partyIds: new Set(
      memberOf.flatMap(({ organisation }) => organisation.identifiers.map(({ value }) => value)),
    ),
  };
  if (isJointOn(label, day)) return 'JOINT_BALLOT';
  const kinds = holding.person.endorsements.filter((spell) => isInForce(spell, day)).map(({ kind }) => kind);
  return kinds.includes('OFFICIAL_NO_LABEL')
    ? 'OFFICIAL_NO_LABEL'
    : kinds.includes('SUPPORTED')
      ? 'SUPPORTED'
      : null;
}

function isCoOperative({ identifiers }: Pick<NamedParty, 'identifiers'>): boolean {
  return identifiers.some(({ value }) => isCoOperativePartyId(value));
}

type NamedParty = {
  id: string;
  identifiers: readonly { value: string }[];
  nameEn: string | null;
  nameCy: string | null;
  shortNameEn: string | null;
  shortNameCy: string | null;
};

function nameOf(party: NamedParty): PartyName {
  return {
    id: party.id,
    en: party.shortNameEn ?? party.nameEn,
    cy: party.shortNameCy ?? party.nameCy,
    isCoOperative: isCoOperative(party),
  };
}
