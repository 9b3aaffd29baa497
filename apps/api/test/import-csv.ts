import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parseElectionId } from '@wheatsheaf/schema/identifiers/ballot-id.ts';
import { getParsed } from '@wheatsheaf/schema/identifiers/parsed.ts';
import { onTestFinished } from 'vitest';
import type { PrismaClient } from '../src/generated/prisma/client.ts';
import { findCouncil, loadCouncils } from '../src/importers/council-lists/councils.ts';
import type { ColumnMapping } from '../src/importers/councillors-csv/column-mapping.ts';
import { importFiles } from '../src/importers/import-files.ts';
import { type FileOutcome, type ImportOutcome, totalOf } from '../src/importers/import-outcome.ts';

type Wishes = {
  dryRun?: boolean;
  election?: string;
  /** Slug or code of a council of the record. */
  council?: string;
  mapping?: ColumnMapping;
  listedOn?: string;
  retrievedOn?: string;
  licence?: string;
  takesFewer?: boolean;
};

/** Imports files and answers with the totals, as the command does. */
export async function importPaths(
  prisma: PrismaClient,
  paths: readonly string[],
  { dryRun, election, council, ...options }: Wishes = {},
) {
  const outcome = await importFiles(prisma, {
    paths,
    isApplied: dryRun !== true,
    options: {
      election: election === undefined ? null : getParsed(parseElectionId(election)),
      council:
        council === undefined
          ? null
          : findCouncil(await loadCouncils(prisma), council, {
              day: options.listedOn ?? options.retrievedOn ?? null,
            }).council,
      ...options,
    },
    actorId: null,
  });
  return { ...totalOf(outcome.files), applied: outcome.applied } satisfies Omit<FileOutcome, 'file'> &
    Pick<ImportOutcome, 'applied'>;
}

/** Imports a file of this content, in a test or before it. */
export async function importText(
  prisma: PrismaClient,
  content: string | Buffer,
  wishes: Wishes & { name?: string } = {},
) {
  const { folder, file } = await writeIn(content, wishes.name);
  try {
    return await importPaths(prisma, [file], wishes);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Writes a file that goes when the test is finished; answers with its path. */
export async function writeSource(content: string | Buffer, name?: string): Promise<string> {
  const { folder, file } = await writeIn(content, name);
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return file;
}

async function writeIn(content: string | Buffer, name = 'source.csv') {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'wheatsheaf-import-'));
  const file = path.join(folder, name);
  await writeFile(file, content);
  return { folder, file };
}

/** A CSV text of rows that all have the columns of the first. */
export function csvOf(rows: readonly Record<string, string | number>[], separator = '\n'): string {
  const columns = Object.keys(rows[0] ?? {});
  const lines = [columns, ...rows.map((row) => columns.map((column) => String(row[column] ?? '')))];
  return lines.map((cells) => cells.map(quote).join(',') + separator).join('');
}

function quote(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** A candidate in Democracy Club's core columns: fictional, of an election in Aldermere, but for what the test says. */
export function candidate(fields: Record<string, string | number> = {}): Record<string, string | number> {
  return {
    person_id: 900001,
    person_name: 'Alex EXAMPLE',
    election_id: 'local.aldermere.2027-05-06',
    ballot_paper_id: 'local.aldermere.mill.2027-05-06',
    election_date: '2027-05-06',
    election_current: 't',
    party_name: 'Labour Party',
    party_id: 'PP53',
    post_label: 'Mill',
    cancelled_poll: 'f',
    seats_contested: 1,
    ...fields,
  };
}

/** A candidacy in the columns of Parliament's results; the constituency's code is one of 2024. */
export function result(fields: Record<string, string | number> = {}): Record<string, string | number> {
  return {
    'ONS ID': 'E14001063',
    'ONS region ID': 'E12000008',
    'Constituency name': 'Aldershot',
    'County name': '',
    'Region name': 'South East',
    'Country name': 'England',
    'Constituency type': 'Borough',
    'Party name': 'Labour',
    'Party abbreviation': 'Lab',
    'Electoral Commission party ID': 'PP53',
    'MNIS party ID': 15,
    'Electoral Commission adjunct party ID': '',
    'Candidate first name': 'Alex',
    'Candidate surname': 'Example',
    'Candidate gender': 'Female',
    'Sitting MP': 'No',
    'Former MP': 'No',
    'Member MNIS ID': '',
    Votes: 100,
    Share: 0.5,
    Change: '',
    'DC Person ID': '',
    ...fields,
  };
}

/** Results of one constituency, as CSV: Wyn Winner wins with 900 votes, Lou Loser has 100. */
export function contest(
  winner: Record<string, string | number> = {},
  loser: Record<string, string | number> = {},
  both: Record<string, string | number> = {},
): string {
  const conservative = { 'Electoral Commission party ID': 'PP52', 'Party name': 'Conservative' };
  return csvOf([
    result({ 'Candidate first name': 'Wyn', 'Candidate surname': 'Winner', Votes: 900, ...both, ...winner }),
    result({
      'Candidate first name': 'Lou',
      'Candidate surname': 'Loser',
      Votes: 100,
      ...conservative,
      ...both,
      ...loser,
    }),
  ]);
}
