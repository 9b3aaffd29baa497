import { type PartyListColumn, unguardCell } from '../../party-list/columns.ts';
import type { PersonIdentifierClaim, PersonScheme } from '../contests/claims.ts';
import { type CsvCells, csvCells } from '../csv/csv-cells.ts';
import type { CsvHeader } from '../csv/csv-header.ts';
import { type ListedName, readListedName } from '../names/listed-name.ts';
import { quoteCell } from '../row-error.ts';

const KINDS = ['JOINT_BALLOT', 'OFFICIAL_NO_LABEL', 'SUPPORTED'] as const;

type PartyListKind = (typeof KINDS)[number];

/** Ids of somebody that are not the Party's own, written with their scheme before a colon; `person` is a slug of this record. */
const SCHEMES: ReadonlySet<string> = new Set<PersonScheme | 'person'>([
  'democracy-club',
  'mnis',
  'wikidata',
  'theyworkforyou',
  'everypolitician',
  'moderngov',
  'council-list',
  'person',
]);

/** What one row of the Party's list says. */
export type PartyListClaim = Readonly<{
  line: number;
  listed: ListedName;
  /** The Party's own id (`party-list`), or one with its scheme. Null where the list has none. */
  externalId: PersonIdentifierClaim | Readonly<{ scheme: 'person'; value: string }> | null;
  council: string | null;
  ward: string | null;
  kind: PartyListKind;
  /** Null only for a joint ballot, which nobody decides but the ballot paper. */
  decidedOn: string | null;
  endedOn: string | null;
  localParty: string | null;
  publicSource: string | null;
  /** Whether they agreed to its being public. Null where the list does not say. */
  hasConsent: boolean | null;
}>;

/** @throws RowRefusal */
export function parsePartyListRow(header: CsvHeader, raw: readonly string[], line: number): PartyListClaim {
  const cells = csvCells(header, raw.map(unguardCell), line);
  const listed = readListedName(cells.called('name', 'PERSON'));
  if (!listed)
    return cells.refuse(
      'name',
      'VALUE_MISSING',
      'the row names nobody: fill in the name, or remove the row.',
    );
  const kind = readKind(cells);
  const decidedOn = readDay(cells, 'decided_on');
  const endedOn = readDay(cells, 'ended_on');
  if (decidedOn === null && kind !== 'JOINT_BALLOT')
    cells.refuse(
      'decided_on',
      'VALUE_MISSING',
      'an endorsement counts from the day it was decided: fill it in.',
    );
  if (decidedOn !== null && endedOn !== null && endedOn <= decidedOn)
    cells.refuse(
      'ended_on',
      'VALUES_DISAGREE',
      'the endorsement ends before it begins: put one of the two days right.',
    );
  const publicSource = cells.optional('public_source');
  if (publicSource !== null && !/^https?:\/\//.test(publicSource))
    cells.refuse(
      'public_source',
      'NOT_AN_ADDRESS',
      'this is not the address of a page: write it with https://.',
    );
  return {
    line,
    listed,
    externalId: readId(cells),
    council: cells.words('council'),
    ward: cells.words('ward'),
    kind,
    decidedOn,
    endedOn,
    localParty: cells.words('local_party'),
    publicSource,
    hasConsent: cells.flag('consent'),
  };
}

function readKind(cells: CsvCells): PartyListKind {
  const written = cells.required('endorsement_kind');
  const folded = written.toUpperCase().replace(/[\s-]+/g, '_');
  const kind = KINDS.find((known) => known === folded);
  return (
    kind ??
    cells.refuse(
      'endorsement_kind',
      'NOT_A_CODE',
      `${quoteCell(written)} is none of ${KINDS.join(', ')}: write one of them.`,
    )
  );
}

/** The Co-operative Party was founded in 1917 and has endorsed nobody before; an earlier day is what a number becomes in a cell that is shown as a day. */
const FOUNDED_ON = '1917-01-01';

function readDay(cells: CsvCells, column: PartyListColumn): string | null {
  if (cells.text(column) === '') return null;
  const day = cells.britishDay(column);
  if (day >= FOUNDED_ON) return day;
  return cells.refuse(
    column,
    'NOT_A_DAY',
    `${quoteCell(day, 'DAY')} is from before the Co-operative Party was founded: put the day right.`,
  );
}

function readId(cells: CsvCells): PartyListClaim['externalId'] {
  const written = cells.words('external_id', 'ID');
  if (written === null) return null;
  const [, scheme, value] = /^([a-z-]+):(.+)$/.exec(written) ?? [];
  if (scheme !== undefined && value !== undefined && SCHEMES.has(scheme))
    return { scheme: scheme as PersonScheme, value };
  return { scheme: 'party-list', value: written };
}
