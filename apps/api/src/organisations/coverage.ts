import type { EndorsementFilter } from '@wheatsheaf/schema/vocabulary/endorsement-filter.ts';
import { isInSpell } from '../calendar/open-spell.ts';
import { Prisma, type PrismaClient } from '../generated/prisma/client.ts';
import type { CoverageLevel, OfficeRole } from '../generated/prisma/enums.ts';
import { areOfLegislatures } from '../representatives/roles.ts';
import { describeDissolution } from '../representatives/describe-dissolution.ts';
import { type Dissolution, findDissolved } from '../representatives/dissolutions.ts';
import { undeterminedStandings } from '../representatives/undetermined-standings.ts';
import { roleKey } from './awaited-polls.ts';
import { doubtedRoles } from './doubted-roles.ts';
import { occupiedRoles } from './occupied-roles.ts';
import { isThereOn, lifeSelect } from './life.ts';
import { findWholeSince, type StatedCoverage } from './whole-days.ts';

/** What the record holds of one organisation's holders of one role. */
export type CoveragePart = {
  organisationId: string;
  role: OfficeRole;
  level: CoverageLevel;
  /** Null where nothing was collected by the day. */
  asOfOn: Date | null;
  noteEn: string | null;
  noteCy: string | null;
  /** How many in office may be Labour and Co-operative, which the record cannot tell. 0 where that does not matter. */
  undetermined: number;
  /** Nobody holds the role on the day because its parliament is dissolved: known by law, whatever was collected. */
  isDissolved: boolean;
};

export type Coverage = {
  level: CoverageLevel;
  asOfOn: Date | null;
  /** A function where they are loaded only for who asks. */
  parts: CoveragePart[] | (() => Promise<CoveragePart[]>);
  /** Whether somebody may be missing because the area they sit for is not known to lie in the scope. Left out: no. */
  leavesOutWards?: boolean;
};

/** What makes a coverage less than its rows say. */
export type Doubts = Readonly<{
  /** The roles that lack holders on the day, where the caller has asked already. */
  lacking?: ReadonlySet<string>;
  /** The roles in which somebody is on the day, where the caller has asked already. */
  occupied?: ReadonlySet<string>;
  /** Whom the question takes in. Left out: anyone in office, whose standing does not matter. */
  endorsements?: readonly EndorsementFilter[];
  /** Offices of which it is not known whether they are in the scope. */
  unplaced?: Prisma.PostWhereInput | null;
  /** Somebody is left out of whom not even the body is known. */
  isLeftOut?: boolean;
}>;

/**
 * The coverage of a scope: one part for each organisation and role in it. A role without a row is NOT_COLLECTED, and PARTIAL where somebody is known to be in it
 * (R17). `scope` null is the whole country, whose parts are the rows there are and whose level is never COMPLETE, for nobody claims to hold everyone; but where
 * `roles` are of legislatures alone, these are its bodies. `visible` is
 * what the viewer may see (R7). What was whole on a day is PARTIAL for the days before the first such day, since who left by then may be missing, and while it is
 * doubted (`doubtedRoles`), as from a poll on until somebody is known to hold office by it; and where the question is who is Labour and Co-operative, a role is not whole
 * while the record cannot tell that of everybody in it. Only bodies and offices that exist on the day are spoken of: of bodies that are all no more,
 * it is known that nobody holds office, as of a parliament between its dissolution and the poll. Of a body of which some offices are not known to be in the scope, not all who hold them for it are known.
 */
