import { parseElectionId } from '@wheatsheaf/schema/identifiers/ballot-id.ts';
import { getParsed } from '@wheatsheaf/schema/identifiers/parsed.ts';
import { describe, expect, it } from 'vitest';
import { findDissolution } from '../../elections/general-elections.ts';
import { findBoundarySpells } from '../contests/constituency-boundaries.ts';
import { findPollingDay } from './find-polling-day.ts';

const place = (gssCode: string) => ({ gssCode, name: 'Somewhere', line: 2 });
const none = { election: null };
const on = (id: string) => ({ election: getParsed(parseElectionId(id)) });

describe('the polling day of a general-election file', () => {
  it('is what --election says, before anything else', () => {
    expect(findPollingDay('ge2024.csv', on('parl.2015-05-07'), [place('E14000530')])).toBe('2015-05-07');
  });

  it('is that of the general election in the year of the file’s name', () => {
    expect(findPollingDay('ge2017-candidacies.csv', none, [place('E14000530')])).toBe('2017-06-08');
    expect(findPollingDay('candidacies (2010).csv', none, [place('W07000041')])).toBe('2010-05-06');
  });

  it('is the only one on those boundaries where the name says nothing of use', () => {
    expect(findPollingDay('candidacies.csv', none, [place('S14000021'), place('E14001063')])).toBe(
      '2024-07-04',
    );
    expect(findPollingDay('downloaded-in-2025.csv', none, [place('E14001063')])).toBe('2024-07-04');
    expect(findPollingDay('from-2019-to-2024.csv', none, [place('N05000001')])).toBe('2024-07-04');
  });

  it('is refused where several were held on them, which are named', () => {
    expect(() => findPollingDay('candidacies.csv', none, [place('E14000530')])).toThrow(
      /4 general elections were held on the boundaries of its constituencies \(2010-05-06, 2015-05-07, 2017-06-08, 2019-12-12\).*--election parl\.YYYY-MM-DD/,
    );
    expect(() => findPollingDay('candidacies.csv', none, [place('E14009999')])).toThrow(
      /no general election known here/,
    );
  });

  it('is refused where the constituencies are not of that day, with line and column', () => {
    expect(() => findPollingDay('ge2024.csv', none, [place('E14000530')])).toThrow(
      /^line 2, column ONS ID: E14000530/,
    );
  });

  it('is refused where no general election was held, and taken where it is later than any known', () => {
    expect(() => findPollingDay('a.csv', on('parl.2021-05-06'), [place('E14000530')])).toThrow(
      /no general election on 2021-05-06/,
    );
    expect(findPollingDay('a.csv', on('parl.2029-05-03'), [place('E14001063')])).toBe('2029-05-03');
  });
});

describe('parliaments', () => {
  it('end when they are dissolved', () => {
    expect(findDissolution('2019-12-12')).toBe('2024-05-30');
    expect(findDissolution('2022-06-23')).toBe('2024-05-30');
    expect(findDissolution('2024-07-04')).toBeNull();
  });

  it('had five constituencies in Scotland that two sets of boundaries share', () => {
    expect(findBoundarySpells('S14000021')).toHaveLength(2);
    expect(findBoundarySpells('S14000022')).toHaveLength(1);
  });
});
