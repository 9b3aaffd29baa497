import type { ElectionType } from '@wheatsheaf/schema/identifiers/ballot-id.ts';
import type { CouncilType, OrganisationKind } from '../../generated/prisma/enums.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import type { ElectionClaim } from './claims.ts';

/** The body that an election fills. */
export type ElectedBody = Readonly<{
  id: string;
  kind: OrganisationKind;
  councilType: CouncilType | null;
  areaId: string | null;
}>;

/** What bodies an election type can be about, and the slug of the one there is where the election id names none. */
const BODIES = {
  local: { kinds: ['COUNCIL', 'COMBINED_AUTHORITY'] },
  mayor: { kinds: ['COUNCIL', 'COMBINED_AUTHORITY'] },
  pcc: { kinds: ['POLICE_AREA_BODY', 'COMBINED_AUTHORITY'] },
  ref: { kinds: ['COUNCIL', 'COMBINED_AUTHORITY'] },
  parl: { kinds: ['LEGISLATURE'], slug: 'house-of-commons' },
  sp: { kinds: ['LEGISLATURE'], slug: 'scottish-parliament' },
  senedd: { kinds: ['LEGISLATURE'], slug: 'senedd' },
  naw: { kinds: ['LEGISLATURE'], slug: 'senedd' },
  nia: { kinds: ['LEGISLATURE'], slug: 'northern-ireland-assembly' },
  gla: { kinds: ['COMBINED_AUTHORITY', 'LEGISLATURE'], slug: 'greater-london-authority' },
  europarl: { kinds: ['LEGISLATURE'], slug: 'european-parliament' },
} as const satisfies Readonly<Record<ElectionType, Body>>;

type Body = Readonly<{ kinds: readonly OrganisationKind[]; slug?: string }>;

type Life = Readonly<{ foundedOn: string | null; dissolvedOn: string | null }>;

/** Those that were there on a day; where none was, those that came later. */
function thereOn<Row extends Life>(bodies: readonly Row[], day: string): readonly Row[] {
  const left = bodies.filter(({ dissolvedOn }) => dissolvedOn === null || dissolvedOn > day);
  const there = left.filter(({ foundedOn }) => foundedOn === null || foundedOn <= day);
  return there.length > 0 ? there : left;
}

/**
 * The bodies of some elections, by election id; an election whose body is not in the record is left out. A body is known by the slug
 * that Democracy Club gives it: the identifier `democracy-club` where ours differs, else our own slug, now or earlier, else the
 * government's. Two councils had one name at different times: the one that was there on polling day goes before one that came later, to
 * which the first councillors are elected before it is, and one that was gone elects nobody. One statement.
 */
export async function findOrganisations(
  tx: Prisma.TransactionClient,
  elections: readonly ElectionClaim[],
): Promise<Map<string, ElectedBody>> {
  const slugOf = ({ electionType, organisationSlug }: ElectionClaim): string => {
    const body: Body = BODIES[electionType];
    return organisationSlug ?? body.slug ?? '';
  };
  const slugs = [...new Set(elections.map(slugOf))];
  const rows = await tx.$queryRaw<(ElectedBody & Life & { known: string; rank: number })[]>`
    SELECT o."id", o."kind", o."councilType", o."areaId", o."foundedOn"::text, o."dissolvedOn"::text, k."known", k."rank"::int AS "rank"
    FROM (
      SELECT "organisationId" AS "id", "value" AS "known", 1 AS "rank" FROM "OrganisationIdentifier"
      WHERE "scheme" = 'democracy-club' AND "value" = ANY (${slugs}::text[])
      UNION ALL SELECT "id", "slug", 2 FROM "Organisation" WHERE "slug" = ANY (${slugs}::text[])
      UNION ALL SELECT "organisationId", "slug", 3 FROM "OrganisationSlug" WHERE "slug" = ANY (${slugs}::text[])
      UNION ALL SELECT "organisationId", "value", 4 FROM "OrganisationIdentifier"
      WHERE "scheme" = 'gov-uk-slug' AND "value" = ANY (${slugs}::text[])
    ) k JOIN "Organisation" o ON o."id" = k."id"
    ORDER BY k."rank"`;
  const found = new Map<string, ElectedBody>();
  for (const election of elections) {
    const kinds: readonly OrganisationKind[] = BODIES[election.electionType].kinds;
    const slug = slugOf(election);
    const named = rows.filter(({ known, kind }) => known === slug && kinds.includes(kind));
    const [best, next] = thereOn(named, election.pollingOn);
    // Two bodies that claim the same id equally well are no match at all.
    if (best && !(next && next.rank === best.rank && next.id !== best.id)) {
      found.set(election.electionId, {
        id: best.id,
        kind: best.kind,
        councilType: best.councilType,
        areaId: best.areaId,
      });
    }
  }
  return found;
}
