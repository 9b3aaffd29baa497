import type { Prisma } from '../../generated/prisma/client.ts';
import { isOfShadowAuthority } from '../../representatives/shadow-authority.ts';
import { aliasForms } from '../names/alias-forms.ts';
import { foldName } from '../names/fold-name.ts';
import type { BodyClaim } from './claims.ts';
import { keyOfBody } from './term-survey.ts';

type BodyRow = Readonly<{
  id: string;
  wikidata: string | null;
  nameEn: string | null;
  nameCy: string | null;
  foundedOn: string | null;
  dissolvedOn: string | null;
}>;

/** The bodies of a file in the record. */
export type FoundBodies = Readonly<{
  /** All that it may mean. */
  ids: readonly string[];
  /** The one that a term from that day (YYYY-MM-DD) on was served in. Null where none or several fit. */
  of(body: BodyClaim, day: string | null): string | null;
}>;

/** What a legislature was called before. Source: Senedd and Elections (Wales) Act 2020, section 2. */
const FORMER_NAMES: readonly Readonly<{ now: readonly string[]; before: readonly string[] }>[] = [
  {
    now: ['Senedd Cymru', 'Welsh Parliament', 'Senedd'],
    before: ['National Assembly for Wales', 'Cynulliad Cenedlaethol Cymru'],
  },
];

/**
 * Finds the bodies of a file in the record. A Wikidata item decides; else the name of a body, which is not the name of a person, then a name that
 * a list writes for it, or that it had before. Of two councils of one name it is the one that was there on the day, or whose shadow authority was.
 */
export async function findBodies(
  tx: Prisma.TransactionClient,
  bodies: Iterable<BodyClaim>,
): Promise<FoundBodies> {
  const rows = await tx.$queryRaw<BodyRow[]>`
    SELECT o."id", o."nameEn", o."nameCy", o."foundedOn"::text, o."dissolvedOn"::text, i."value" AS "wikidata" FROM "Organisation" o
    LEFT JOIN "OrganisationIdentifier" i ON i."organisationId" = o."id" AND i."scheme" = 'wikidata'
    WHERE o."kind" IN ('COUNCIL', 'LEGISLATURE', 'COMBINED_AUTHORITY')`;
  const claims = [...bodies];
  const aliases = await tx.organisationAlias.findMany({
    where: {
      folded: { in: claims.flatMap((body) => aliasForms(nameOf(body))) },
      organisation: { kind: { in: ['COUNCIL', 'LEGISLATURE', 'COMBINED_AUTHORITY'] } },
    },
  });
  const named = (names: readonly string[]) =>
    rows.filter(({ nameEn, nameCy }) =>
      [nameEn, nameCy].some((own) => own !== null && names.includes(foldName(own))),
    );
  const waysTo = (body: BodyClaim): BodyRow[][] => {
    const byItem = rows.filter(({ wikidata }) => wikidata !== null && wikidata === body.wikidata);
    if (byItem.length > 0) return [byItem];
    const [name, forms] = [foldName(nameOf(body)), aliasForms(nameOf(body))];
    const byAlias = rows.filter(({ id }) =>
      aliases.some(({ organisationId, folded }) => organisationId === id && forms.includes(folded)),
    );
    const later = FORMER_NAMES.find(({ before }) => before.some((own) => foldName(own) === name));
    return [named([name]), byAlias, named(later?.now.map(foldName) ?? [])];
  };
  const found = new Map(claims.map((body) => [keyOfBody(body), waysTo(body)]));
  return {
    ids: [...new Set([...found.values()].flatMap((ways) => ways.flat().map(({ id }) => id)))],
    of(body, day) {
      const ways = found.get(keyOfBody(body)) ?? [];
      const pools = day === null ? [() => true] : [isThere(day), isInShadow(day)];
      const within = (isMeant: (row: BodyRow) => boolean) =>
        ways.map((way) => way.filter(isMeant)).find(isAny);
      const matches = pools.map(within).find(isAny);
      const ids = new Set(matches?.map(({ id }) => id));
      const [only] = ids;
      return only !== undefined && ids.size === 1 ? only : null;
    },
  };
}

function isThere(day: string) {
  return ({ foundedOn, dissolvedOn }: BodyRow) =>
    (foundedOn === null || foundedOn <= day) && (dissolvedOn === null || day < dissolvedOn);
}

function isInShadow(day: string) {
  return ({ foundedOn }: BodyRow) => foundedOn !== null && isOfShadowAuthority(day, foundedOn);
}

function isAny(matches: readonly BodyRow[] | undefined): boolean {
  return matches !== undefined && matches.length > 0;
}

/** Wikidata speaks of the council of a council: the assembly and the authority are two items there and one body here. */
function nameOf({ name }: BodyClaim): string {
  return name.replace(/^council of /i, '');
}
