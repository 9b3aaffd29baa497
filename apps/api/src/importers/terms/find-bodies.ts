import type { Prisma } from '../../generated/prisma/client.ts';
import { foldName } from '../names/fold-name.ts';
import type { BodyClaim } from './claims.ts';
import { keyOfBody } from './term-survey.ts';

type BodyRow = Readonly<{
  id: string;
  wikidata: string | null;
  nameEn: string | null;
  nameCy: string | null;
}>;

/**
 * The bodies of a file in the record, by `keyOfBody`; left out where none or several fit. A Wikidata item decides; else the name of a body,
 * which is not the name of a person: two councils of one name do not match either.
 */
export async function findBodies(
  tx: Prisma.TransactionClient,
  bodies: Iterable<BodyClaim>,
): Promise<Map<string, string>> {
  const rows = await tx.$queryRaw<BodyRow[]>`
    SELECT o."id", o."nameEn", o."nameCy", i."value" AS "wikidata" FROM "Organisation" o
    LEFT JOIN "OrganisationIdentifier" i ON i."organisationId" = o."id" AND i."scheme" = 'wikidata'
    WHERE o."kind" IN ('COUNCIL', 'LEGISLATURE', 'COMBINED_AUTHORITY')`;
  const found = new Map<string, string>();
  for (const body of bodies) {
    const byItem = rows.filter(({ wikidata }) => wikidata !== null && wikidata === body.wikidata);
    // Wikidata speaks of the council of a council: the assembly and the authority are two items there and one body here.
    const name = foldName(body.name.replace(/^council of /i, ''));
    const byName = rows.filter(({ nameEn, nameCy }) =>
      [nameEn, nameCy].some((own) => own !== null && foldName(own) === name),
    );
    const ids = new Set((byItem.length > 0 ? byItem : byName).map(({ id }) => id));
    const [only] = ids;
    if (only !== undefined && ids.size === 1) found.set(keyOfBody(body), only);
  }
  return found;
}
