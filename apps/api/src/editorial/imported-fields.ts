import type { Prisma } from '../generated/prisma/client.ts';

/**
 * The columns of records that exist already to which imports give other values, by table. A writer of imports refuses any other, and whoever edits
 * one of these holds it from then on (R12): so a new one cannot be forgotten.
 */
export const importedFields = {
  Area: [
    'kind',
    'nameEn',
    'nameCy',
    'parentId',
    'validFrom',
    'validTo',
    'legislation',
    'latitude',
    'longitude',
  ],
  Organisation: [
    'nameEn',
    'nameCy',
    'shortNameEn',
    'councilType',
    'nation',
    'areaId',
    'foundedOn',
    'dissolvedOn',
  ],
  Post: ['seats', 'validFrom', 'validTo'],
  Person: ['name', 'givenName', 'familyName', 'sortName', 'honorificPrefix', 'honorificSuffix', 'state'],
  OfficeHolding: ['from', 'isStartKnown', 'to', 'startReason', 'endReason', 'candidacyId', 'isStatedJoint'],
  Membership: ['organisationId', 'from', 'to'],
  Endorsement: ['to', 'localPartyId', 'isPublic'],
  Coverage: ['level', 'asOfOn'],
} as const satisfies Partial<Record<Prisma.ModelName, readonly string[]>>;

/** Tables to whose columns imports give other values and no editor's form does, but as their own use-case says. */
const WITHOUT_FORM: ReadonlySet<string> = new Set<Prisma.ModelName>([
  'Election',
  'Ballot',
  // Read off the votes, an outcome stays open to sources: `settleBallots` holds what an editor told.
  'Candidacy',
  // A pledge is held whole, by who wrote its last version.
  'Pledge',
  // What the Party's own list says is the Party's to say.
  'JointDecision',
]);

/** What no source contests: credits are joined, an entry that is another's leads there, and days that sources show stand beside those that editors state. */
const NEVER_CONTESTED: ReadonlySet<string> = new Set(['sources', 'mergedIntoId', 'shownDays']);

/** A seat is vacant up to the day somebody takes it, whoever says who that is (R10). */
const ENDS_WHEN_FILLED = { table: 'Vacancy', column: 'to' };

/** An office is that of the ward as it is from a poll on: which ward that was boundaries say, and who holds it nobody contests (R10). */
const FOLLOWS_ITS_WARD = { table: 'OfficeHolding', column: 'postId' };

/** An office that only lists made is that of the ward that their name means, which boundaries say (R12); one that an editor spoke of stays. */
const MEANT_BY_NAME = { table: 'Post', column: 'areaId' };

/** The columns of a table that imports may give other values. Null where they give none to any. */
export function findImportedFields(table: string): readonly string[] | null {
  return table in importedFields ? importedFields[table as keyof typeof importedFields] : null;
}

/** Throws where an import gives a column another value that an editor's writes would not hold. */
export function checkImported(table: Prisma.ModelName, columns: readonly string[]): void {
  if (WITHOUT_FORM.has(table)) return;
  const known = findImportedFields(table) ?? [];
  const isFree = (column: string) =>
    NEVER_CONTESTED.has(column) ||
    [ENDS_WHEN_FILLED, FOLLOWS_ITS_WARD, MEANT_BY_NAME].some(
      (free) => table === free.table && column === free.column,
    );
  const strange = columns.find((column) => !known.includes(column) && !isFree(column));
  if (strange !== undefined)
    throw new Error(
      `imports give ${table}.${strange} other values: say so in importedFields, so that editors hold it`,
    );
}
