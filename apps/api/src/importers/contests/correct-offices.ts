import type { ImportWriter, ReadRow } from '../writing/import-writer.ts';
import type { ReconciledCandidacy } from './reconcile-candidacies.ts';
import { reconcileHoldings, type Win } from './reconcile-holdings.ts';

type Lost = ReadRow &
  Readonly<{ version: number; personId: string; candidacyId: string; ballotId: string; isEditors: boolean }>;

/**
 * An office of an MP that an import made for somebody who, by the source that now counts, was not elected, is taken back, and whoever was elected
 * in that contest has what they won: so it does not matter whether the mistake or its correction came first (R12). An office that an editor made,
 * confirmed or changed stays, and an editor is asked. Call it before the offices of the same results are made; one statement where nobody lost any.
 */
export async function correctOffices(
  writer: ImportWriter,
  candidacies: readonly ReconciledCandidacy[],
): Promise<void> {
  const candidacyIds = candidacies
    .filter(({ state, isElected }) => state === 'UPDATED' && isElected === false)
    .map(({ id }) => id);
  if (candidacyIds.length === 0) return;
  // Who was elected is read back from the record.
  await writer.flush();
  const lost = await writer.tx.$queryRaw<Lost[]>`
    SELECT h."id", h."version", h."personId", h."postId", h."from"::text, h."to"::text, h."isStartKnown", h."startReason"::text, h."endReason"::text,
      h."candidacyId", h."sources", c."ballotId",
      EXISTS (SELECT FROM "FieldSource" f WHERE f."recordType" = 'OfficeHolding' AND f."recordId" = h."id" AND f."source" = 'EDITOR')
        OR EXISTS (SELECT FROM "Revision" r JOIN "ChangeSet" s ON s."id" = r."changeSetId"
          WHERE r."recordType" = 'OfficeHolding' AND r."recordId" = h."id" AND s."channel" <> 'import') AS "isEditors"
    FROM "OfficeHolding" h JOIN "Candidacy" c ON c."id" = h."candidacyId" JOIN "Post" p ON p."id" = h."postId" AND p."role" = 'MP'
    WHERE h."candidacyId" = ANY (${candidacyIds}::uuid[]) AND c."isElected" IS FALSE`;
  if (lost.length === 0) return;
  const ballotIds: string[] = [];
  for (const { isEditors, ballotId, ...office } of lost) {
    if (isEditors) {
      ask(writer, office);
      continue;
    }
    writer.remove('OfficeHolding', office);
    ballotIds.push(ballotId);
  }
  await writer.flush();
  const taken = await reconcileHoldings(writer, await loadWinsOf(writer, ballotIds));
  await writer.flush();
  // What the correction had proposed while the other was in the seat has come about.
  if (taken.size > 0)
    await writer.tx.proposal.updateMany({
      where: { key: { in: [...taken].map((id) => `OFFICE_HOLDING ${id}`) }, state: 'OPEN' },
      data: { state: 'ACCEPTED', decidedAt: new Date() },
    });
}

function ask(
  writer: ImportWriter,
  { id, personId, candidacyId }: Pick<Lost, 'id' | 'personId' | 'candidacyId'>,
) {
  writer.propose({
    kind: 'OFFICE_HOLDING',
    key: `OFFICE_HOLDING_LOST ${id} ${candidacyId}`,
    recordType: 'OfficeHolding',
    recordId: id,
    patch: {
      personId,
      candidacyId,
      reason: 'the results now say that they were not elected in this contest.',
    },
  });
}

/** The winners of single seats in some contests. */
async function loadWinsOf(writer: ImportWriter, ballotIds: readonly string[]): Promise<Win[]> {
  if (ballotIds.length === 0) return [];
  return writer.tx.$queryRaw<Win[]>`
    SELECT c."id" AS "candidacyId", c."personId", b."id" AS "ballotId", b."postId", b."seatsContested" = 1 AS "isSingleSeat", b."isByElection",
      EXISTS (SELECT FROM "PersonIdentifier" i WHERE i."personId" = c."personId" AND i."scheme" <> 'psephology') AS "hasExternalId", e."pollingOn"::text
    FROM "Ballot" b JOIN "Election" e ON e."id" = b."electionId" JOIN "Candidacy" c ON c."ballotId" = b."id" AND c."isElected"
    WHERE b."id" = ANY (${[...new Set(ballotIds)]}::uuid[]) ORDER BY c."id"`;
}
