import { endInOffice } from '../representatives/holding-filter.ts';
import { type SearchKind, searchKind } from '@wheatsheaf/schema/vocabulary/search-kind.ts';
import { codesOf } from '@wheatsheaf/schema/vocabulary/vocabulary.ts';
import { formatDay } from '../calendar/day.ts';
import { Prisma, type PrismaClient } from '../generated/prisma/client.ts';
import type { LanguageCode } from '../language/localised.ts';
import { foldWords } from './fold-words.ts';
import { markMatches, type Segment } from './mark-matches.ts';
import { hitsOf, Wanted } from './search-sql.ts';

/** Words of a question looked at, at most. */
const MAX_WORDS = 8;

/** A record a search found. */
export type Hit = {
  kind: SearchKind;
  id: string;
  /** Of a pledge with its manifesto's slug before it. */
  slug: string;
  nameEn: string | null;
  nameCy: string | null;
  /** The body or area it belongs to, for telling two of a name apart. Both null where there is none. */
  withinEn: string | null;
  withinCy: string | null;
  part: 'NAME' | 'FORMER_NAME' | 'TEXT';
  /** Null for a name that is of no language. */
  matchLang: LanguageCode | null;
  matched: Segment[];
};

type Row = Omit<Hit, 'matched'> & { text: string };

/**
 * Public records by name or text, best first, in one statement (R7). A word is found by its beginning whatever its case and accents, a whole
 * question also by likeness; a person whose entry was merged and a slug that was given up lead to the record that stands. Empty where nothing but
 * punctuation was asked.
 */
export async function search(
  prisma: PrismaClient,
  text: string,
  kinds: readonly SearchKind[],
  first: number,
  today: Date,
): Promise<Hit[]> {
  const words = foldWords(text).slice(0, MAX_WORDS);
  if (words.length === 0 || kinds.length === 0) return [];
  const wanted = new Wanted(words);
  const order = codesOf(searchKind);
  const day = Prisma.sql`${formatDay(today)}::date`;
  const rows = await prisma.$queryRaw<Row[]>`
    WITH hit AS (
      SELECT DISTINCT ON ("kind", "id") * FROM (${Prisma.join(
        kinds.map((kind) => hitsOf(kind, wanted, first)),
        ' UNION ALL ',
      )}) AS each_kind
      ORDER BY "kind", "id", "score" DESC, "text"
    ), best AS (
      SELECT * FROM hit ORDER BY "score" DESC, array_position(${[...order]}::text[], "kind"), "text", "id" LIMIT ${first}::int
    )
    SELECT best."kind", best."id", best."text", best."lang" AS "matchLang", best."part",
      coalesce(per."slug", org."slug", are."slug", man."slug", pm."slug" || '/' || ple."reference", cam."slug", mod."slug") AS "slug",
      coalesce(per."name", org."nameEn", are."nameEn", man."titleEn", ple."titleEn", cam."titleEn", mod."titleEn") AS "nameEn",
      coalesce(org."nameCy", are."nameCy", man."titleCy", ple."titleCy", cam."titleCy", mod."titleCy") AS "nameCy",
      coalesce(office."nameEn", within."nameEn", parent."nameEn") AS "withinEn",
      coalesce(office."nameCy", within."nameCy", parent."nameCy") AS "withinCy"
    FROM best
    LEFT JOIN "Person" per ON best."kind" = 'PERSON' AND per."id" = best."id"
    LEFT JOIN "Organisation" org ON best."kind" = 'ORGANISATION' AND org."id" = best."id"
    LEFT JOIN "Area" are ON best."kind" = 'AREA' AND are."id" = best."id"
    LEFT JOIN "Manifesto" man ON best."kind" = 'MANIFESTO' AND man."id" = best."id"
    LEFT JOIN "Pledge" ple ON best."kind" = 'PLEDGE' AND ple."id" = best."id"
    LEFT JOIN "Manifesto" pm ON pm."id" = ple."manifestoId"
    LEFT JOIN "Campaign" cam ON best."kind" = 'CAMPAIGN' AND cam."id" = best."id"
    LEFT JOIN "ModelPledge" mod ON best."kind" = 'MODEL_PLEDGE' AND mod."id" = best."id"
    LEFT JOIN "Organisation" within ON within."id" = coalesce(ple."councilId", man."councilId") AND within."state" IN ('PUBLISHED', 'WITHDRAWN')
    LEFT JOIN "Area" parent ON parent."id" = are."parentId"
    LEFT JOIN LATERAL (
      SELECT o."nameEn", o."nameCy" FROM "OfficeHolding" h
      JOIN "Post" p ON p."id" = h."postId"
      JOIN "Organisation" o ON o."id" = p."organisationId" AND o."state" IN ('PUBLISHED', 'WITHDRAWN')
      WHERE h."personId" = per."id" AND h."from" <= ${day} AND (${endInOffice('h')} IS NULL OR ${endInOffice('h')} > ${day})
      ORDER BY h."from" DESC, h."id" LIMIT 1
    ) office ON TRUE
    ORDER BY best."score" DESC, array_position(${[...order]}::text[], best."kind"), best."text", best."id"`;
  return rows.map(({ text: matched, ...row }) => ({ ...row, matched: markMatches(matched, words) }));
}
