import { expect, test } from 'vitest';
import { day } from '../../test/given.ts';
import { formatDay } from '../calendar/day.ts';
import { type Nation, OfficeRole } from '../generated/prisma/enums.ts';
import { AUTHORITIES_AFTER_HOLIDAYS } from './authorities-first-days.ts';
import { findFirstDay, findOfficeTerm, OFFICE_TERMS } from './office-terms.ts';

function firstDay(
  role: OfficeRole,
  nation: Nation | null,
  pollingOn: string,
  more: { isByElection?: boolean; declaredOn?: string; organisation?: string; foundedOn?: string } = {},
) {
  const first = findFirstDay({
    role,
    nation,
    pollingOn: day(pollingOn),
    isByElection: more.isByElection ?? false,
    declaredOn: more.declaredOn ? day(more.declaredOn) : null,
    organisation: more.organisation ?? null,
    foundedOn: more.foundedOn ? day(more.foundedOn) : null,
  });
  return first && formatDay(first);
}

test('every role has its law, with a source, and none has it twice', () => {
  for (const role of Object.values(OfficeRole)) {
    const nations = OFFICE_TERMS.filter((term) => term.role === role).map(({ nation }) => nation);
    expect(nations).not.toEqual([]);
    expect(new Set(nations).size).toBe(nations.length);
  }
  for (const { law, sourceUrl } of [...OFFICE_TERMS, ...AUTHORITIES_AFTER_HOLIDAYS]) {
    expect(law).not.toBe('');
    expect(sourceUrl).toMatch(/^https:\/\/(www\.legislation\.gov\.uk|guidetoprocedure\.parliament\.uk)\//);
  }
});

test('councillors in England come in on the fourth day after the poll, or after the bank holiday that falls on it', () => {
  expect(firstDay('COUNCILLOR', 'ENGLAND', '2027-05-06')).toBe('2027-05-10');
  expect(firstDay('COUNCILLOR', 'ENGLAND', '2019-05-02')).toBe('2019-05-07');
  expect(firstDay('COUNCILLOR', 'ENGLAND', '2023-05-04')).toBe('2023-05-09');
  expect(firstDay('COUNTY_COUNCILLOR', 'ENGLAND', '2025-05-01')).toBe('2025-05-06');
});

test('who is elected before a body is there begins on its first day', () => {
  const foundedOn = '2023-04-01';
  expect(firstDay('COUNCILLOR', 'ENGLAND', '2022-05-05', { foundedOn })).toBe('2023-04-01');
  expect(firstDay('COUNCILLOR', 'ENGLAND', '2022-10-06', { foundedOn, isByElection: true })).toBe(
    '2023-04-01',
  );
  expect(firstDay('COUNCILLOR', 'ENGLAND', '2027-05-06', { foundedOn })).toBe('2027-05-10');
});

test('where the law counts from the declaration, its day must be known', () => {
  expect(firstDay('MSP_REGIONAL', null, '2026-05-07')).toBeNull();
  expect(firstDay('MSP_REGIONAL', null, '2026-05-07', { declaredOn: '2026-05-08' })).toBe('2026-05-08');
  expect(firstDay('MS', null, '2026-05-07', { declaredOn: '2026-05-08' })).toBe('2026-05-08');
  expect(firstDay('LONDON_ASSEMBLY_MEMBER', null, '2024-05-02', { declaredOn: '2024-05-04' })).toBe(
    '2024-05-06',
  );
  expect(firstDay('COUNCILLOR', 'ENGLAND', '2026-11-19', { isByElection: true })).toBeNull();
  expect(
    firstDay('COUNCILLOR', 'ENGLAND', '2026-11-19', { isByElection: true, declaredOn: '2026-11-20' }),
  ).toBe('2026-11-20');
});

test('MPs count from the poll, commissioners from the seventh day after it, combined-authority mayors from the fourth', () => {
  expect(firstDay('MP', 'SCOTLAND', '2024-07-04')).toBe('2024-07-04');
  expect(firstDay('POLICE_AND_CRIME_COMMISSIONER', 'WALES', '2024-05-02')).toBe('2024-05-09');
  expect(firstDay('COMBINED_AUTHORITY_MAYOR', 'ENGLAND', '2024-05-02')).toBe('2024-05-06');
});

test('mayors of the authorities whose orders say so wait for the day after a bank holiday', () => {
  const mayor = (organisation: string, pollingOn: string) =>
    firstDay('COMBINED_AUTHORITY_MAYOR', 'ENGLAND', pollingOn, { organisation });
  expect(mayor('west-yorkshire', '2024-05-02')).toBe('2024-05-06');
  for (const organisation of ['north-east', 'south-yorkshire', 'east-midlands', 'york-and-north-yorkshire'])
    expect(mayor(organisation, '2024-05-02')).toBe('2024-05-07');
  for (const organisation of ['hull-and-east-yorkshire', 'greater-lincolnshire'])
    expect(mayor(organisation, '2025-05-01')).toBe('2025-05-06');
  expect(mayor('hull-and-east-yorkshire', '2029-05-03')).toBe('2029-05-08');
  expect(
    firstDay('POLICE_AND_CRIME_COMMISSIONER', 'ENGLAND', '2024-05-02', { organisation: 'north-east' }),
  ).toBe('2024-05-09');
});

test('a councillor of no known nation, and a peer, begin on no day that the table could name', () => {
  expect(findOfficeTerm('COUNCILLOR', null)).toBeNull();
  expect(firstDay('COUNCILLOR', null, '2027-05-06')).toBeNull();
  expect(firstDay('PEER', null, '2027-05-06')).toBeNull();
});
