import type { SourceKind } from '@wheatsheaf/schema/vocabulary/source-kind.ts';
import type { ImportWriter } from '../writing/import-writer.ts';
import { rankOf } from '../writing/record-source.ts';
import type { CouncilList } from './claims.ts';

/** Whose word a list of a kind is. */
export const LIST_ORIGINS = {
  COUNCIL: 'COUNCIL_OR_LEGISLATURE',
  OPEN_COUNCIL_DATA: 'OPEN_COUNCIL_DATA',
} as const satisfies Record<CouncilList['kind'], SourceKind>;

type Told = Readonly<{
  personId: string;
  kind: CouncilList['kind'];
  principalId: string | null;
  isNoParty: boolean;
  listedOn: string;
}>;

type Accepted = Readonly<{ personId: string; from: string }>;

/** What other lists and editors say of the parties of those whom a list names, also where no spell of theirs shows it. */
export type ToldParties = Readonly<{
  /** The first day of a newer list of the same kind in which somebody sits for another party, or for none. */
  findChange: (personId: string, organisationId: string) => string | null;
  /** The first day of a newer list of the same kind in which somebody sits for this party. */
  findStay: (personId: string, organisationId: string) => string | null;
  /** The last day before this list on which another of the same kind shows somebody in no party. */
  findNone: (personId: string) => string | null;
  /** Whether a list that goes before this one, or an editor, has somebody in no party, and nothing since then in one. */
  isInNone: (personId: string, begunSince: (day: string) => boolean) => boolean;
}>;

/**
 * Reads it from all lists that were imported, and from what editors accepted: who sits for no party has no spell that says so. Two statements.
 */
export async function loadToldParties(
  writer: ImportWriter,
  personIds: readonly string[],
  { kind, listedOn: on }: CouncilList,
): Promise<ToldParties> {
  const rows = await writer.tx.$queryRaw<Told[]>`
    SELECT "personId", "kind"::text, "principalId", "isNoParty", "listedOn"::text FROM "ListedDay"
    WHERE "personId" = ANY (${personIds}::uuid[]) ORDER BY "listedOn" DESC`;
  const accepted = await writer.tx.$queryRaw<Accepted[]>`
    SELECT "patch" ->> 'personId' AS "personId", "patch" ->> 'from' AS "from" FROM "Proposal"
    WHERE "kind" = 'AFFILIATION' AND "state" = 'ACCEPTED' AND "patch" ->> 'organisationId' IS NULL AND "patch" ->> 'partyAliasId' IS NULL
      AND "patch" ->> 'personId' = ANY (${personIds}::text[])`;
  const ofPerson = Map.groupBy(rows, ({ personId }) => personId);
  const find = (personId: string, fits: (row: Told) => boolean) =>
    ofPerson.get(personId)?.find(fits)?.listedOn ?? null;
  const findFirst = (personId: string, fits: (row: Told) => boolean) =>
    ofPerson.get(personId)?.findLast(fits)?.listedOn ?? null;
  const isNewer = (row: Told) => row.kind === kind && row.listedOn > on;
  const goesBefore = (row: Told) => rankOf(LIST_ORIGINS[row.kind]) < rankOf(writer.source.origin);
  return {
    findChange: (personId, organisationId) =>
      findFirst(
        personId,
        (row) =>
          isNewer(row) && row.principalId !== organisationId && (row.principalId !== null || row.isNoParty),
      ),
    findStay: (personId, organisationId) =>
      findFirst(personId, (row) => isNewer(row) && row.principalId === organisationId),
    findNone: (personId) => find(personId, (row) => row.kind === kind && row.listedOn < on && row.isNoParty),
    isInNone: (personId, begunSince) => {
      const days = [
        find(personId, (row) => goesBefore(row) && row.listedOn <= on && row.isNoParty),
        ...accepted.filter((row) => row.personId === personId && row.from <= on).map(({ from }) => from),
      ].filter((day) => day !== null);
      return days.some((day) => !begunSince(day));
    },
  };
}

/** Whether who stated something is a list, whose day is only the first known of. */
export function isListOrigin(origin: string | null): boolean {
  return Object.values<string | null>(LIST_ORIGINS).includes(origin);
}
