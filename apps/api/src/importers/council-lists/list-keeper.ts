import { newId } from '../../db/new-id.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import type { Standing } from '../contests/reconcile-parties.ts';
import type { CouncilList, ListedClaim } from './claims.ts';
import type { Council } from './councils.ts';
import type { Ward } from './reconcile-wards.ts';
import { seatKey } from './seat-key.ts';

/** A row of a list with what it means in the record. */
export type KeptRow = Readonly<{
  claim: ListedClaim;
  ward: Ward;
  personId: string | null;
  standing: Standing | null;
}>;

/**
 * Keeps what the newest list of a kind says of each council, to compare it with the record: a copy of the source beside the record, and
 * neither part of it nor of its history. An older list than the one kept leaves no trace here.
 */
export class ListKeeper {
  readonly #tx: Prisma.TransactionClient;
  readonly #councils: readonly Council[];
  readonly #list: CouncilList;
  #newer = new Set<string>();
  readonly #kept = new Set<string>();
  readonly #vacant = new Map<string, number>();

  constructor(tx: Prisma.TransactionClient, councils: readonly Council[], list: CouncilList) {
    this.#tx = tx;
    this.#councils = councils;
    this.#list = list;
  }

  async begin(): Promise<void> {
    const { kind, listedOn } = this.#list;
    const rows = await this.#tx.$queryRaw<{ organisationId: string }[]>`
      SELECT DISTINCT "organisationId" FROM "CouncilListEntry"
      WHERE "organisationId" = ANY (${this.#councils.map(({ id }) => id)}::uuid[]) AND "kind" = ${kind}::"CouncilListKind" AND "listedOn" > ${listedOn}::date`;
    this.#newer = new Set(rows.map(({ organisationId }) => organisationId));
  }

  async keep(rows: readonly KeptRow[]): Promise<void> {
    const { kind, listedOn } = this.#list;
    const entries = rows
      .filter(({ ward }) => !this.#newer.has(ward.council.id))
      .map(({ claim, ward, personId, standing }) => ({
        id: newId(),
        organisationId: ward.council.id,
        kind,
        key: claim.person === null ? this.#vacantKey(ward) : seatKey(ward.name, claim.person.name.name),
        listedOn,
        wardName: ward.name,
        name: claim.person?.name.name ?? null,
        partyName: claim.partyName,
        principalId: standing?.principalId ?? null,
        adjunctId: standing?.adjunctId ?? null,
        isNoParty: standing !== null && !standing.isUnknown && !standing.principalId && !standing.adjunctId,
        areaId: ward.areaId,
        personId,
        partyAliasId: standing?.aliasId ?? null,
      }));
    // Two of one name in one ward are one key: the comparison is of names, and shows the ward's seats beside them.
    const unique = new Map(entries.map((entry) => [`${entry.organisationId} ${entry.key}`, entry]));
    for (const key of unique.keys()) this.#kept.add(key);
    if (unique.size === 0) return;
    await this.#tx.$executeRaw`
      INSERT INTO "CouncilListEntry" AS e
      SELECT * FROM jsonb_populate_recordset(NULL::"CouncilListEntry", ${JSON.stringify([...unique.values()])}::jsonb)
      ON CONFLICT ("organisationId", "kind", "key") DO UPDATE SET "listedOn" = EXCLUDED."listedOn", "wardName" = EXCLUDED."wardName", "name" = EXCLUDED."name",
        "partyName" = EXCLUDED."partyName", "principalId" = EXCLUDED."principalId", "adjunctId" = EXCLUDED."adjunctId", "isNoParty" = EXCLUDED."isNoParty", "areaId" = EXCLUDED."areaId", "personId" = EXCLUDED."personId",
        "partyAliasId" = EXCLUDED."partyAliasId"
      WHERE (e."listedOn", e."wardName", e."name", e."partyName", e."principalId", e."adjunctId", e."isNoParty", e."areaId", e."personId", e."partyAliasId")
        IS DISTINCT FROM (EXCLUDED."listedOn", EXCLUDED."wardName", EXCLUDED."name", EXCLUDED."partyName", EXCLUDED."principalId", EXCLUDED."adjunctId", EXCLUDED."isNoParty", EXCLUDED."areaId", EXCLUDED."personId", EXCLUDED."partyAliasId")`;
  }

  /** Lets go of what an older list had and this one has not. */
  async end(): Promise<void> {
    const { kind, listedOn } = this.#list;
    const councils = this.#councils.filter(({ id }) => !this.#newer.has(id)).map(({ id }) => id);
    const rows = await this.#tx.$queryRaw<{ id: string; organisationId: string; key: string }[]>`
      SELECT "id", "organisationId", "key" FROM "CouncilListEntry"
      WHERE "organisationId" = ANY (${councils}::uuid[]) AND "kind" = ${kind}::"CouncilListKind" AND "listedOn" <= ${listedOn}::date`;
    const gone = rows.filter(({ organisationId, key }) => !this.#kept.has(`${organisationId} ${key}`));
    if (gone.length > 0)
      await this.#tx.councilListEntry.deleteMany({ where: { id: { in: gone.map(({ id }) => id) } } });
  }

  #vacantKey({ postId, name }: Ward): string {
    const count = (this.#vacant.get(postId) ?? 0) + 1;
    this.#vacant.set(postId, count);
    return `${seatKey(name, '')}#${count}`;
  }
}
