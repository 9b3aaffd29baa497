import { InputRefusedError, RecordNotFoundError } from '../editorial/edit-errors.ts';
import { checkVersion } from '../editorial/edit-record.ts';
import { upsertMany } from '../db/upsert-many.ts';
import { canonicalJson } from '../editorial/canonical-json.ts';
import { inOneChange } from '../editorial/in-one-change.ts';
import type { RevisionInput } from '../editorial/write-change-set.ts';
import type { Person, Prisma, PrismaClient } from '../generated/prisma/client.ts';
import { findMerge, type Merge } from './find-merge.ts';
import type { FollowSplit } from './follow-split.ts';
import { FILLED } from './merge-people.ts';
import { partProposals } from './part-proposals.ts';
import { partRows } from './part-rows.ts';
import { partSince } from './part-since.ts';

export type SplitPersonInput = Readonly<{
  /** The entry that was merged away, and comes back. */
  duplicateId: string;
  duplicateVersion: number;
  /** The version of the entry it was merged into. */
  survivorVersion: number;
  /** Why, for the audit log. */
  changeReason: string;
}>;

/**
 * Undoes a merge by the history of it: every row that moved goes back where nobody moved it since, spells that were joined are two again, and what the
 * survivor had only from the duplicate is empty again, and what importers asked is asked of whom it is about. What imports wrote of the survivor since is whose ids it has, and what
 * followed from their being one is worked out anew; all else that was written of the survivor since stays the survivor's. Refused, with nothing
 * written, where the history of the merge was redacted or somebody has changed what it joined.
 */
export function splitPerson(
  prisma: PrismaClient,
  { duplicateId, duplicateVersion, survivorVersion, changeReason }: SplitPersonInput,
  actor: { userId: string },
  followSplit: FollowSplit,
): Promise<Person> {
  return inOneChange(prisma, { changeReason, actor }, async (tx) => {
    const { survivor, duplicate } = await lockBoth(tx, duplicateId);
    checkVersion(duplicate, duplicateVersion, {});
    checkVersion(survivor, survivorVersion, {});
    const merge = await findMerge(tx, survivor.id, duplicate.id);
    const rows = [...(await partRows(tx, merge)), ...(await partSince(tx, merge))];
    await partProposals(tx, merge);
    await keepApart(tx, merge, actor);
    await tx.personSlug.updateMany({
      where: { slug: { in: [...merge.formerSlugs] }, personId: survivor.id },
      data: { personId: duplicate.id },
    });
    const restored = restoredFields(survivor, merge);
    await tx.fieldSource.deleteMany({
      where: { recordType: 'Person', recordId: survivor.id, field: { in: Object.keys(restored) } },
    });
    await restoreHolders(tx, merge, restored);
    const left = await tx.person.update({
      where: { id: survivor.id },
      data: { ...restored, version: { increment: 1 } },
    });
    const back = await tx.person.update({
      where: { id: duplicate.id },
      data: { mergedIntoId: null, version: { increment: 1 } },
    });
    const following = await followSplit(tx, [survivor.id, duplicate.id]);
    return {
      result: back,
      revisions: [personRevision(survivor, left), personRevision(duplicate, back), ...rows],
      alsoTouched: ['PersonIdentifier', 'PersonSlug'],
      keepsHolders: true,
      following,
    };
  });
}

async function lockBoth(tx: Prisma.TransactionClient, duplicateId: string) {
  const found = await tx.person.findUnique({ where: { id: duplicateId }, select: { mergedIntoId: true } });
  if (!found) throw new RecordNotFoundError('duplicate', 'person');
  if (found.mergedIntoId === null)
    throw new InputRefusedError(
      ['duplicate'],
      'This entry is not merged into another: there is nothing to undo.',
    );
  await tx.$queryRaw`
    SELECT 1 FROM "Person" WHERE "id" IN (${duplicateId}::uuid, ${found.mergedIntoId}::uuid) ORDER BY "id" FOR UPDATE`;
  const duplicate = await tx.person.findUniqueOrThrow({ where: { id: duplicateId } });
  const survivor = await tx.person.findUniqueOrThrow({ where: { id: found.mergedIntoId } });
  if (duplicate.mergedIntoId !== survivor.id || survivor.mergedIntoId !== null)
    throw new InputRefusedError(['duplicate'], 'Somebody merged these entries meanwhile. Reload them.');
  if (survivor.hiddenAt !== null || duplicate.hiddenAt !== null)
    throw new InputRefusedError(
      ['duplicate'],
      'This person is hidden. Show them first: a split hides nobody and shows nobody.',
    );
  return { survivor, duplicate };
}

/** What the merge filled in of the survivor and nobody has changed since, as it was before. */
function restoredFields(
  survivor: Person,
  { survivorBefore, survivorAfter }: Merge,
): Prisma.PersonUpdateInput {
  // An import takes the name of the entry whose source goes before; an editor's merge leaves it the survivor's.
  const fields = [...FILLED, 'name', 'sortName', 'state', 'sources'] as const;
  const restored = fields.filter((field) => {
    const [before, after] = [canonicalJson(survivorBefore[field]), canonicalJson(survivorAfter[field])];
    return before !== after && canonicalJson(survivor[field]) === after;
  });
  return Object.fromEntries(restored.map((field) => [field, survivorBefore[field] ?? null]));
}

function personRevision(before: Person, after: Person): RevisionInput {
  return { recordType: 'Person', recordId: before.id, recordVersion: after.version, before, after };
}

/** Who gave what an import's merge took from the survivor's name and from memberships that come back; an editor's merge keeps their notes. */
async function restoreHolders(
  tx: Prisma.TransactionClient,
  { byImport, survivorId }: Merge,
  restored: Prisma.PersonUpdateInput,
): Promise<void> {
  const holders = (byImport?.holders ?? []).filter(
    ({ recordId }) => recordId !== survivorId || 'name' in restored,
  );
  await upsertMany(tx, 'FieldSource', ['recordType', 'recordId', 'field'], holders);
}

/** No import joins them again: an editor said that they are two. */
async function keepApart(
  tx: Prisma.TransactionClient,
  { survivorId, duplicateId }: Merge,
  { userId }: { userId: string },
): Promise<void> {
  const people = [survivorId, duplicateId].toSorted();
  const key = `PERSON_MERGE ${people.join(' ')}`;
  const decided = { state: 'REJECTED', decidedById: userId, decidedAt: new Date() } as const;
  await tx.proposal.upsert({
    where: { key },
    create: {
      kind: 'PERSON_MERGE',
      key,
      recordType: 'Person',
      recordId: survivorId,
      patch: { people },
      ...decided,
    },
    update: decided,
  });
}
