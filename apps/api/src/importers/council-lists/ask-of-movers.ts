import { REMOVED_NAME } from '../../erasure/removed-name.ts';
import type { PersonIdentifierClaim } from '../contests/claims.ts';
import { isCompatible } from '../contests/compatible-ids.ts';
import { foldName } from '../names/fold-name.ts';
import type { ImportWriter } from '../writing/import-writer.ts';

type Pair = Readonly<{
  organisationId: string;
  leftId: string;
  leftName: string;
  leftIds: readonly PersonIdentifierClaim[];
  cameId: string;
  cameName: string;
  cameIds: readonly PersonIdentifierClaim[];
}>;

const MOVED =
  'the council’s later lists have somebody of this name in another ward, and nobody of it in this one.';

/**
 * Asks about somebody in office whom the council's lists have no more, and of whose name they have one person in another ward since: without an id nothing
 * says that they are one (R12). Joined, they sit for the second ward alone. A question that the lists no longer give rise to is taken back. Two statements.
 */
export async function askOfMovers(writer: ImportWriter): Promise<void> {
  const pairs = (await loadPairs(writer)).filter(isAlike);
  const isOnly = (pair: Pair, side: 'leftId' | 'cameId') =>
    pairs.filter((other) => other[side] === pair[side] && other.organisationId === pair.organisationId)
      .length === 1;
  const found = pairs.filter((pair) => isOnly(pair, 'leftId') && isOnly(pair, 'cameId'));
  const keyOf = ({ leftId, cameId }: Pair) => `PERSON_MERGE ${[leftId, cameId].toSorted().join(' ')}`;
  await writer.tx.$executeRaw`
    DELETE FROM "Proposal" WHERE "kind" = 'PERSON_MERGE' AND "state" = 'OPEN' AND "patch" ->> 'reason' = ${MOVED} AND "key" <> ALL (${found.map(keyOf)}::text[])`;
  for (const pair of found)
    writer.propose({
      kind: 'PERSON_MERGE',
      key: keyOf(pair),
      recordType: 'Person',
      recordId: pair.leftId,
      patch: { people: [pair.leftId, pair.cameId], organisationId: pair.organisationId, reason: MOVED },
    });
  await writer.flush();
}

/** One name, and no ids that are two people's: neither elsewhere nor the council's own numbers. */
function isAlike({ leftName, leftIds, cameName, cameIds }: Pair): boolean {
  const isNumber = ({ scheme }: PersonIdentifierClaim) => scheme === 'moderngov';
  const isNumbered = leftIds.some(isNumber) && cameIds.some(isNumber);
  return foldName(leftName) === foldName(cameName) && !isNumbered && isCompatible(leftIds, cameIds);
}

function loadPairs({ tx }: ImportWriter): Promise<Pair[]> {
  return tx.$queryRaw<Pair[]>`
    WITH "seen" AS (
      SELECT p."organisationId", d."personId", min(d."listedOn") AS "firstOn", max(d."listedOn") AS "lastOn"
      FROM "ListedDay" d JOIN "Post" p ON p."id" = d."postId" WHERE d."kind" = 'COUNCIL' GROUP BY 1, 2
    ), "named" AS (
      SELECT s.*, n."name", (SELECT COALESCE(jsonb_agg(jsonb_build_object('scheme', i."scheme", 'value', i."value")), '[]') FROM "PersonIdentifier" i WHERE i."personId" = n."id") AS "ids"
      FROM "seen" s JOIN "Person" n ON n."id" = s."personId" AND n."mergedIntoId" IS NULL AND n."hiddenAt" IS NULL AND n."name" <> ${REMOVED_NAME}
    )
    SELECT l."organisationId", l."personId" AS "leftId", l."name" AS "leftName", l."ids" AS "leftIds", c."personId" AS "cameId", c."name" AS "cameName", c."ids" AS "cameIds"
    FROM "named" l JOIN "named" c ON c."organisationId" = l."organisationId" AND c."firstOn" > l."lastOn"
    WHERE EXISTS (SELECT FROM "OfficeHolding" h JOIN "Post" p ON p."id" = h."postId"
        WHERE h."personId" = l."personId" AND p."organisationId" = l."organisationId" AND h."to" IS NULL AND h."from" <= l."lastOn")
    ORDER BY l."name", l."firstOn"`;
}
