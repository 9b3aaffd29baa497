import type { Prisma } from '../generated/prisma/client.ts';
import { textIn } from '../proposals/decide-proposal.ts';
import { type HeldRow, loadRowsOf } from './held-rows.ts';
import { loadListed, loadListedDays } from './named-traces.ts';
import type { Traits } from './traces.ts';

/** What rows of lists say of a party. That a list has somebody in office is of the office; for whom they sat is not. */
const NO_LABEL = {
  partyName: null,
  principalId: null,
  adjunctId: null,
  isNoParty: false,
  partyAliasId: null,
} as const;

/** Offices whose row says more of somebody's parties than a ballot paper did: what is linked with a candidacy is the record of a poll, and stays. */
const LABELLED_OFFICE = {
  OR: [{ isStatedJoint: true }, { candidacyId: null, jointEndedOn: { not: null } }],
} satisfies Prisma.OfficeHoldingWhereInput;

/** Every row that says for whom people sat: their spells, every day of every list, every term of a file, and the label that a term or a list has them in an office under. */
export async function loadAffiliations(tx: Prisma.TransactionClient, traits: Traits): Promise<HeldRow[]> {
  const where = whereTheirs(traits);
  const listed = (await loadListed(tx, traits)).filter(isLabelled);
  const days = await loadListedDays(tx, traits);
  const terms = await tx.partyTerm.findMany({ where, orderBy: { id: 'asc' } });
  const offices = await tx.officeHolding.findMany({
    where: { ...where, ...LABELLED_OFFICE },
    select: { id: true, isStatedJoint: true, jointEndedOn: true },
    orderBy: { id: 'asc' },
  });
  const seats = (await tx.seatTerm.findMany({ where, orderBy: { id: 'asc' } })).filter(
    ({ question }) => textIn(question, 'partyName') !== null,
  );
  return [
    ...(await loadRowsOf(tx, 'Membership', 'personId', traits.personIds)),
    ...listed.map((row): HeldRow => labelOf('CouncilListEntry', row)),
    ...days.filter(isLabelled).map((row): HeldRow => labelOf('ListedDay', row)),
    ...terms.map((value): HeldRow => ({ recordType: 'PartyTerm', recordId: value.id, value })),
    ...seats.map((value): HeldRow => ({ recordType: 'SeatTerm', recordId: value.id, value })),
    ...offices.map(({ id, ...value }): HeldRow => ({ recordType: 'OfficeHolding', recordId: id, value })),
  ];
}

/** Takes it away; that lists had them in office stays. */
export async function removeAffiliations(tx: Prisma.TransactionClient, traits: Traits): Promise<void> {
  const where = whereTheirs(traits);
  await tx.membership.deleteMany({ where });
  await tx.partyTerm.deleteMany({ where });
  // That they sat there stays, as it does of lists; the key of the question about it ends in the label.
  await tx.$executeRaw`
    UPDATE "SeatTerm" SET "key" = left("key", -length("question" ->> 'partyName')), "question" = "question" - 'party' || '{"partyName": null}'
    WHERE "personId" = ANY (${[...traits.personIds]}::uuid[]) AND "question" ->> 'partyName' IS NOT NULL`;
  const days = await loadListedDays(tx, traits);
  await tx.listedDay.updateMany({ where: { id: { in: days.map(({ id }) => id) } }, data: NO_LABEL });
  const listed = (await loadListed(tx, traits)).filter(isLabelled);
  await tx.councilListEntry.updateMany({
    where: { id: { in: listed.map(({ id }) => id) } },
    data: NO_LABEL,
  });
  const offices = await tx.officeHolding.findMany({
    where: { ...where, ...LABELLED_OFFICE },
    select: { id: true },
  });
  const ids = offices.map(({ id }) => id);
  await tx.officeHolding.updateMany({ where: { id: { in: ids } }, data: { isStatedJoint: false } });
  await tx.officeHolding.updateMany({
    where: { id: { in: ids }, candidacyId: null },
    data: { jointEndedOn: null },
  });
  await tx.fieldSource.deleteMany({
    where: {
      recordType: 'OfficeHolding',
      recordId: { in: ids },
      field: { in: ['isStatedJoint', 'jointEndedOn'] },
    },
  });
}

/** The Party's own list of people, beside their endorsements: that they are on it at all says that the Party stands by them. */
export async function loadPartyEntries(
  tx: Prisma.TransactionClient,
  { personIds }: Traits,
): Promise<HeldRow[]> {
  const of = { in: [...personIds] };
  const entries = await tx.councilListEntry.findMany({
    where: { personId: of, kind: 'PARTY' },
    orderBy: { id: 'asc' },
  });
  const identifiers = await tx.personIdentifier.findMany({
    where: { personId: of, scheme: 'party-list' },
    orderBy: { id: 'asc' },
  });
  return [
    ...(await loadRowsOf(tx, 'Endorsement', 'personId', personIds)),
    ...(await loadRowsOf(tx, 'JointDecision', 'personId', personIds)),
    ...entries.map((value): HeldRow => ({ recordType: 'CouncilListEntry', recordId: value.id, value })),
    ...identifiers.map((value): HeldRow => ({ recordType: 'PersonIdentifier', recordId: value.id, value })),
  ];
}

/** Takes people off it. By the Party's id of them, which the suppression keeps, its next list is known. */
export async function removePartyEntries(tx: Prisma.TransactionClient, { personIds }: Traits): Promise<void> {
  const of = { in: [...personIds] };
  await tx.endorsement.deleteMany({ where: { personId: of } });
  await tx.jointDecision.deleteMany({ where: { personId: of } });
  await tx.councilListEntry.deleteMany({ where: { personId: of, kind: 'PARTY' } });
  await tx.personIdentifier.deleteMany({ where: { personId: of, scheme: 'party-list' } });
}

function whereTheirs({ personIds }: Traits) {
  return { personId: { in: [...personIds] } };
}

type Labelled = Readonly<{
  id: string;
  partyName: string | null;
  principalId: string | null;
  adjunctId: string | null;
  isNoParty: boolean;
}>;

function isLabelled({ partyName, principalId, adjunctId, isNoParty }: Labelled): boolean {
  return partyName !== null || principalId !== null || adjunctId !== null || isNoParty;
}

function labelOf(recordType: 'CouncilListEntry' | 'ListedDay', row: Labelled): HeldRow {
  const { id, partyName, principalId, adjunctId, isNoParty } = row;
  return { recordType, recordId: id, value: { partyName, principalId, adjunctId, isNoParty } };
}
