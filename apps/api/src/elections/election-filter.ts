import { parseElectoralCommissionId } from '@wheatsheaf/schema/identifiers/electoral-commission-id.ts';
import type { Viewer } from '../editors/viewer.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import { visibleOrganisation } from '../organisations/organisation-visibility.ts';
import { electoralCommissionIds } from './co-operative-party.ts';

const isCoOperative = {
  identifiers: { some: { scheme: 'electoral-commission', value: { in: [...electoralCommissionIds] } } },
} satisfies Prisma.OrganisationWhereInput;

/** Candidacies that stood for the Co-operative Party, beside another or alone. */
export const isCoOperativeCandidacy = {
  standings: { some: { party: isCoOperative } },
} satisfies Prisma.CandidacyWhereInput;

/** Candidacies that stood for the Co-operative Party beside another: it registered descriptions of its own too, and they name one party. */
export const isJointCandidacy = {
  AND: [isCoOperativeCandidacy, { standings: { some: { party: { NOT: isCoOperative } } } }],
} satisfies Prisma.CandidacyWhereInput;

/**
 * Whether a poll took place, or nobody had to vote: where no more stood than there were seats, those who stood are elected and the poll is called
 * off (Representation of the People Act 1983, Schedule 1, rule 17, and the like rules of other elections). Any other cancelled ballot elects nobody,
 * whatever a source says of its candidates.
 */
const hasOutcome = {
  OR: [
    { ballot: { isCancelled: false, replacedById: null } },
    { holdings: { some: { startReason: 'UNOPPOSED' } } },
  ],
} satisfies Prisma.CandidacyWhereInput;

/** Candidacies that won, or those that lost; what is not declared and what was called off is neither. */
export function withOutcome(isElected: boolean): Prisma.CandidacyWhereInput {
  return { isElected, ...hasOutcome };
}

/** What must be loaded of a candidacy to say whether it was elected. */
export const outcomeSelect = {
  isElected: true,
  ballot: { select: { isCancelled: true, replacedById: true } },
  holdings: { where: { startReason: 'UNOPPOSED' }, select: { id: true } },
} as const satisfies Prisma.CandidacySelect;

/** Whether a candidacy was elected: null until declared, and where the poll was called off. */
export function wasElected(
  candidacy: Prisma.CandidacyGetPayload<{ select: typeof outcomeSelect }>,
): boolean | null {
  const { isElected, ballot, holdings } = candidacy;
  const isCalledOff = ballot.isCancelled || ballot.replacedById !== null;
  return isCalledOff && holdings.length === 0 ? null : isElected;
}

/** Polls on or after a day and before another. */
export function polledBetween(
  from: Date | null | undefined,
  to: Date | null | undefined,
): Prisma.ElectionWhereInput {
  return { pollingOn: { ...(from && { gte: from }), ...(to && { lt: to }) } };
}

/** Elections of one body that the viewer may see. */
export function ofBody(body: Prisma.OrganisationWhereInput, viewer: Viewer): Prisma.ElectionWhereInput {
  return { organisation: { AND: [body, visibleOrganisation(viewer)] } };
}

/** Ballots of one body that the viewer may see: of its elections, and for its offices where an election is of many bodies. */
export function ballotsOfBody(body: Prisma.OrganisationWhereInput, viewer: Viewer): Prisma.BallotWhereInput {
  return {
    OR: [
      { election: ofBody(body, viewer) },
      { post: { organisation: { AND: [body, visibleOrganisation(viewer)] } } },
    ],
  };
}

/** A party by its slug or its Electoral Commission id, in any of the ways that sources write it: PP53, pp53, party:53. */
export function partyWhere(party: string): Prisma.OrganisationWhereInput {
  const id = parseElectoralCommissionId(party);
  const value = id.ok ? id.value : party;
  return {
    kind: 'PARTY',
    OR: [{ slug: party }, { identifiers: { some: { scheme: 'electoral-commission', value } } }],
  };
}
