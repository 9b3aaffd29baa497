import type { SearchKind } from '@wheatsheaf/schema/vocabulary/search-kind.ts';
import { Prisma } from '../generated/prisma/client.ts';

/** Likeness is asked for from this length: of less, everything is alike. */
const LONG_ENOUGH_FOR_LIKENESS = 4;

/** What is searched for, as SQL is asked for it. Words hold letters and digits only, so none needs escaping in a pattern. */
export class Wanted {
  readonly #words: readonly string[];
  readonly #text: string;

  constructor(words: readonly string[]) {
    this.#words = words;
    this.#text = words.join(' ');
  }

  /** Whether a folded text has words that begin with all of those wanted, or is like them. An index on the same expression answers it. */
  matches(folded: Prisma.Sql): Prisma.Sql {
    const words = this.#words.map((word) => Prisma.sql`${folded} LIKE ${`% ${word}%`}`);
    const isLike =
      this.#text.length >= LONG_ENOUGH_FOR_LIKENESS
        ? Prisma.sql`OR ${this.#text}::text <% ${folded}`
        : Prisma.empty;
    return Prisma.sql`((${Prisma.join(words, ' AND ')}) ${isLike})`;
  }

  /** How well a folded text fits, up to about 1: the whole of it, its beginning, words anywhere, likeness; shorter texts a little better. */
  score(folded: Prisma.Sql): Prisma.Sql {
    const words = this.#words.map((word) => Prisma.sql`${folded} LIKE ${`% ${word}%`}`);
    return Prisma.sql`CASE WHEN ${folded} = ${` ${this.#text} `} THEN 1.0
      WHEN ${folded} LIKE ${` ${this.#text}%`} THEN 0.9
      WHEN ${Prisma.join(words, ' AND ')} THEN 0.8
      ELSE 0.7 * word_similarity(${this.#text}, ${folded}) END + 0.05 * similarity(${this.#text}, ${folded})`;
  }
}

/** The names of several columns as one text: exactly the expression of the index, or the index is not used. */
function all(columns: readonly string[]): Prisma.Sql {
  return Prisma.raw(`fold_words(${columns.join(` || ' ' || `)})`);
}

const or = (column: string) => `coalesce(x."${column}", '')`;

type Source = Readonly<{
  table: string;
  /** Columns of the index, as its expression has them. */
  indexed: readonly string[];
  /** Columns looked at one by one, with their language and what they are. */
  texts: readonly (readonly [
    column: string,
    lang: 'EN' | 'CY' | null,
    part: 'NAME' | 'FORMER_NAME' | 'TEXT',
  ])[];
  /** Joins of what it is public through (R7); the row is `x`. */
  joins?: string;
  /** What keeps out what readers may not see (R7). */
  isPublic: string;
  /** The record found. */
  id: string;
}>;

const PUBLIC = `IN ('PUBLISHED', 'WITHDRAWN')`;

/** Where each kind is looked for. People and bodies are found by slugs they had, people also by entries merged into theirs. */
const SOURCES: Readonly<Record<SearchKind, readonly Source[]>> = {
  PERSON: [
    {
      table: `"Person"`,
      indexed: [`x."name"`],
      texts: [['name', null, 'NAME']],
      isPublic: `x."state" = 'PUBLISHED'`,
      id: `x."id"`,
    },
    {
      table: `"PersonSlug"`,
      indexed: [`x."slug"`],
      texts: [['slug', null, 'FORMER_NAME']],
      joins: `JOIN "Person" person ON person."id" = x."personId" AND person."state" = 'PUBLISHED'`,
      isPublic: `TRUE`,
      id: `x."personId"`,
    },
  ],
  ORGANISATION: [
    {
      table: `"Organisation"`,
      indexed: [or('nameEn'), or('nameCy'), or('shortNameEn'), or('shortNameCy')],
      texts: [
        ['nameEn', 'EN', 'NAME'],
        ['nameCy', 'CY', 'NAME'],
        ['shortNameEn', 'EN', 'NAME'],
        ['shortNameCy', 'CY', 'NAME'],
      ],
      isPublic: `x."state" ${PUBLIC}`,
      id: `x."id"`,
    },
    {
      table: `"OrganisationSlug"`,
      indexed: [`x."slug"`],
      texts: [['slug', null, 'FORMER_NAME']],
      joins: `JOIN "Organisation" o ON o."id" = x."organisationId" AND o."state" ${PUBLIC}`,
      isPublic: `TRUE`,
      id: `x."organisationId"`,
    },
  ],
  AREA: [
    {
      table: `"Area"`,
      indexed: [or('nameEn'), or('nameCy')],
      texts: [
        ['nameEn', 'EN', 'NAME'],
        ['nameCy', 'CY', 'NAME'],
      ],
      isPublic: `TRUE`,
      id: `x."id"`,
    },
  ],
  MANIFESTO: [
    {
      table: `"Manifesto"`,
      indexed: [or('titleEn'), or('titleCy')],
      texts: [
        ['titleEn', 'EN', 'NAME'],
        ['titleCy', 'CY', 'NAME'],
      ],
      joins: `JOIN "Organisation" o ON o."id" = x."ownerId" AND o."state" ${PUBLIC}`,
      isPublic: `x."state" ${PUBLIC}`,
      id: `x."id"`,
    },
  ],
  PLEDGE: [
    {
      table: `"Pledge"`,
      indexed: [`x."reference"`, or('titleEn'), or('titleCy'), or('wordingEn'), or('wordingCy')],
      texts: [
        ['reference', null, 'NAME'],
        ['titleEn', 'EN', 'NAME'],
        ['titleCy', 'CY', 'NAME'],
        ['wordingEn', 'EN', 'TEXT'],
        ['wordingCy', 'CY', 'TEXT'],
      ],
      joins: `JOIN "Manifesto" m ON m."id" = x."manifestoId" AND m."state" ${PUBLIC}
        JOIN "Organisation" o ON o."id" = m."ownerId" AND o."state" ${PUBLIC}
        JOIN "Organisation" c ON c."id" = x."councilId" AND c."state" ${PUBLIC}`,
      isPublic: `x."state" ${PUBLIC}`,
      id: `x."id"`,
    },
  ],
  CAMPAIGN: [
    {
      table: `"Campaign"`,
      indexed: [or('titleEn'), or('titleCy'), or('aimEn'), or('aimCy')],
      texts: [
        ['titleEn', 'EN', 'NAME'],
        ['titleCy', 'CY', 'NAME'],
        ['aimEn', 'EN', 'TEXT'],
        ['aimCy', 'CY', 'TEXT'],
      ],
      isPublic: `x."state" ${PUBLIC}`,
      id: `x."id"`,
    },
  ],
  MODEL_PLEDGE: [
    {
      table: `"ModelPledge"`,
      indexed: [or('titleEn'), or('titleCy'), or('summaryEn'), or('summaryCy')],
      texts: [
        ['titleEn', 'EN', 'NAME'],
        ['titleCy', 'CY', 'NAME'],
        ['summaryEn', 'EN', 'TEXT'],
        ['summaryCy', 'CY', 'TEXT'],
      ],
      isPublic: `x."state" ${PUBLIC}`,
      id: `x."id"`,
    },
  ],
};

/** The best hits of one kind, at most as many as wanted in all. */
export function hitsOf(kind: SearchKind, wanted: Wanted, first: number): Prisma.Sql {
  const found = SOURCES[kind].map(({ table, indexed, texts, joins = '', isPublic, id }) => {
    const values = texts.map(
      ([column, lang, part]) =>
        `(x."${column}"::text, ${lang === null ? 'NULL' : `'${lang}'`}::text, '${part}'::text)`,
    );
    // A slug of two words is written with a hyphen, which reads as the space it stands for.
    return Prisma.sql`SELECT ${Prisma.raw(id)} AS "id", CASE "part" WHEN 'FORMER_NAME' THEN replace("text", '-', ' ') ELSE "text" END AS "text", "lang", "part",
        (${wanted.score(Prisma.sql`"folded"`)}) - CASE "part" WHEN 'NAME' THEN 0 WHEN 'FORMER_NAME' THEN 0.15 ELSE 0.35 END AS "score"
      FROM ${Prisma.raw(table)} x ${Prisma.raw(joins)}
      CROSS JOIN LATERAL (VALUES ${Prisma.raw(values.join(', '))}) AS written("text", "lang", "part")
      CROSS JOIN LATERAL (SELECT fold_words(written."text") AS "folded") AS folding
      WHERE ${Prisma.raw(isPublic)} AND ${wanted.matches(all(indexed))} AND written."text" IS NOT NULL AND ${wanted.matches(Prisma.sql`"folded"`)}`;
  });
  return Prisma.sql`(SELECT ${kind}::text AS "kind", * FROM (${kind === 'PERSON' ? ofSurvivors(Prisma.join(found, ' UNION ALL ')) : Prisma.join(found, ' UNION ALL ')}) AS each_text
    ORDER BY "score" DESC, "id" LIMIT ${first * 4}::int)`;
}

/** People found, each as whom they became: an entry merged into another leads there, and is a former name of it. */
function ofSurvivors(found: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`WITH RECURSIVE found AS (${found}), path AS (
      SELECT DISTINCT "id" AS "first", "id" AS "now", 0 AS "steps" FROM found
      UNION ALL
      SELECT path."first", n."mergedIntoId", path."steps" + 1 FROM path JOIN "Person" n ON n."id" = path."now"
      WHERE n."mergedIntoId" IS NOT NULL AND path."steps" < 10
    )
    SELECT n."id", found."text", found."lang", CASE WHEN path."steps" = 0 THEN found."part" ELSE 'FORMER_NAME' END AS "part",
      found."score" - CASE WHEN path."steps" = 0 THEN 0 ELSE 0.15 END AS "score"
    FROM found JOIN path ON path."first" = found."id" JOIN "Person" n ON n."id" = path."now"
    WHERE n."mergedIntoId" IS NULL AND n."state" = 'PUBLISHED'`;
}
