import { updateMany } from '../db/update-many.ts';
import { InputRefusedError } from '../editorial/edit-errors.ts';
import type { RevisionInput } from '../editorial/write-change-set.ts';
import type { Election, Organisation, Prisma } from '../generated/prisma/client.ts';
import { BODY_NAME_SCHEME, nameIn, slugIn } from './name-of-body.ts';
import { BALLOT_PLACE } from './wards-of-ballots.ts';

/**
 * Takes back which body an election, and all others of that name, are said to be of: the name, the wards that lie in its area by them alone, and the
 * offices of its that their ballots have. Refused where the record knows the body otherwise than because an editor said so, or somebody holds an office that was won there.
 */
export async function takeBackBody(
  tx: Prisma.TransactionClient,
  election: Election & Readonly<{ organisationId: string }>,
  body: Organisation,
): Promise<RevisionInput[]> {
  const { organisationId } = election;
  const slug = slugIn(election);
  const named = { organisationId, scheme: BODY_NAME_SCHEME, value: slug ?? '' };
  const identifier = slug === null ? null : await tx.organisationIdentifier.findFirst({ where: named });
  const isSaid = slug === null ? await isAnswered(tx, election) : identifier !== null;
  if (organisationId === body.id || !isSaid)
    throw new InputRefusedError(['election'], 'The record knows the body of this election already.');
  const elections = await findNamedAlike(tx, election, body);
  const electionIds = elections.map(({ id }) => id);
  const won = await tx.officeHolding.count({
    where: { candidacy: { ballot: { electionId: { in: electionIds } } } },
  });
  if (won > 0)
    throw new InputRefusedError(
      ['election'],
      'Somebody holds an office that they won at an election of this name, so it is of the body that has the office. Correct the office first.',
    );
  await updateMany(
    tx,
    'Election',
    electionIds.map((id) => ({ id, organisationId: null })),
  );
  const revisions: RevisionInput[] = elections.map((before) => ({
    recordType: 'Election',
    recordId: before.id,
    recordVersion: null,
    before,
    after: { ...before, organisationId: null },
  }));
  if (identifier) revisions.push(await takeName(tx, identifier));
  revisions.push(...(await freeWards(tx, organisationId, elections)));
  return [...revisions, ...(await freeBallots(tx, organisationId, electionIds))];
}

/** Whether an editor answered which body it is of: of a type that has one body, the id holds no name to tell it by. */
async function isAnswered(tx: Prisma.TransactionClient, { electionId }: Election): Promise<boolean> {
  const key = `ELECTED_BODY ${electionId}`;
  const answers = { key, state: 'ACCEPTED', decidedById: { not: null } } as const;
  return (await tx.proposal.count({ where: answers })) > 0;
}

async function findNamedAlike(
  tx: Prisma.TransactionClient,
  election: Election,
  { dissolvedOn }: Organisation,
): Promise<Election[]> {
  const { id, organisationId } = election;
  const name = nameIn(election);
  const others = await tx.election.findMany({
    where: { organisationId, ...(name === null ? { id } : {}) },
    orderBy: { electionId: 'asc' },
  });
  return others.filter(
    (other) =>
      other.id === id || (nameIn(other) === name && (dissolvedOn === null || dissolvedOn > other.pollingOn)),
  );
}

async function takeName(
  tx: Prisma.TransactionClient,
  {
    id,
    organisationId,
    scheme,
    value,
  }: Readonly<{ id: string } & Record<'organisationId' | 'scheme' | 'value', string>>,
): Promise<RevisionInput> {
  await tx.organisationIdentifier.delete({ where: { id } });
  const { version } = await tx.organisation.update({
    where: { id: organisationId },
    data: { version: { increment: 1 } },
  });
  return {
    recordType: 'Organisation',
    recordId: organisationId,
    recordVersion: version,
    before: { identifiers: [{ scheme, value }] },
    after: { identifiersRemoved: [{ scheme, value }] },
  };
}

/** Wards that are in the body's area because an editor said whose the elections are, or because they elected there. */
async function freeWards(
  tx: Prisma.TransactionClient,
  organisationId: string,
  elections: readonly Election[],
): Promise<RevisionInput[]> {
  const electionIds = elections.map(({ id }) => id);
  const wards = await tx.$queryRaw<{ id: string; version: number; parentId: string }[]>`
    SELECT a."id", a."version", a."parentId" FROM "Area" a JOIN "Organisation" o ON o."id" = ${organisationId}::uuid AND o."areaId" = a."parentId"
    JOIN "FieldSource" f ON f."recordType" = 'Area' AND f."recordId" = a."id" AND f."field" IN ('parent', 'parentId')
      AND (f."source" = 'EDITOR' OR f."externalId" = ANY (${elections.map(({ electionId }) => electionId)}::text[]))
    WHERE a."kind" IN ('WARD', 'COUNTY_DIVISION') AND EXISTS (SELECT FROM "Ballot" b WHERE b."areaId" = a."id" AND b."electionId" = ANY (${electionIds}::uuid[]))
      AND NOT EXISTS (SELECT FROM "Ballot" b WHERE b."areaId" = a."id" AND b."electionId" <> ALL (${electionIds}::uuid[]))
    ORDER BY a."id"`;
  await updateMany(
    tx,
    'Area',
    wards.map(({ id, version }) => ({ id, version, parentId: null })),
  );
  await tx.fieldSource.deleteMany({
    where: {
      recordType: 'Area',
      recordId: { in: wards.map(({ id }) => id) },
      field: { in: ['parent', 'parentId'] },
    },
  });
  return wards.map(({ id, version, parentId }) => ({
    recordType: 'Area',
    recordId: id,
    recordVersion: version + 1,
    before: { parentId },
    after: { parentId: null },
  }));
}

/** Which of the body's offices they fill, and in which of its wards they are by their name alone. */
async function freeBallots(
  tx: Prisma.TransactionClient,
  organisationId: string,
  electionIds: readonly string[],
): Promise<RevisionInput[]> {
  const ballots = await tx.ballot.findMany({
    where: { electionId: { in: [...electionIds] } },
    include: { post: { select: { organisationId: true } } },
    orderBy: { id: 'asc' },
  });
  const freed = ballots.flatMap(({ post, ...before }) => {
    const postId = post?.organisationId === organisationId ? null : before.postId;
    const areaId = before.gssCode === null ? null : before.areaId;
    const isFreed = postId !== before.postId || areaId !== before.areaId;
    return isFreed ? [{ before, after: { ...before, postId, areaId } }] : [];
  });
  await updateMany(
    tx,
    'Ballot',
    freed.map(({ after: { id, postId, areaId } }) => ({ id, postId, areaId })),
  );
  await tx.fieldSource.deleteMany({
    where: {
      recordType: 'Ballot',
      recordId: { in: freed.map(({ before }) => before.id) },
      field: BALLOT_PLACE,
    },
  });
  return freed.map(({ before, after }) => ({
    recordType: 'Ballot',
    recordId: before.id,
    recordVersion: null,
    before,
    after,
  }));
}
