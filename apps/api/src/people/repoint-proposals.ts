import type { Prisma } from '../generated/prisma/client.ts';

/** Who stays and who goes, as ids of people. */
export type Joined = Readonly<{ survivorId: string; otherId: string }>;

type Asked = Readonly<{
  id: string;
  key: string;
  recordId: string | null;
  patch: string;
  isOpen: boolean;
}>;

const ID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';

/**
 * What importers ask about somebody who was joined to another entry is asked about the survivor from now on, under the survivor's key, so that
 * the same file does not ask it again. A question that the survivor was asked already is one of the two too many. Whether two entries are one is
 * known by both their ids, and is left as it was asked. A few statements however many are joined: a file that brings one person's two ids
 * together does so for everybody in it.
 */
export async function repointProposals(
  tx: Prisma.TransactionClient,
  pairs: readonly Joined[],
): Promise<void> {
  const survivorOf = new Map(pairs.map(({ survivorId, otherId }) => [otherId, survivorId]));
  const asked = await loadAsked(tx, [...survivorOf.keys()]);
  if (asked.length === 0) return;
  const rename = (text: string) => text.replaceAll(new RegExp(ID, 'g'), (id) => survivorOf.get(id) ?? id);
  const renamed = asked.map(({ id, isOpen, key, recordId, patch }) => ({
    id,
    isOpen,
    key: rename(key),
    isKeyKept: rename(key) === key,
    recordId: recordId && rename(recordId),
    patch: rename(patch),
  }));
  const taken = await loadKeys(
    tx,
    renamed.map(({ key }) => key),
  );
  const moved = renamed.filter(({ key, isKeyKept }) => {
    const isTaken = !isKeyKept && taken.has(key);
    taken.add(key);
    return !isTaken;
  });
  const doubled = renamed.filter((row) => row.isOpen && !moved.includes(row)).map(({ id }) => id);
  await tx.proposal.deleteMany({ where: { id: { in: doubled } } });
  await tx.$executeRaw`
    UPDATE "Proposal" AS p SET "key" = n."key", "recordId" = n."recordId", "patch" = n."patch"
    FROM unnest(${moved.map(({ id }) => id)}::uuid[], ${moved.map(({ key }) => key)}::text[], ${moved.map(({ recordId }) => recordId)}::uuid[], ${moved.map(({ patch }) => patch)}::jsonb[])
      AS n("id", "key", "recordId", "patch")
    WHERE p."id" = n."id"`;
}

/** The questions that name one of these people, as the record, as a word of the key or as what a member of the patch is; the oldest first. */
function loadAsked(tx: Prisma.TransactionClient, personIds: readonly string[]): Promise<Asked[]> {
  return tx.$queryRaw<Asked[]>`
    WITH gone AS (SELECT unnest(${[...personIds]}::text[]) AS "id")
    SELECT p."id", p."key", p."recordId", p."patch"::text, p."state" = 'OPEN' AS "isOpen" FROM "Proposal" p
    WHERE p."kind" <> 'PERSON_MERGE' AND p."id" IN (
      SELECT q."id" FROM "Proposal" q JOIN gone g ON g."id" = q."recordId"::text
      UNION ALL
      SELECT q."id" FROM "Proposal" q CROSS JOIN LATERAL unnest(string_to_array(q."key", ' ')) AS w("word") JOIN gone g ON g."id" = w."word"
      UNION ALL
      SELECT q."id" FROM "Proposal" q CROSS JOIN LATERAL jsonb_each_text(q."patch") AS m("name", "value") JOIN gone g ON g."id" = m."value"
      WHERE jsonb_typeof(q."patch") = 'object')
    ORDER BY p."createdAt", p."id"`;
}

/** Which of these keys there are. */
async function loadKeys(tx: Prisma.TransactionClient, keys: readonly string[]): Promise<Set<string>> {
  const rows = await tx.proposal.findMany({ where: { key: { in: [...keys] } }, select: { key: true } });
  return new Set(rows.map(({ key }) => key));
}
