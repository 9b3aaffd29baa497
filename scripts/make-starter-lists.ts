/**
 * Makes the lists of the starter record (apps/api/record/lists) from public files in a folder beside the repository:
 * `node scripts/make-starter-lists.ts [../shared/data]`. Only ids and facts are kept, of elected people only those with the joint label.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { parseList } from '../apps/api/src/record/read-list.ts';
import { authorityLists, policeAreaList } from './starter-lists/authorities.ts';
import { constituencyList } from './starter-lists/constituencies.ts';
import { memberList } from './starter-lists/members.ts';

const root = path.resolve(import.meta.dirname, '..');
const source = path.resolve(process.argv[2] ?? path.join(root, '../shared/data'));
const target = path.join(root, 'apps/api/record/lists');

const gssNames = read('geography/gss-names-2025.csv', ['type', 'code', 'name']);

const lists = {
  ...authorityLists(
    read('local-authorities/uk_local_authorities_current.csv', [
      'local-authority-code',
      'official-name',
      'nice-name',
      'gss-code',
      'former-gss-codes',
      'nation',
      'local-authority-type',
      'county-la',
      'combined-authority',
      'current-authority',
      'gov-uk-slug',
    ]),
    gssNames,
  ),
  'police-areas.csv': policeAreaList(gssNames),
  'constituencies.csv': constituencyList(
    read('psephology/ge2024-constituencies.csv', ['ONS ID', 'Constituency name', 'Country name']),
    read('psephology/constituencies-1997-2024.csv', ['ONSCode', 'StartDate', 'EndDate']),
  ),
  'members-of-parliament.csv': memberList(
    read('psephology/ge2024-candidacies.csv', [
      'ONS ID',
      'Electoral Commission party ID',
      'Electoral Commission adjunct party ID',
      'Candidate first name',
      'Candidate surname',
      'Member MNIS ID',
      'Votes',
      'DC Person ID',
    ]),
  ),
};

mkdirSync(target, { recursive: true });
for (const [name, rows] of Object.entries(lists)) {
  writeFileSync(path.join(target, name), formatList(rows));
  console.log(`${name}: ${rows.length} rows`);
}

function read<const Column extends string>(file: string, columns: readonly Column[]) {
  const from = path.join(source, file);
  return parseList(readFileSync(from, 'utf8'), columns, from, false);
}

/** RFC 4180, with the columns of the first row. */
function formatList(rows: readonly Readonly<Record<string, string>>[]): string {
  const lines = [Object.keys(rows[0] ?? {}), ...rows.map((row) => Object.values(row))];
  return lines.map((cells) => `${cells.map(formatCell).join(',')}\n`).join('');
}

function formatCell(cell: string): string {
  return /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
