import { describe, expect, it } from 'vitest';
import { everyOrder } from '../../../test/every-order.ts';
import { cutAtMoves, type WardSighting } from './cut-at-moves.ts';

const shown = (listedOn: string, ward: string, kind: WardSighting['kind'] = 'COUNCIL'): WardSighting => ({
  personId: 'di',
  postId: ward,
  ward,
  kind,
  listedOn,
  startedOn: null,
  wardRows: 1,
});

/** The runs in few words, the same in every order of the rows. */
function tell(...rows: readonly WardSighting[]) {
  const told = everyOrder(rows).map((order) => {
    const { runs, contradicted } = cutAtMoves(order);
    return {
      runs: runs.map(({ postId, after, before }) => [postId, after, before].join(' ').trimEnd()),
      contradicted: contradicted.map(({ ward, listedOn }) => `${ward} ${listedOn}`),
    };
  });
  for (const each of told) expect(each).toEqual(told[0]);
  return told[0];
}

describe('somebody whom lists have in more than one ward', () => {
  it('was in each of them up to the first list that has them in the next', () => {
    expect(
      tell(shown('2022-06-01', 'Mill'), shown('2023-06-01', 'Weir'), shown('2024-06-01', 'Mill')),
    ).toEqual({
      runs: ['Mill  2023-06-01', 'Weir 2022-06-01 2024-06-01', 'Mill 2023-06-01'],
      contradicted: [],
    });
  });

  it('is where the council has them, whatever another list says after it or on its day', () => {
    const council = shown('2023-06-01', 'Mill');
    for (const day of ['2023-06-01', '2024-06-01'])
      expect(tell(council, shown(day, 'Weir', 'OPEN_COUNCIL_DATA'))).toEqual({
        runs: ['Mill'],
        contradicted: [`Weir ${day}`],
      });
    expect(tell(council, shown('2022-06-01', 'Weir', 'OPEN_COUNCIL_DATA'))).toEqual({
      runs: ['Weir  2023-06-01', 'Mill 2022-06-01'],
      contradicted: [],
    });
  });

  it('moved earlier where another list has them already in the ward to which the council has them move', () => {
    expect(
      tell(
        shown('2022-06-01', 'Mill'),
        shown('2023-01-01', 'Weir', 'OPEN_COUNCIL_DATA'),
        shown('2023-06-01', 'Weir'),
      ),
    ).toEqual({ runs: ['Mill  2023-01-01', 'Weir 2022-06-01'], contradicted: [] });
  });

  it('is, of two wards in lists of one day, in the one of before or after', () => {
    const both = [shown('2023-06-01', 'Mill'), shown('2023-06-01', 'Weir')];
    expect(tell(...both, shown('2022-06-01', 'Weir'))).toEqual({
      runs: ['Weir'],
      contradicted: ['Mill 2023-06-01'],
    });
    expect(tell(...both, shown('2024-06-01', 'Weir'))).toEqual({
      runs: ['Weir'],
      contradicted: ['Mill 2023-06-01'],
    });
    expect(tell(...both)).toEqual({ runs: ['Mill'], contradicted: ['Weir 2023-06-01'] });
  });
});
