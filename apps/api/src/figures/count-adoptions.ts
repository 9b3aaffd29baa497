import { adoptionFactsSelect, findAdoptionStanding, isAdopted } from '../campaigns/adoption-standing.ts';
import { visibleAdoption } from '../campaigns/campaign-visibility.ts';
import { lastDayOf } from '../calendar/day.ts';
import type { Prisma, PrismaClient } from '../generated/prisma/client.ts';
import { isThereOn, lifeSelect } from '../organisations/life.ts';
import type { FigureQuestion, Tally } from './figure.ts';
import type { FigureKind } from './figure-kinds.ts';
import { MAX_YEARS } from './figure-sql.ts';
import { wantedBodies } from './wanted-bodies.ts';

type AdoptionKind = Extract<FigureKind, { rows: 'ADOPTIONS' }>;

/**
 * Counts councils by what their dealings with a campaign had come to: one statement reads the logs, the one function of such logs says how
 * they stood (R5). Each council that was there on the day counts once, an adoption before anything else. A council without a row has not tabled it or nobody knows:
 * so nothing here is ever the whole truth (R17).
 */
export async function countAdoptions(
  prisma: PrismaClient,
  { state }: AdoptionKind,
  question: FigureQuestion,
): Promise<Tally[]> {
  const { by, year, asOf } = question;
  const adoptions = await prisma.councilAdoption.findMany({
    where: {
      AND: [
        visibleAdoption({ kind: 'reader' }),
        { state: 'PUBLISHED', campaign: { slug: question.campaign ?? '' }, council: councilsOf(question) },
      ],
    },
    orderBy: [{ council: { slug: 'asc' } }, { id: 'asc' }],
    select: {
      councilId: true,
      sources: true,
      council: { select: { nation: true, councilType: true, ...lifeSelect } },
      ...adoptionFactsSelect,
    },
  });
  if (by !== 'YEAR') {
    const groups = Map.groupBy(adoptions, ({ councilId, council }) =>
      by === 'COUNCIL'
        ? councilId
        : by === 'NATION'
          ? council.nation
          : by === 'COUNCIL_TYPE'
            ? council.councilType
            : null,
    );
    const day = year === null ? asOf : endOf(year, asOf);
    return [...groups].map(([key, group]) => tally(key, group, state, day));
  }
  const first = Math.min(
    ...adoptions.flatMap(({ updates }) => updates.map((row) => row.effectiveOn.getUTCFullYear())),
  );
  const last = asOf.getUTCFullYear();
  const from = year ?? Math.max(last - MAX_YEARS + 1, Math.min(first, last));
  const years = Array.from({ length: (year ?? last) - from + 1 }, (_, index) => from + index);
  return years.map((each) => tally(String(each), adoptions, state, endOf(each, asOf)));
}

type Loaded = Parameters<typeof findAdoptionStanding>[0] & {
  councilId: string;
  council: { foundedOn: Date | null; dissolvedOn: Date | null };
  sources: Prisma.JsonValue;
};

function tally(
  key: string | null,
  adoptions: readonly Loaded[],
  wanted: AdoptionKind['state'],
  day: Date,
): Tally {
  const standing = adoptions.flatMap((adoption) => {
    const found = isThereOn(adoption.council, day) ? findAdoptionStanding(adoption, day) : null;
    return found ? [{ ...adoption, now: found.state }] : [];
  });
  const adopted = standing.filter(({ now }) => isAdopted(now));
  const hasAdopted = new Set(adopted.map(({ councilId }) => councilId));
  const counted =
    wanted === 'ADOPTED'
      ? adopted
      : standing.filter(({ now, councilId }) => now === wanted && !hasAdopted.has(councilId));
  return {
    key,
    numerator: new Set(counted.map(({ councilId }) => councilId)).size,
    denominator: null,
    parts: null,
    isFound: standing.length > 0,
    coverageOn: null,
    sources: distinct(counted.flatMap(({ sources }) => (Array.isArray(sources) ? sources : []))),
  };
}

function distinct(sources: readonly Prisma.JsonValue[]): Prisma.JsonValue[] {
  return [...new Map(sources.map((source) => [JSON.stringify(source), source])).values()];
}

function councilsOf({ bodies, nation, councilType }: FigureQuestion): Prisma.OrganisationWhereInput {
  return {
    AND: [
      bodies === null ? {} : wantedBodies(bodies),
      nation === null ? {} : { nation },
      councilType === null ? {} : { councilType },
    ],
  };
}

function endOf(year: number, asOf: Date): Date {
  const end = lastDayOf(new Date(Date.UTC(year, 0, 1)), 'YEAR');
  return end < asOf ? end : asOf;
}
