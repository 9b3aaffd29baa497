import type { RevisionInput } from '../../editorial/write-change-set.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import type { MovedByImport } from '../../people/merge-of-import.ts';
import { PERSON_COLUMNS } from '../../people/person-columns.ts';

type Pair = Readonly<{ survivorId: string; otherId: string }>;
type Spell = Readonly<{ id: string; version: number; personId: string }>;
type Holder = MovedByImport['holders'][number];

/**
 * What a merge of an import moves, so that its history tells it from all else that the import did: without it nobody could part the two again. Open it before
 * anything is joined.
 */
export class MergeHistory {
  readonly #tx: Prisma.TransactionClient;
  readonly #pairs: readonly Pair[];
  readonly #spells: readonly Spell[];
  readonly #holders: readonly Holder[];

  private constructor(
    tx: Prisma.TransactionClient,
    pairs: readonly Pair[],
    spells: readonly Spell[],
    holders: readonly Holder[],
  ) {
    this.#tx = tx;
    this.#pairs = pairs;
    this.#spells = spells;
    this.#holders = holders;
  }

  /** Two statements. */
  static async open(tx: Prisma.TransactionClient, pairs: readonly Pair[]): Promise<MergeHistory> {
    const spells = await loadSpells(tx, pairs);
    const recordIds = [...spells.map(({ id }) => id), ...pairs.map(({ survivorId }) => survivorId)];
    const holders = await tx.$queryRaw<Holder[]>`
      SELECT "recordType", "recordId", "field", "source", "externalId", "statedOn"::text, "retrievedOn"::text FROM "FieldSource"
      WHERE "recordId" = ANY (${recordIds}::uuid[]) AND ("recordType" = 'Membership' OR ("recordType" = 'Person' AND "field" = 'name'))`;
    return new MergeHistory(tx, pairs, spells, holders);
  }

  /**
   * Points everything that names the entries that go at those that stay. A statement a column, and one for the spells that were joined.
   * @returns What moved of each entry that goes, and the revisions of it: not of addresses, which the entry's own shows.
   */
  async move(): Promise<{
    of: (otherId: string) => MovedByImport;
    slugsOf: (otherId: string) => string[];
    revisions: RevisionInput[];
  }> {
    const now = new Map((await loadSpells(this.#tx, this.#pairs)).map(({ id, version }) => [id, version]));
    const moved = new Map(this.#pairs.map(({ otherId }) => [otherId, new Map<string, string[]>()]));
    const slugs: { other: string; key: string }[] = [];
    const revisions: RevisionInput[] = [];
    const survivorOf = new Map(this.#pairs.map(({ survivorId, otherId }) => [otherId, survivorId]));
    for (const [table, column] of PERSON_COLUMNS) {
      const key = table === 'PersonSlug' ? 'slug' : 'id';
      const rows = await this.#tx.$queryRawUnsafe<{ other: string; key: string }[]>(
        `UPDATE "${table}" AS t SET "${column}" = m."survivor" FROM unnest($1::uuid[], $2::uuid[]) AS m("survivor", "other") WHERE t."${column}" = m."other" RETURNING m."other"::text AS "other", t."${key}"::text AS "key"`,
        this.#pairs.map(({ survivorId }) => survivorId),
        this.#pairs.map(({ otherId }) => otherId),
      );
      if (table === 'PersonSlug') slugs.push(...rows);
      else
        for (const { other, key: recordId } of rows) {
          const tables = moved.get(other);
          const name = `${table} ${column}`;
          tables?.set(name, [...(tables.get(name) ?? []), recordId]);
          const [before, after] = [{ [column]: other }, { [column]: survivorOf.get(other) }];
          revisions.push({ recordType: table, recordId, recordVersion: null, before, after });
        }
    }
    return {
      revisions,
      slugsOf: (otherId) => slugs.filter(({ other }) => other === otherId).map((row) => row.key),
      of: (otherId) => {
        const survivorId = survivorOf.get(otherId) ?? '';
        const joined = this.#spells.filter(
          ({ id, personId, version }) => [survivorId, otherId].includes(personId) && now.get(id) !== version,
        );
        const gone = new Set(joined.flatMap(({ id }) => (now.has(id) ? [] : id)));
        return {
          rows: Object.fromEntries(moved.get(otherId) ?? []),
          spells: joined.map(({ id }) => id),
          holders: this.#holders.filter(
            ({ recordType, recordId }) =>
              recordId === survivorId || (recordType === 'Membership' && gone.has(recordId)),
          ),
        };
      },
    };
  }
}

function loadSpells(tx: Prisma.TransactionClient, pairs: readonly Pair[]): Promise<Spell[]> {
  const people = pairs.flatMap(({ survivorId, otherId }) => [survivorId, otherId]);
  return tx.$queryRaw<Spell[]>`
    SELECT "id", "version", "personId" FROM "Membership" WHERE "personId" = ANY (${people}::uuid[]) ORDER BY "id"`;
}
