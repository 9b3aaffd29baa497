import { parseElectionId } from '@wheatsheaf/schema/identifiers/ballot-id.ts';
import { organisationKindWords } from '@wheatsheaf/schema/vocabulary/organisation-kind.ts';
import { updateMany } from '../db/update-many.ts';
import { InputRefusedError, RecordNotFoundError } from '../editorial/edit-errors.ts';
import { inOneChange } from '../editorial/in-one-change.ts';
import type { RevisionInput } from '../editorial/write-change-set.ts';
import type { Election, Organisation, Prisma, PrismaClient } from '../generated/prisma/client.ts';
import type { OrganisationKind } from '../generated/prisma/enums.ts';
import { lockOrganisation } from '../organisations/lock-organisation.ts';
import { linkBallots } from '../representatives/link-ballots.ts';
import { ELECTED_KINDS } from './elected-kinds.ts';
import { BODY_NAME_SCHEME, nameIn, slugIn } from './name-of-body.ts';
import { takeBackBody } from './take-back-body.ts';

export type NameElectedBodyInput = Readonly<{
  electionId: string;
  organisationId: string;
  /** Why, for the audit log. */
  changeReason: string;
}>;

/**
 * Says which body an election is of whose id names none that the record knows. From then on that name in Democracy Club's ids means the body, in the
 * elections that wait already and in later imports; ballots find their offices, and the imports' question is settled. As long as nobody holds an office that
 * was won there it may be said again, of another body: the name means that one then, and the first gives back what it had by it.
 */
export async function nameElectedBody(
  prisma: PrismaClient,
  { electionId, organisationId, changeReason }: NameElectedBodyInput,
  actor: { userId: string },
): Promise<void> {
  return inOneChange(prisma, { changeReason, actor }, async (tx) => {
    const body = await lockOrganisation(tx, organisationId, 'organisation');
    const election = await tx.election.findUnique({ where: { id: electionId } });
    if (!election) throw new RecordNotFoundError('election', 'election');
    requireKind(election, body);
    const { organisationId: earlierId } = election;
    const takenBack =
      earlierId === null ? [] : await takeBackBody(tx, { ...election, organisationId: earlierId }, body);
    const waiting = await findAlike(tx, election, body);
    const elections = waiting.map((before) => ({ before, after: { ...before, organisationId } }));
    await updateMany(
      tx,
      'Election',
      waiting.map(({ id }) => ({ id, organisationId })),
    );
    const revisions: RevisionInput[] = elections.map(({ before, after }) => ({
      recordType: 'Election',
      recordId: before.id,
      recordVersion: null,
      before,
      after,
    }));
    revisions.unshift(...takenBack);
    revisions.push(...(await giveIdentifier(tx, election, body)));
    revisions.push(...(await placeWards(tx, body, waiting)));
    const posts = await tx.post.findMany({ where: { organisationId } });
    revisions.push(...(await linkBallots(tx, posts)));
    revisions.push(...(await settleQuestions(tx, waiting, actor)));
    return { result: undefined, revisions, alsoTouched: ['OrganisationIdentifier'] };
  });
}

function requireKind(election: Election, { kind }: Organisation): void {
  const parsed = parseElectionId(election.electionId);
  const kinds: readonly OrganisationKind[] = parsed.ok ? ELECTED_KINDS[parsed.value.electionType] : [];
  if (kinds.includes(kind)) return;
  const words = kinds.map((possible) => organisationKindWords[possible].en.toLowerCase()).join(' or ');
  throw new InputRefusedError(
    ['organisation'],
    `An election with the id ${election.electionId} is of a ${words}. Choose one.`,
  );
}

/** The election with all others that wait for a body of that name, on days on which this one was not gone. */
async function findAlike(
  tx: Prisma.TransactionClient,
  election: Election,
  { dissolvedOn }: Organisation,
): Promise<Election[]> {
  if (dissolvedOn !== null && dissolvedOn <= election.pollingOn)
    throw new InputRefusedError(
      ['organisation'],
      'This body was no more on the day of the poll. Choose the one that took its place.',
    );
  const name = nameIn(election);
  const others = await tx.election.findMany({
    where: { organisationId: null, ...(name === null ? { id: election.id } : {}) },
    orderBy: { electionId: 'asc' },
  });
  return others.filter(
    (other) =>
      other.id === election.id ||
      (nameIn(other) === name && (dissolvedOn === null || dissolvedOn > other.pollingOn)),
  );
}

async function giveIdentifier(
  tx: Prisma.TransactionClient,
  election: Election,
  { id: organisationId }: Organisation,
): Promise<RevisionInput[]> {
  const value = slugIn(election);
  const known = { organisationId, scheme: BODY_NAME_SCHEME, value: value ?? '' };
  if (value === null || (await tx.organisationIdentifier.findFirst({ where: known }))) return [];
  await tx.organisationIdentifier.create({ data: known });
  const after = await tx.organisation.update({
    where: { id: organisationId },
    data: { version: { increment: 1 } },
  });
  return [
    {
      recordType: 'Organisation',
      recordId: organisationId,
      recordVersion: after.version,
      before: {},
      after: { identifiersAdded: [{ scheme: BODY_NAME_SCHEME, value }] },
    },
  ];
}

/** The wards of its ballots lie in its area, where nothing says otherwise. */
async function placeWards(
  tx: Prisma.TransactionClient,
  { areaId: parentId }: Organisation,
  elections: readonly Election[],
): Promise<RevisionInput[]> {
  if (parentId === null) return [];
  const wards = await tx.area.findMany({
    where: {
      parentId: null,
      kind: { in: ['WARD', 'COUNTY_DIVISION'] },
      ballots: { some: { electionId: { in: elections.map(({ id }) => id) } } },
    },
    orderBy: { id: 'asc' },
  });
  await updateMany(
    tx,
    'Area',
    wards.map(({ id, version }) => ({ id, version, parentId })),
  );
  return wards.map(({ id, version }) => ({
    recordType: 'Area',
    recordId: id,
    recordVersion: version + 1,
    before: { parentId: null },
    after: { parentId },
  }));
}

/** What imports asked about these elections is answered. */
async function settleQuestions(
  tx: Prisma.TransactionClient,
  elections: readonly Election[],
  actor: { userId: string },
): Promise<RevisionInput[]> {
  const asked = await tx.proposal.findMany({
    where: { kind: 'ELECTED_BODY', state: 'OPEN', recordId: { in: elections.map(({ id }) => id) } },
    orderBy: { id: 'asc' },
  });
  const decided = { state: 'ACCEPTED', decidedById: actor.userId, decidedAt: new Date() } as const;
  await tx.proposal.updateMany({ where: { id: { in: asked.map(({ id }) => id) } }, data: decided });
  return asked.map((before) => ({
    recordType: 'Proposal',
    recordId: before.id,
    recordVersion: null,
    before,
    after: { ...before, ...decided },
  }));
}
