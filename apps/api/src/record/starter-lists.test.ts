import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseList, readList } from './read-list.ts';

const LISTS = path.resolve(import.meta.dirname, '../../record/lists');
const SHARED = path.resolve(import.meta.dirname, '../../../../../shared/data');

/** The public files the lists were made from lie beside the repository, where they are at all. */
const isThere = existsSync(SHARED);
const found = isThere ? '' : ` (skipped: there is no folder ${SHARED})`;

describe.skipIf(!isThere)(`the starter lists agree with the files they were made from${found}`, () => {
  it('has every council and combined authority in force, with its code', () => {
    const register = read('local-authorities/uk_local_authorities_current.csv', [
      'local-authority-code',
      'gss-code',
      'nation',
      'current-authority',
    ]).filter((row) => row['current-authority'] === 'True');
    const listed = [
      ...readList(path.join(LISTS, 'councils.csv'), [
        'slug',
        'name',
        'place',
        'type',
        'nation',
        'county',
        'combined_authority',
        'gss',
        'local_authority_code',
      ]),
      ...readList(path.join(LISTS, 'combined-authorities.csv'), [
        'slug',
        'name',
        'place',
        'gss',
        'local_authority_code',
      ]),
    ];
    expect(register).toHaveLength(397);
    expect(listed.map((row) => row.local_authority_code).toSorted()).toEqual(
      register.map((row) => row['local-authority-code']).toSorted(),
    );
    const codes = new Map(listed.map((row) => [row.local_authority_code, row.gss.split(' ')]));
    for (const row of register) expect(codes.get(row['local-authority-code'])).toContain(row['gss-code']);
  });

  it('has the 650 constituencies by name and code', () => {
    const there = read('psephology/ge2024-constituencies.csv', ['ONS ID', 'Constituency name']);
    const listed = readList(path.join(LISTS, 'constituencies.csv'), [
      'slug',
      'name',
      'nation',
      'gss',
      'valid_from',
    ]);
    expect(listed.map((row) => `${row.gss} ${row.name}`).toSorted()).toEqual(
      there.map((row) => `${row['ONS ID']} ${row['Constituency name']}`).toSorted(),
    );
  });

  it('has exactly the joint winners of 2024, with their votes and ids', () => {
    const candidacies = read('psephology/ge2024-candidacies.csv', [
      'ONS ID',
      'Electoral Commission party ID',
      'Electoral Commission adjunct party ID',
      'Member MNIS ID',
      'Votes',
      'DC Person ID',
    ]);
    const joint = candidacies.filter((row) => row['Electoral Commission adjunct party ID'] === 'PP119');
    expect(joint).toHaveLength(49);
    const won = joint.filter(
      (row) =>
        !candidacies.some(
          (other) => other['ONS ID'] === row['ONS ID'] && Number(other.Votes) > Number(row.Votes),
        ),
    );
    const listed = readList(path.join(LISTS, 'members-of-parliament.csv'), [
      'slug',
      'given_name',
      'family_name',
      'constituency_gss',
      'votes',
      'mnis',
      'democracy_club',
    ]);
    expect(listed).toHaveLength(43);
    expect(
      listed
        .map((row) => [row.constituency_gss, row.votes, row.mnis, row.democracy_club].join(' '))
        .toSorted(),
    ).toEqual(
      won
        .map((row) => [row['ONS ID'], row.Votes, row['Member MNIS ID'], row['DC Person ID']].join(' '))
        .toSorted(),
    );
  });
});

function read<const Column extends string>(file: string, columns: readonly Column[]) {
  const from = path.join(SHARED, file);
  return parseList(readFileSync(from, 'utf8'), columns, from, false);
}
