import { newId } from '../../db/new-id.ts';
import { readWardName } from '../../reconciliation/ward-name.ts';
import type { ImportWriter } from '../writing/import-writer.ts';
import { type Endorsed, entryKeyOf } from './find-endorsed.ts';

/**
 * Keeps for whom the Party's list stands in which ward, and its own id of them: by it the list finds them again, and results find who was
 * selected before there was a ballot. Of two lists about one person in one council the row of the newest decision stays, whichever list came first: a list says
 * of itself no day, so a row that has none is of the day it was got. INTERNAL: an id of the Party's is on no public record.
 */
export async function keepEntries(
  { tx, source }: ImportWriter,
  rows: readonly (Endorsed & { readonly personId: string })[],
): Promise<void> {
  const entries = rows.flatMap(({ claim, council, personId }) => {
    const { ward, listed, externalId, decidedOn } = claim;
    if (council === null || ward === null) return [];
    const key = entryKeyOf(claim) ?? `id/${externalId?.value}`;
    return [
      {
        id: newId(),
        organisationId: council.id,
        kind: 'PARTY',
        key,
        listedOn: decidedOn ?? source.retrievedOn,
        wardName: readWardName(ward),
        name: listed.name.name,
        isNoParty: false,
        personId,
      },
    ];
  });
  const newestLast = entries.toSorted((a, b) =>
    `${a.listedOn} ${a.wardName}` < `${b.listedOn} ${b.wardName}` ? -1 : 1,
  );
  const unique = new Map(newestLast.map((entry) => [`${entry.organisationId} ${entry.key}`, entry]));
  if (unique.size === 0) return;
  await tx.$executeRaw`
    INSERT INTO "CouncilListEntry" AS e SELECT * FROM jsonb_populate_recordset(NULL::"CouncilListEntry", ${JSON.stringify([...unique.values()])}::jsonb)
    ON CONFLICT ("organisationId", "kind", "key") DO UPDATE SET "listedOn" = EXCLUDED."listedOn", "wardName" = EXCLUDED."wardName",
      "name" = EXCLUDED."name", "personId" = EXCLUDED."personId"
    WHERE e."listedOn" <= EXCLUDED."listedOn" AND (e."listedOn", e."wardName", e."name", e."personId") IS DISTINCT FROM (EXCLUDED."listedOn", EXCLUDED."wardName", EXCLUDED."name", EXCLUDED."personId")`;
}
