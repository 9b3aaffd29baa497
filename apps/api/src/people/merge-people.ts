import { InputRefusedError } from '../editorial/edit-errors.ts';
import { checkChangeReason, checkVersion } from '../editorial/edit-record.ts';
import { type RevisionInput, writeChangeSet } from '../editorial/write-change-set.ts';
import type { Person, Prisma, PrismaClient } from '../generated/prisma/client.ts';
import { foldWords } from '../language/fold-words.ts';
import { findMergeConflicts } from './find-merge-conflicts.ts';
import { joinDuplicateRows } from './join-duplicate-rows.ts';
import { joinSources } from './join-sources.ts';
import { lockPerson } from './lock-person.ts';
import { PeopleConflictError } from './merge-errors.ts';
import { repointProposals } from './repoint-proposals.ts';
import { describeRepointed, loadProposalsAbout } from './repointed-proposals.ts';
import { PERSON_COLUMNS } from './person-columns.ts';

export type MergePeopleInput = Readonly<{
  survivorId: string;
  survivorVersion: number;
  duplicateId: string;
  duplicateVersion: number;
  /** Why, for the audit log. */
  changeReason: string;
}>;

/** Where the survivor says nothing, what the duplicate says is kept. The name stays the survivor's. */
export const FILLED = [
  'honorificPrefix',
  'honorificSuffix',
  'givenName',
  'familyName',
  'bioEn',
  'bioCy',
] as const satisfies readonly (keyof Person)[];

/**
 * Joins two entries of one person: everything that names the duplicate names the survivor from now on, its address and its ids lead there,
 * and imports find the survivor by any of the ids. Throws PEOPLE_CONFLICT where the two cannot be one person (R10). One change set, which
 * holds every row that moved: `splitPerson` undoes it by that.
 */
export function mergePeople(
  prisma: PrismaClient,
  input: MergePeopleInput,
  actor: { userId: string },
): Promise<Person> {
  checkChangeReason(input.changeReason);
  if (input.survivorId === input.duplicateId)
    throw new InputRefusedError(['duplicate'], 'Both are the same entry: choose the other one.');
  return prisma.$transaction(async (tx) => {
    const { survivor, duplicate } = await lockBoth(tx, input);
    const conflicts = await findMergeConflicts(tx, survivor.id, duplicate.id);
    if (conflicts.length > 0) throw new PeopleConflictError(conflicts);

    const slugs = await tx.personSlug.findMany({ where: { personId: duplicate.id }, select: { slug: true } });
    const joined = await joinDuplicateRows(tx, survivor.id, duplicate.id);
    const moved = await moveRows(tx, survivor.id, duplicate.id);
    const asked = await settleProposals(tx, survivor.id, duplicate.id, actor.userId);
    const after = await tx.person.update({
      where: { id: survivor.id },
      data: { ...(await fill(tx, survivor, duplicate)), version: { increment: 1 } },
    });
    const gone = await tx.person.update({
      where: { id: duplicate.id },
      data: { mergedIntoId: survivor.id, version: { increment: 1 } },
    });
    const person = (before: Person & { formerSlugs?: string[] }, now: Person): RevisionInput => ({
      recordType: 'Person',
      recordId: before.id,
      recordVersion: now.version,
      before,
      after: now,
    });
    await writeChangeSet(tx, {
      actorId: actor.userId,
      channel: 'admin',
      reason: input.changeReason,
      revisions: [
        person(survivor, after),
        person({ ...duplicate, formerSlugs: slugs.map(({ slug }) => slug) }, gone),
        ...joined,
        ...moved,
        ...asked,
      ],
      alsoTouched: ['PersonIdentifier', 'PersonSlug'],
      keepsHolders: true,
    });
    return after;
  });
}

