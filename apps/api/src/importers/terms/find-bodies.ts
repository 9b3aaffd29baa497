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

/** What a legislature was called before. Source: Senedd and Elections (Wales) Act 2020, section 2. */
const FORMER_NAMES: readonly Readonly<{ now: readonly string[]; before: readonly string[] }>[] = [
  {
    now: ['Senedd Cymru', 'Welsh Parliament', 'Senedd'],
    before: ['National Assembly for Wales', 'Cynulliad Cenedlaethol Cymru'],
  },
];

/**
 * The bodies of a file in the record, by `keyOfBody`; left out where none or several fit. A Wikidata item decides; else the name of a body,
 * which is not the name of a person, then a name
 * that a list writes for it, or that it had before: two councils of one name do not match either.
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
  const claims = [...bodies];
  const aliases = await tx.organisationAlias.findMany({
    where: {
      folded: { in: claims.map(foldedNameOf) },
      organisation: { kind: { in: ['COUNCIL', 'LEGISLATURE', 'COMBINED_AUTHORITY'] } },
    },
  });
  const named = (names: readonly string[]) =>
    rows.filter(({ nameEn, nameCy }) =>
      [nameEn, nameCy].some((own) => own !== null && names.includes(foldName(own))),
    );
  for (const body of claims) {
    const byItem = rows.filter(({ wikidata }) => wikidata !== null && wikidata === body.wikidata);
    const name = foldedNameOf(body);
    const byAlias = aliases.flatMap(({ organisationId: id, folded }) => (folded === name ? { id } : []));
    const later = FORMER_NAMES.find(({ before }) => before.some((own) => foldName(own) === name));
    const renamed = named(later?.now.map(foldName) ?? []);
    const matched = [byItem, named([name]), byAlias, renamed].find((matches) => matches.length > 0) ?? [];
    const ids = new Set(matched.map(({ id }) => id));
    const [only] = ids;
    if (only !== undefined && ids.size === 1) found.set(keyOfBody(body), only);
  }
  return found;
}

/** Wikidata speaks of the council of a council: the assembly and the authority are two items there and one body here. */
function foldedNameOf({ name }: BodyClaim): string {
  return foldName(name.replace(/^council of /i, ''));
}
