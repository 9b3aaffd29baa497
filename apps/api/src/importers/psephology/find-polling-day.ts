import {
  type GeneralElection,
  generalElections,
  isGeneralElection,
} from '../../elections/general-elections.ts';
import {
  findBoundarySpells,
  findBoundarySpell,
  findGeneralElections,
} from '../contests/constituency-boundaries.ts';
import { ImportRefusal } from '../import-refusal.ts';
import type { ImportOptions } from '../import-format.ts';
import { rowError } from '../row-error.ts';

/** A constituency of the file, with the first line that names it. */
export type Constituency = Readonly<{ gssCode: string; name: string; line: number }>;

const YEAR = /(?<!\d)(?:19|20)\d{2}(?!\d)/g;

/**
 * The day that a general-election file is about, which it does not say itself: `--election`, else the year in the file's name, else
 * the only general election held on the boundaries of its constituencies.
 * @throws ImportRefusal where none of these tells, or the constituencies were not in use that day.
 */
export function findPollingDay(
  fileName: string,
  options: ImportOptions,
  constituencies: readonly Constituency[],
  constituencyColumn = 'ONS ID',
): string {
  const pollingOn = readOption(options) ?? readYear(fileName) ?? readBoundaries(constituencies);
  const stranger = constituencies.find(
    ({ gssCode }) => findBoundarySpells(gssCode).length > 0 && !findBoundarySpell(gssCode, pollingOn),
  );
  if (stranger) {
    throw new ImportRefusal(
      rowError(
        stranger.line,
        constituencyColumn,
        'WRONG_BOUNDARIES',
        `${stranger.gssCode} (${stranger.name}) was no constituency on ${pollingOn}: name the right election with --election parl.YYYY-MM-DD.`,
      ),
    );
  }
  return pollingOn;
}

function readOption({ election }: ImportOptions): string | null {
  if (election === null) return null;
  const { pollingOn } = election;
  const [first, last] = [generalElections[0].pollingOn, generalElections.at(-1)?.pollingOn ?? ''];
  if (pollingOn > first && pollingOn < last && !isGeneralElection(pollingOn)) {
    const days = generalElections.map((known) => known.pollingOn).join(', ');
    throw new ImportRefusal(
      rowError(
        null,
        null,
        'NO_SUCH_GENERAL_ELECTION',
        `There was no general election on ${pollingOn}: since 1997 they were on ${days}.`,
      ),
    );
  }
  return pollingOn;
}

function readYear(fileName: string): string | null {
  const years = new Set(fileName.match(YEAR));
  const found = generalElections.filter(({ pollingOn }) => years.has(pollingOn.slice(0, 4)));
  return found.length === 1 ? (found[0]?.pollingOn ?? null) : null;
}

function readBoundaries(constituencies: readonly Constituency[]): string {
  const possible = constituencies.reduce<readonly GeneralElection[]>(
    (left, { gssCode }) => left.filter((election) => findGeneralElections(gssCode).includes(election)),
    generalElections,
  );
  const [only] = possible;
  if (only && possible.length === 1) return only.pollingOn;
  const why =
    possible.length > 1
      ? `${possible.length} general elections were held on the boundaries of its constituencies (${possible.map(({ pollingOn }) => pollingOn).join(', ')})`
      : 'no general election known here was held on the boundaries of its constituencies';
  throw new ImportRefusal(
    rowError(
      null,
      null,
      'POLLING_DAY_UNKNOWN',
      `The file names no polling day, its name holds no year of a general election, and ${why}: name the poll with --election parl.YYYY-MM-DD.`,
    ),
  );
}