export async function loadCoverage(
  prisma: PrismaClient,
  scope: Prisma.OrganisationWhereInput | null,
  visible: Prisma.OrganisationWhereInput,
  roles: readonly OfficeRole[] | null,
  asOf: Date,
  doubts: Doubts = {},
): Promise<Coverage & { parts: CoveragePart[] }> {
  const inScope = await prisma.organisation.findMany({
    where: { AND: [visible, scope ?? bodiesSpokenOf(roles)] },
    orderBy: { slug: 'asc' },
    select: {
      id: true,
      kind: true,
      councilType: true,
      ...lifeSelect,
      coverage: true,
      posts: {
        distinct: ['role', 'validFrom', 'validTo'],
        select: { role: true, validFrom: true, validTo: true },
      },
    },
  });
  const bodies = inScope.filter((body) => isThereOn(body, asOf));
  const known = await doubtsOf(prisma, bodies, asOf, doubts);
  const cut = doubts.unplaced ? await rolesOfPosts(prisma, bodies, doubts.unplaced) : new Set<string>();
  const parts = bodies.flatMap((body) => {
    const live = body.posts.filter(({ validFrom, validTo }) =>
      isInSpell({ from: validFrom, to: validTo }, asOf),
    );
    const held = live.map((post) => post.role);
    // A role whose offices are all of another time has none to cover; one without an office was spoken of all the same.
    const spokenOf = body.coverage
      .map((row) => row.role)
      .filter((role) => !body.posts.some((post) => post.role === role));
    const dissolved = body.posts.map(({ role }) => role).filter((role) => findDissolved(role, asOf) !== null);
    return [...new Set([...held, ...rolesOf(body, held), ...spokenOf, ...dissolved])]
      .filter((role) => roles === null || roles.includes(role))
      .map((role) => {
        const key = roleKey(body.id, role);
        const undetermined = known.undetermined.get(key) ?? 0;
        const dissolution = findDissolved(role, asOf);
        if (dissolution !== null) return emptyPart(body.id, role, dissolution, undetermined);
        const isDoubtful = cut.has(key) || undetermined > 0 || known.lacking.has(key);
        const part = partOf(body.id, role, body.coverage, asOf, {
          isDoubtful,
          isOccupied: known.occupied.has(key),
        });
        return { ...part, undetermined, isDissolved: false };
      });
  });
  const leavesOutWards =
    doubts.isLeftOut === true ||
    parts.some(
      ({ organisationId, role, isDissolved }) => !isDissolved && cut.has(roleKey(organisationId, role)),
    );
  const level = bodies.length === 0 && inScope.length > 0 ? 'COMPLETE' : levelOf(parts);
  return {
    level: (scope === null && !areOfLegislatures(roles)) || leavesOutWards ? atMostPartial(level) : level,
    asOfOn: earliest(parts),
    parts,
    leavesOutWards,
  };
}

/** Of the whole country: the bodies of which somebody said what is held; of legislatures, of which there are few, all that have the offices. */
function bodiesSpokenOf(roles: readonly OfficeRole[] | null): Prisma.OrganisationWhereInput {
  if (!areOfLegislatures(roles)) return { coverage: { some: {} } };
  const has = { some: { role: { in: [...roles] } } };
  return { OR: [{ coverage: has }, { posts: has }] };
}

/** A role that nobody holds between a dissolution and its poll. Somebody whom the record has in it all the same may be whoever they are. */
function emptyPart(
  organisationId: string,
  role: OfficeRole,
  dissolution: Dissolution,
  undetermined: number,
): CoveragePart {
  const level = undetermined > 0 ? 'PARTIAL' : 'COMPLETE';
  const note = describeDissolution(dissolution);
  const asOfOn = new Date(`${dissolution.dissolvedOn}T00:00:00Z`);
  return {
    organisationId,
    role,
    level,
    asOfOn,
    noteEn: note.en,
    noteCy: note.cy,
    undetermined,
    isDissolved: true,
  };
}

/** The roles of some bodies that these offices are of. One statement. */
async function rolesOfPosts(
  prisma: PrismaClient,
  bodies: readonly Body[],
  posts: Prisma.PostWhereInput,
): Promise<ReadonlySet<string>> {
  const rows = await prisma.post.groupBy({
    by: ['organisationId', 'role'],
    where: { AND: [{ organisationId: { in: bodies.map(({ id }) => id) } }, posts] },
  });
  return new Set(rows.map(({ organisationId, role }) => roleKey(organisationId, role)));
}

type Body = Readonly<{
  id: string;
  coverage: readonly (StatedCoverage & { role: OfficeRole })[];
  posts: readonly { role: OfficeRole }[];
}>;

type Known = Readonly<{
  /** Roles that are not known to be whole any more, by `roleKey`. */
  lacking: ReadonlySet<string>;
  undetermined: ReadonlyMap<string, number>;
  /** Roles of which nobody said how much was collected, and in which somebody is all the same. */
  occupied: ReadonlySet<string>;
}>;

