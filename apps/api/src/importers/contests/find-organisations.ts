import type { ElectionType } from '@wheatsheaf/schema/identifiers/ballot-id.ts';
import { ELECTED_KINDS } from '../../elections/elected-kinds.ts';
import type { CouncilType, OrganisationKind } from '../../generated/prisma/enums.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import { findCouncil, loadCouncils } from '../council-lists/councils.ts';
import type { ElectionClaim } from './claims.ts';

/** The body that an election fills. */
export type ElectedBody = Readonly<{
  id: string;
  kind: OrganisationKind;
  councilType: CouncilType | null;
  areaId: string | null;
}>;

/** The slug of the body there is, where the id of an election names none. */
const SLUGS: Readonly<Partial<Record<ElectionType, string>>> = {
  parl: 'house-of-commons',
  sp: 'scottish-parliament',
  senedd: 'senedd',
  naw: 'senedd',
  nia: 'northern-ireland-assembly',
  gla: 'greater-london-authority',
  europarl: 'european-parliament',
};

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
 * government's; a council that none of these tells by the words of the slug, as a list of councillors names one. Two councils had one name at different times: the one that was there on polling day goes before one that came later, to
 * which the first councillors are elected before it is, and one that was gone elects nobody. One statement, and one more where words are compared.
 */
export async function findOrganisations(
  tx: Prisma.TransactionClient,
  elections: readonly ElectionClaim[],
): Promise<Map<string, ElectedBody>> {
  const slugOf = ({ electionType, organisationSlug }: ElectionClaim): string =>
    organisationSlug ?? SLUGS[electionType] ?? '';
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
  const unnamed: ElectionClaim[] = [];
  for (const election of elections) {
    const kinds: readonly OrganisationKind[] = ELECTED_KINDS[election.electionType];
    const slug = slugOf(election);
    const named = rows.filter(({ known, kind }) => known === slug && kinds.includes(kind));
    if (named.length === 0) unnamed.push(election);
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
  await findByWords(tx, unnamed, found);
  return found;
}

/** Election types whose ids name a council. */
const OF_COUNCILS: ReadonlySet<ElectionType> = new Set<ElectionType>(['local', 'mayor', 'ref']);

/** `the-vale-of-glamorgan` is Vale of Glamorgan Council: of the councils there were on the day only one may be meant. */
async function findByWords(
  tx: Prisma.TransactionClient,
  elections: readonly ElectionClaim[],
  found: Map<string, ElectedBody>,
): Promise<void> {
  const polls = elections.flatMap(({ electionId, electionType, organisationSlug, pollingOn }) =>
    OF_COUNCILS.has(electionType) && organisationSlug !== null
      ? [{ electionId, pollingOn, words: organisationSlug.replaceAll('-', ' ') }]
      : [],
  );
  if (polls.length === 0) return;
  const councils = await loadCouncils(tx);
  for (const { electionId, pollingOn, words } of polls) {
    const { council } = findCouncil(councils, words, { day: pollingOn, mayComeLater: true });
    if (council === null) continue;
    const { id, councilType, areaId } = council;
    found.set(electionId, { id, kind: 'COUNCIL', councilType, areaId });
  }
}
