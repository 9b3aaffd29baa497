import { type ElectionIdParts, parseElectionId } from '@wheatsheaf/schema/identifiers/ballot-id.ts';
import { parseDay } from '@wheatsheaf/schema/identifiers/day.ts';
import { type Council, findCouncil, loadCouncils } from '../importers/council-lists/councils.ts';
import { type ColumnMapping, parseMapping } from '../importers/councillors-csv/column-mapping.ts';
import { DomainError } from '../errors.ts';
import type { PrismaClient } from '../generated/prisma/client.ts';
import type { ImportOptions } from '../importers/import-format.ts';

/** What can be typed beside the files. */
export const importOptionTypes = {
  election: { type: 'string' },
  council: { type: 'string' },
  map: { type: 'string' },
  licence: { type: 'string' },
  'listed-on': { type: 'string' },
  'retrieved-on': { type: 'string' },
  'fewer-postcodes': { type: 'boolean' },
} as const;

type Typed = Readonly<{
  -readonly [Name in keyof typeof importOptionTypes]?:
    | ((typeof importOptionTypes)[Name]['type'] extends 'boolean' ? boolean : string)
    | undefined;
}>;

/** What was typed, before the record is open: the council is still a word. */
export type ReadOptions = Readonly<{
  election: ElectionIdParts | null;
  councilTyped: string | null;
  mapping: ColumnMapping | null;
  licence: string | null;
  listedOn: string | null;
  retrievedOn: string | null;
  takesFewer: boolean;
}>;

/**
 * A sentence where something is wrongly typed.
 * @param today YYYY-MM-DD: no list and no file is of a day to come, and one that said so would go before every later one (R12).
 */
export function readImportOptions(typed: Typed, today: string): ReadOptions | string {
  const election = typed.election === undefined ? null : parseElectionId(typed.election);
  if (election && !(election.ok && election.value.electionType === 'parl'))
    return '--election takes the polls of a general election, such as parl.2024-07-04.';
  const mapping = typed.map === undefined ? null : parseMapping(typed.map);
  if (typeof mapping === 'string') return `--map: ${mapping}`;
  const listedOn = typed['listed-on'] === undefined ? null : parseDay(typed['listed-on']);
  if (listedOn?.ok === false) return '--listed-on takes the day of the list, as YYYY-MM-DD.';
  const retrievedOn = typed['retrieved-on'] === undefined ? null : parseDay(typed['retrieved-on']);
  if (retrievedOn?.ok === false)
    return '--retrieved-on takes the day the files were got from their publishers, as YYYY-MM-DD.';
  for (const [name, day] of [
    ['--listed-on', listedOn],
    ['--retrieved-on', retrievedOn],
  ] as const)
    if (day?.ok && day.value > today)
      return `${name} is a day to come, ${day.value}: today is ${today}. Put the day right.`;
  return {
    election: election?.ok ? election.value : null,
    councilTyped: typed.council ?? null,
    mapping,
    licence: typed.licence ?? null,
    listedOn: listedOn?.value ?? null,
    retrievedOn: retrievedOn?.value ?? null,
    takesFewer: typed['fewer-postcodes'] === true,
  };
}

/** A council was named that the record does not have, or not only once. */
class NoSuchCouncilError extends DomainError {
  readonly code = 'NO_SUCH_COUNCIL';
}

/** @throws NoSuchCouncilError */
export async function getImportOptions(
  prisma: PrismaClient,
  { councilTyped, ...options }: ReadOptions,
): Promise<ImportOptions> {
  const day = options.listedOn ?? options.retrievedOn;
  return { ...options, council: councilTyped === null ? null : await getCouncil(prisma, councilTyped, day) };
}

/**
 * @param day Of two councils of one name, the one that was there on that day is meant. Null: of whatever time.
 * @throws NoSuchCouncilError
 */
export async function getCouncil(prisma: PrismaClient, typed: string, day: string | null): Promise<Council> {
  const { council, reason } = findCouncil(await loadCouncils(prisma), typed, { day });
  if (council) return council;
  throw new NoSuchCouncilError(
    `${reason}. Name a council by its slug or GSS code, such as trafford or E08000009${day === null ? '' : ', and the day of its list with --listed-on'}.`,
  );
}
