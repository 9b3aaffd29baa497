import { describe, expect, it } from 'vitest';
import { findVacancies } from './seats-of-new-ward.ts';

const FIRST_DAY = '2027-05-10';

describe('the vacancies of a ward of new boundaries', () => {
  const held = (from: string, to: string | null) => ({ id: from, version: 1, postId: 'old', from, to });
  const vacant = (from: string, to: string | null, seats = 1) => ({
    id: from,
    version: 1,
    from,
    to,
    seats,
    reasonEn: null,
    reasonCy: null,
    sources: [],
  });
  const left = {
    id: 'old',
    version: 1,
    organisationId: 'council',
    role: 'COUNCILLOR',
    areaId: 'mill',
    seats: 3,
    sources: [],
    validTo: null,
    isByElection: false,
    seatsContested: 2,
    firstDay: FIRST_DAY,
    laterBallots: [],
    newPostId: null,
    newFrom: null,
    isNewTaken: false,
  } as const;
  const told = (office: Parameters<typeof findVacancies>[0], seats: number) =>
    findVacancies(office, seats).map((one) => `${one.seats}: ${one.from} – ${one.to ?? ''}`);

  it('are those of seats that it has: none of the seat that is no more, and those of whoever left since', () => {
    const holdings = [
      held('2023-05-09', FIRST_DAY),
      held(FIRST_DAY, null),
      held(FIRST_DAY, '2028-02-01'),
      held('2028-06-05', null),
    ];
    const vacancies = [vacant(FIRST_DAY, '2028-06-05'), vacant('2028-02-01', null)];
    expect(told({ ...left, holdings, vacancies }, 2)).toEqual(['1: 2028-02-01 – 2028-06-05']);
    expect(told({ ...left, holdings, vacancies }, 3)).toEqual([
      `1: ${FIRST_DAY} – 2028-06-05`,
      '1: 2028-02-01 – ',
    ]);
  });

  it('go on where a seat was vacant before and nobody won it, from the first day of the new ward', () => {
    const holdings = [held('2023-05-09', FIRST_DAY), held(FIRST_DAY, null)];
    const vacancies = [vacant('2026-11-01', null, 2), vacant('2024-01-01', '2024-03-01')];
    expect(told({ ...left, holdings, vacancies }, 3)).toEqual([`2: ${FIRST_DAY} – `]);
    expect(told({ ...left, holdings, vacancies }, 2)).toEqual([`1: ${FIRST_DAY} – `]);
  });
});