/** What makes coverage another than its rows say, in one statement at most. */
async function doubtsOf(
  prisma: PrismaClient,
  bodies: readonly Body[],
  asOf: Date,
  { lacking, occupied, endorsements = ['ANYONE'] }: Doubts,
): Promise<Known> {
  // Elsewhere no poll and no seat can make it less.
  const whole = bodies.filter(({ coverage }) => coverage.some((row) => findWholeSince(row, asOf) !== null));
  const collected = endorsements.includes('ANYONE')
    ? []
    : bodies.filter(({ coverage }) => coverage.length > 0);
  const doubted = lacking ? [] : whole;
  const unsaid = occupied
    ? []
    : bodies.filter(({ posts, coverage }) =>
        posts.some(({ role }) => !coverage.some((row) => row.role === role && row.level !== 'NOT_COLLECTED')),
      );
  if (doubted.length + collected.length + unsaid.length === 0)
    return { lacking: lacking ?? new Set(), undetermined: new Map(), occupied: occupied ?? new Set() };
  const day = Prisma.sql`${asOf}::date`;
  const days = Prisma.sql`(SELECT NULL::int AS "year", ${day} AS "on") d`;
  const polls = Prisma.sql`${isOf('c', doubted)} AND e."pollingOn" <= ${day}`;
  const rows = await prisma.$queryRaw<
    { of: keyof Known; organisationId: string; role: string; people: number }[]
  >`
    SELECT 'lacking' AS "of", "organisationId", "role"::text, 0 AS "people" FROM (${doubtedRoles(days, { polls, posts: isOf('p', doubted) })}) AS doubted
    UNION ALL
    SELECT 'undetermined', "organisationId", "role"::text, "people" FROM (${undeterminedStandings(days, isOf('p', collected), endorsements)}) AS undetermined
    UNION ALL
    SELECT 'occupied', "organisationId", "role"::text, 0 FROM (${occupiedRoles(day, isOf('p', unsaid))}) AS occupied`;
  const keysOf = (of: keyof Known) =>
    new Set(rows.flatMap((row) => (row.of === of ? [roleKey(row.organisationId, row.role)] : [])));
  return {
    lacking: lacking ?? keysOf('lacking'),
    undetermined: new Map(
      rows.flatMap(({ of, organisationId, role, people }) =>
        of === 'undetermined' ? [[roleKey(organisationId, role), people] as const] : [],
      ),
    ),
    occupied: occupied ?? keysOf('occupied'),
  };
}

function isOf(table: 'c' | 'p', bodies: readonly Body[]): Prisma.Sql {
  return Prisma.sql`${Prisma.raw(table)}."organisationId" = ANY(${bodies.map(({ id }) => id)}::uuid[])`;
}

/** Roles a body has though no post of theirs is in the record: every council has councillors. */
function rolesOf(
  body: { kind: string; councilType: string | null },
  held: readonly OfficeRole[],
): OfficeRole[] {
  if (body.kind !== 'COUNCIL' || held.includes('COUNCILLOR') || held.includes('COUNTY_COUNCILLOR')) return [];
  return [body.councilType === 'COUNTY' ? 'COUNTY_COUNCILLOR' : 'COUNCILLOR'];
}

function partOf(
  organisationId: string,
  role: OfficeRole,
  rows: readonly (StatedCoverage & {
    role: OfficeRole;
    noteEn: string | null;
    noteCy: string | null;
  })[],
  asOf: Date,
  { isDoubtful, isOccupied }: Readonly<Record<'isDoubtful' | 'isOccupied', boolean>>,
): Omit<CoveragePart, 'undetermined' | 'isDissolved'> {
  const row = rows.find((candidate) => candidate.role === role);
  const since = row === undefined ? null : findWholeSince(row, asOf);
  const stated = atMostPartial(row?.level ?? 'NOT_COLLECTED');
  const least = isOccupied && stated === 'NOT_COLLECTED' ? 'PARTIAL' : stated;
  const level = since === null ? least : 'COMPLETE';
  // A note tells of what was known on its day, not of the days before: "as elected on 4 July 2024" is untrue of 2018; nor of what was whole later.
  const isNewest = since === null || row?.level === 'COMPLETE' || (row !== undefined && since <= row.asOfOn);
  const isOfNote = row !== undefined && row.asOfOn <= asOf && isNewest;
  return {
    organisationId,
    role,
    level: isDoubtful ? atMostPartial(level) : level,
    // What was collected later tells of the day, but was not known as of a later one than it.
    asOfOn: since ?? (row !== undefined && row.asOfOn <= asOf ? row.asOfOn : null),
    noteEn: isOfNote ? row.noteEn : null,
    noteCy: isOfNote ? row.noteCy : null,
  };
}

/** COMPLETE only where every part is, NOT_COLLECTED only where every part is; a scope without parts is not collected. */
function levelOf(parts: readonly { level: CoverageLevel }[]): CoverageLevel {
  if (parts.every((part) => part.level === 'NOT_COLLECTED')) return 'NOT_COLLECTED';
  return parts.every((part) => part.level === 'COMPLETE') ? 'COMPLETE' : 'PARTIAL';
}

function atMostPartial(level: CoverageLevel): CoverageLevel {
  return level === 'COMPLETE' ? 'PARTIAL' : level;
}

function earliest(parts: readonly CoveragePart[]): Date | null {
  const days = parts.flatMap((part) => part.asOfOn ?? []);
  return days.length === 0 ? null : days.reduce((a, b) => (a < b ? a : b));
}