async function lockBoth(tx: Prisma.TransactionClient, input: MergePeopleInput) {
  // In the order of their ids: two merges of the same entries do not wait for each other.
  await tx.$queryRaw`
    SELECT 1 FROM "Person" WHERE "id" IN (${input.survivorId}::uuid, ${input.duplicateId}::uuid) ORDER BY "id" FOR UPDATE`;
  const survivor = await lockPerson(tx, input.survivorId, 'survivor');
  const duplicate = await lockPerson(tx, input.duplicateId, 'duplicate');
  checkVersion(survivor, input.survivorVersion, {});
  checkVersion(duplicate, input.duplicateVersion, {});
  if (survivor.hiddenAt !== null || duplicate.hiddenAt !== null)
    throw new InputRefusedError(
      [survivor.hiddenAt === null ? 'duplicate' : 'survivor'],
      'One of the two is hidden. Hide both or show both, then merge: a merge neither hides nor shows anybody.',
    );
  return { survivor, duplicate };
}

/** Points every row of the duplicate at the survivor. Gives a revision for each but ids and addresses, which the people's own show. */
async function moveRows(
  tx: Prisma.TransactionClient,
  survivorId: string,
  duplicateId: string,
): Promise<RevisionInput[]> {
  const revisions: RevisionInput[] = [];
  for (const [table, column] of PERSON_COLUMNS) {
    const key = table === 'PersonSlug' ? 'slug' : 'id';
    const rows = await tx.$queryRawUnsafe<{ key: string }[]>(
      `UPDATE "${table}" SET "${column}" = $1::uuid WHERE "${column}" = $2::uuid RETURNING "${key}"::text AS "key"`,
      survivorId,
      duplicateId,
    );
    if (table === 'PersonSlug') continue;
    revisions.push(
      ...rows.map(({ key: recordId }) => ({
        recordType: table,
        recordId,
        recordVersion: null,
        before: { [column]: duplicateId },
        after: { [column]: survivorId },
      })),
    );
  }
  return revisions;
}

/** What importers asked about either: that the two are one is answered, and the rest is asked of the survivor. Gives the revisions of what moved and went. */
async function settleProposals(
  tx: Prisma.TransactionClient,
  survivorId: string,
  duplicateId: string,
  userId: string,
): Promise<RevisionInput[]> {
  await tx.proposal.updateMany({
    where: {
      kind: 'PERSON_MERGE',
      state: 'OPEN',
      key: `PERSON_MERGE ${[survivorId, duplicateId].toSorted().join(' ')}`,
    },
    data: { state: 'ACCEPTED', decidedById: userId, decidedAt: new Date() },
  });
  const before = await loadProposalsAbout(tx, duplicateId);
  await repointProposals(tx, [{ survivorId, otherId: duplicateId }]);
  await tx.proposal.updateMany({
    where: { recordType: 'Person', recordId: duplicateId, state: 'OPEN' },
    data: { recordId: survivorId },
  });
  return describeRepointed(tx, before, { survivorId, otherId: duplicateId });
}

/** The survivor's empty fields from the duplicate, with who gave them (R12), and the sources of both. */
async function fill(tx: Prisma.TransactionClient, survivor: Person, duplicate: Person) {
  // The parts of another name would make a name that nobody has.
  const isOneName = foldWords(survivor.name) === foldWords(duplicate.name);
  const fields = FILLED.filter(
    (field) =>
      survivor[field] === null &&
      duplicate[field] !== null &&
      (isOneName || (field !== 'givenName' && field !== 'familyName')),
  );
  await tx.$executeRaw`
    INSERT INTO "FieldSource" ("recordType", "recordId", "field", "source", "externalId", "statedOn", "retrievedOn")
    SELECT "recordType", ${survivor.id}::uuid, "field", "source", "externalId", "statedOn", "retrievedOn" FROM "FieldSource"
    WHERE "recordType" = 'Person' AND "recordId" = ${duplicate.id}::uuid AND "field" = ANY (${fields}::text[])
    ON CONFLICT DO NOTHING`;
  return {
    ...Object.fromEntries(fields.map((field) => [field, duplicate[field]])),
    sources: joinSources(survivor.sources, duplicate.sources),
    ...(survivor.state === 'DRAFT' && duplicate.state === 'PUBLISHED' && { state: duplicate.state }),
  };
}
