import { Prisma, type PrismaClient } from '../generated/prisma/client.ts';
import { foldWords } from '../search/fold-words.ts';
import { nameKeys } from './name-keys.ts';

type Reading = Prisma.TransactionClient | PrismaClient;

/** Somebody whose whole name occurs in a text. */
export type NamedPerson = { id: string; nameLength: number };

/** Looks for names in texts when first asked, and answers from what it found ever after: once a write, however many rules ask. */
export type NameSearch = () => Promise<readonly NamedPerson[]>;

/** Characters nobody sees: a name with one inside reads as the name. */
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;

export function nameSearch(tx: Reading, texts: readonly (string | null)[]): NameSearch {
  let found: Promise<NamedPerson[]> | undefined;
  return () => (found ??= findNamedPeople(tx, texts));
}

async function findNamedPeople(tx: Reading, texts: readonly (string | null)[]): Promise<NamedPerson[]> {
  const text = texts
    .filter((part) => part !== null)
    .join('\n')
    .replace(INVISIBLE, '');
  return text.trim() === '' ? [] : tx.$queryRaw<NamedPerson[]>(namedIn(text));
}

/**
 * Asks for the people of the record whose name occurs in a text. Compared as search compares words: an accent, whichever apostrophe or dash,
 * two spaces or a line's end between names keep nobody from being found, nor does an ending ("Tregear’s"). One statement, which looks at the
 * names that begin as something in the text does, by their index, and not at all there are.
 */
export function namedIn(text: string): Prisma.Sql {
  const words = foldWords(text);
  const folded = ` ${words.join(' ')} `;
  // Key by key: a join would weigh sorting all names by what they fold to, which takes longer than anything here.
  // A name in letters that have no Latin form folds to nothing, which is in every text: it is compared as it is written.
  return Prisma.sql`
    SELECT person."id"::text AS "id", length(person."name") AS "nameLength"
    FROM unnest(${nameKeys(words)}::text[]) AS begun("key")
    CROSS JOIN LATERAL (
      SELECT p."id", p."name" FROM "Person" p WHERE name_key(p."name") COLLATE "C" = begun."key" OFFSET 0) person
    WHERE CASE WHEN fold_words(person."name") = '  '
      THEN position(lower(normalize(person."name", NFKC)) IN ${text.normalize('NFKC').toLowerCase()}) > 0
      ELSE position(rtrim(fold_words(person."name")) IN ${folded}) > 0 END`;
}
