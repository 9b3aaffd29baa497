import { updateMany } from '../db/update-many.ts';
import { upsertMany } from '../db/upsert-many.ts';
import type { RevisionInput } from '../editorial/write-change-set.ts';
import { BALLOT_PLACE } from '../elections/wards-of-ballots.ts';
import type { Prisma } from '../generated/prisma/client.ts';

/** The office a ballot fills; `isNamed` where an editor said so, and not the record. */
export type GivenOffice = Readonly<{ ballotId: string; postId: string; isNamed: boolean }>;

/**
 * Writes which offices ballots fill. One that an editor named is held against later imports, and so is its area: a code that says otherwise makes a
 * proposal (R12). One that only the ballot's name tells stays open to new boundaries, whose ward then has the winners. The same statements however many there are.
 */
export async function giveOffices(
  tx: Prisma.TransactionClient,
  given: readonly GivenOffice[],
): Promise<RevisionInput[]> {
  const byBallot = new Map(given.map((office) => [office.ballotId, office]));
  const ballots = await tx.ballot.findMany({
    where: { id: { in: [...byBallot.keys()] } },
    orderBy: { id: 'asc' },
  });
  const posts = await tx.post.findMany({
    where: { id: { in: given.map(({ postId }) => postId) } },
    select: { id: true, areaId: true },
  });
  const changed = ballots.flatMap((before) => {
    const office = byBallot.get(before.id);
    const isOpen = before.postId === null || office?.isNamed === true;
    if (!office || !isOpen || before.postId === office.postId) return [];
    const areaId = posts.find(({ id }) => id === office.postId)?.areaId ?? null;
    const after = { ...before, postId: office.postId, areaId: office.isNamed ? areaId : before.areaId };
    return [{ before, after }];
  });
  await updateMany(
    tx,
    'Ballot',
    changed.map(({ after: { id, postId, areaId } }) => ({ id, postId, areaId })),
  );
  await holdOffices(tx, given);
  return changed.map(({ before, after }) => ({
    recordType: 'Ballot',
    recordId: before.id,
    recordVersion: null,
    before,
    after,
  }));
}

async function holdOffices(tx: Prisma.TransactionClient, given: readonly GivenOffice[]): Promise<void> {
  const holder = { source: 'EDITOR', externalId: null, statedOn: null, retrievedOn: null };
  const field = { recordType: 'Ballot', field: BALLOT_PLACE };
  await upsertMany(
    tx,
    'FieldSource',
    ['recordType', 'recordId', 'field'],
    given.flatMap(({ ballotId, isNamed }) => (isNamed ? [{ ...field, recordId: ballotId, ...holder }] : [])),
  );
}
