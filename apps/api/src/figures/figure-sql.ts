import type { FigureGroup } from '@wheatsheaf/schema/vocabulary/figure-group.ts';
import { formatDay } from '../calendar/day.ts';
import { Prisma } from '../generated/prisma/client.ts';
import type { FigureQuestion, Tally, WantedBodies } from './figure.ts';

/** Years a breakdown reaches back at most. */
export const MAX_YEARS = 100;
/** Sources given of a figure at most, those behind most of its rows first. */
const MAX_SOURCES = 50;

/** A day as SQL: the driver would send an instant. */
export function sqlDay(day: Date): Prisma.Sql {
  return Prisma.sql`${formatDay(day)}::date`;
}

/** Bodies in scope that readers may see: the condition of `visibleOrganisation` and of `organisationWhere`, on an organisation named `o`. */
export function bodyCondition({ bodies, councilType }: FigureQuestion): Prisma.Sql {
  return Prisma.sql`o."state" IN ('PUBLISHED', 'WITHDRAWN')
    AND o."kind" IN ('COUNCIL', 'LEGISLATURE', 'COMBINED_AUTHORITY', 'POLICE_AREA_BODY')
    AND ${bodies === null ? Prisma.sql`TRUE` : wanted(bodies)}
    AND ${councilType === null ? Prisma.sql`TRUE` : Prisma.sql`o."councilType" = ${councilType}::"CouncilType"`}`;
}

function wanted(bodies: WantedBodies): Prisma.Sql {
  if ('ids' in bodies) return Prisma.sql`o."id" = ANY(${[...bodies.ids]}::uuid[])`;
  if ('gss' in bodies) {
    return Prisma.sql`EXISTS (SELECT FROM "OrganisationIdentifier" i
      WHERE i."organisationId" = o."id" AND i."scheme" = 'gss' AND i."value" = ${bodies.gss})`;
  }
  return Prisma.sql`(o."slug" = ${bodies.slug} OR EXISTS (SELECT FROM "OrganisationSlug" s
    WHERE s."organisationId" = o."id" AND s."slug" = ${bodies.slug}))`;
}

/** Whether a nation is the one asked for. */
export function inNation({ nation }: FigureQuestion, column: Prisma.Sql): Prisma.Sql {
  return nation === null ? Prisma.sql`TRUE` : Prisma.sql`${column} = ${nation}::"Nation"`;
}

/** What rows are grouped by: columns of the same names in every table counted. */
export function groupKey(by: FigureGroup | null): Prisma.Sql {
  switch (by) {
    case null:
      return Prisma.sql`''::text`;
    case 'COUNCIL':
      return Prisma.sql`"organisationId"::text`;
    case 'NATION':
      return Prisma.sql`"nation"::text`;
    case 'COUNCIL_TYPE':
      return Prisma.sql`"councilType"::text`;
    case 'OFFICE':
      return Prisma.sql`"role"::text`;
    case 'YEAR':
      return Prisma.sql`"year"::text`;
    default:
      return by satisfies never;
  }
}

/** Sources of rows, one for each publisher and licence: its address where all rows name one, and the newest day it was read. */
export function citedSources(rows: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`SELECT "key", jsonb_agg(jsonb_build_object('publisher', "publisher", 'licence', "licence", 'url', "url",
      'retrievedOn', "retrievedOn") ORDER BY "rows" DESC, "publisher", "licence") AS "sources"
    FROM (SELECT "key", s ->> 'publisher' AS "publisher", s ->> 'licence' AS "licence", count(*) AS "rows",
        CASE WHEN min(s ->> 'url') = max(s ->> 'url') THEN min(s ->> 'url') END AS "url", max(s ->> 'retrievedOn') AS "retrievedOn"
      FROM (${rows}) AS row CROSS JOIN LATERAL jsonb_array_elements(row."sources") AS s
      GROUP BY "key", s ->> 'publisher', s ->> 'licence') AS source
    GROUP BY "key"`;
}

/** In the place of `citedSources` where nobody asks for them: they would be half the work. */
export const noSources = Prisma.sql`SELECT NULL::text AS "key", NULL::jsonb AS "sources" WHERE FALSE`;

/** A row of a statement's answer. Counts are cast to int there; a bigint would come as one. */
export type TallyRow = {
  key: string | null;
  numerator: number;
  denominator: number | null;
  parts: number | null;
  complete: number;
  uncollected: number;
  dissolved: number;
  found: number;
  coverageOn: Date | null;
  sources: unknown[] | null;
};

export function tallyOf(row: TallyRow, by: FigureGroup | null): Tally {
  const { parts, complete, uncollected, dissolved } = row;
  return {
    key: by === null ? null : row.key,
    numerator: row.numerator,
    denominator: row.denominator,
    parts: parts === null ? null : { all: parts, complete, uncollected, dissolved },
    isFound: row.found > 0,
    coverageOn: row.coverageOn,
    sources: (row.sources ?? []).slice(0, MAX_SOURCES),
  };
}
