import { newId } from '../../db/new-id.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import type { PersonClaim } from '../contests/claims.ts';
import type { Standing } from '../contests/reconcile-parties.ts';
import { foldName } from '../names/fold-name.ts';
import type { CouncilList, ListedClaim } from './claims.ts';
import type { Ward } from './reconcile-wards.ts';

/** A row of a list about somebody of the record. */
export type ListedRow = Readonly<{
  claim: ListedClaim;
  ward: Ward;
  personId: string;
  standing: Standing | null;
  /** Rows that the list has for the ward. */
  wardRows: number;
}>;

/** A row of a list about somebody whom nobody in the record is known to be. */
export type UnknownRow = Omit<ListedRow, 'personId'> & Readonly<{ person: PersonClaim }>;

type Said = Readonly<{
  postId: string;
  personId: string | null;
  unknown: PersonClaim | null;
  startedOn: string | null;
  wardRows: number;
  partyName: string | null;
  principalId: string | null;
  adjunctId: string | null;
  isNoParty: boolean;
  partyAliasId: string | null;
}>;

type Day = Said & Readonly<{ id: string }>;

/**
 * Keeps whom each list has in office, of every day and not only of the newest: the offices of a ward and the parties of those who sit for it are worked
 * out from all of them. Of two lists of one kind and day what either says stays, so that it does not matter which came first.
 */
export class ListedDays {
  readonly #tx: Prisma.TransactionClient;
  readonly #list: CouncilList;
  readonly #kept = new Set<string>();

  constructor(tx: Prisma.TransactionClient, list: CouncilList) {
    this.#tx = tx;
    this.#list = list;
  }

  async keep(rows: readonly ListedRow[]): Promise<void> {
    for (const { ward, personId } of rows) this.#kept.add(`${ward.postId} ${personId}`);
    await this.#write(rows.map((row) => dayOf(row, row.personId, null)));
  }

  /** Keeps the rows about people whom nobody knows, until it is known who they are. */
  async keepUnknown(rows: readonly UnknownRow[]): Promise<void> {
    await this.#write(rows.map((row) => dayOf(row, null, row.person)));
  }

  async #write(said: readonly Said[]): Promise<void> {
    if (said.length === 0) return;
    const { kind, listedOn } = this.#list;
    const days = said.map((day) => ({ id: newId(), kind, listedOn, ...day }));
    const known = await this.#load([...new Set(days.map(({ postId }) => postId))]);
    const changed = days
      .map((day) => ({ ...day, ...joinDays(day, known.get(keyOf(day))) }))
      .filter((day) => !isSaid(day, known.get(keyOf(day))));
    if (changed.length === 0) return;
    const replaced = changed.flatMap((day) => known.get(keyOf(day))?.id ?? []);
    if (replaced.length > 0)
      await this.#tx.$executeRaw`DELETE FROM "ListedDay" WHERE "id" = ANY (${replaced}::uuid[])`;
    await this.#tx.$executeRaw`
      INSERT INTO "ListedDay" SELECT * FROM jsonb_populate_recordset(NULL::"ListedDay", ${JSON.stringify(changed)}::jsonb)`;
  }

  /** Those of some rows that are kept already, word for word: the list comes again. */
  async findKept<Row extends ListedRow>(rows: readonly Row[]): Promise<Set<Row>> {
    if (rows.length === 0) return new Set();
    const known = await this.#load([...new Set(rows.map(({ ward }) => ward.postId))]);
    return new Set(
      rows.filter((row) => {
        const day = dayOf(row, row.personId, null);
        const kept = known.get(keyOf(day));
        return isSaid({ ...day, ...joinDays(day, kept) }, kept);
      }),
    );
  }

  /** Everybody whom the list has, as far as it was read. */
  get people(): string[] {
    return [...new Set([...this.#kept].map((key) => key.split(' ')[1] ?? ''))];
  }

  async #load(postIds: readonly string[]): Promise<Map<string, Day>> {
    const { kind, listedOn } = this.#list;
    const days = await this.#tx.$queryRaw<Day[]>`
      SELECT "id", "postId", "personId", "unknown", "startedOn"::text, "wardRows", "partyName", "principalId", "adjunctId", "isNoParty", "partyAliasId" FROM "ListedDay"
      WHERE "postId" = ANY (${[...postIds]}::uuid[]) AND "kind" = ${kind}::"CouncilListKind" AND "listedOn" = ${listedOn}::date`;
    return new Map(days.map((day) => [keyOf(day), day]));
  }
}

function keyOf({ postId, personId, unknown }: Said): string {
  return `${postId} ${personId ?? foldName(unknown?.name.name ?? '')}`;
}

function dayOf(
  { claim, ward, standing, wardRows }: Omit<ListedRow, 'personId'>,
  personId: string | null,
  unknown: PersonClaim | null,
): Said {
  return {
    postId: ward.postId,
    personId,
    unknown,
    startedOn: claim.startedOn,
    wardRows,
    partyName: claim.partyName,
    principalId: standing?.principalId ?? null,
    adjunctId: standing?.adjunctId ?? null,
    isNoParty: standing !== null && !standing.isUnknown && !standing.principalId && !standing.adjunctId,
    partyAliasId: standing?.aliasId ?? null,
  };
}

/** The fuller ward, the later first day, and of two labels always the same. */
function joinDays(day: Said, said: Said | undefined): Partial<Said> {
  if (!said) return {};
  const startedOn = [day.startedOn ?? '', said.startedOn ?? ''].toSorted()[1] || null;
  const label = (day.partyName ?? '') >= (said.partyName ?? '') ? day : said;
  const { partyName, principalId, adjunctId, isNoParty, partyAliasId } = label;
  return {
    wardRows: Math.max(day.wardRows, said.wardRows),
    startedOn,
    partyName,
    principalId,
    adjunctId,
    isNoParty,
    partyAliasId,
  };
}

function isSaid(day: Said, said: Said | undefined): boolean {
  const fields = [
    'startedOn',
    'wardRows',
    'partyName',
    'principalId',
    'adjunctId',
    'isNoParty',
    'partyAliasId',
  ] as const;
  return said !== undefined && fields.every((field) => day[field] === said[field]);
}
