import { lastDayOf } from '../calendar/day.ts';
import { DISPLAY_ORDER } from './display-status.ts';
import type { PledgeEntry } from './find-pledges.ts';

/** The closed list of orders. Every one ends in manifesto and reference, so that no two pledges share a place. */
export const PLEDGE_ORDERS = {
  REFERENCE: 'Manifesto, then reference.',
  DUE_SOONEST: 'The day it was promised for, soonest first; those without a date last.',
  LATEST_UPDATE:
    'The day of the newest row of its log up to the day asked about, newest first; those without one last.',
  STATUS: 'What it reads as, in the order in which counts are stated.',
} as const;
export type PledgeOrder = keyof typeof PLEDGE_ORDERS;

/** The values an order compares: its name and key, then manifesto and reference. */
type Position = readonly (string | number)[];

/** After every day there is: what has no date comes last. */
const LAST = Number.MAX_SAFE_INTEGER;
/** Order, its key, manifesto and reference. */
export const PLEDGE_CURSOR = ['text', 'number', 'text', 'text'] as const;

/** Where an entry lies in an order: a cursor names this, not the row, so that it holds when the row is gone. */
export function positionOf(entry: PledgeEntry, order: PledgeOrder): Position {
  return [order, keyOf(entry, order), entry.manifestoSlug, entry.reference];
}

/** Sorts entries into an order, by values that a cursor can name. */
export function inOrder(entries: readonly PledgeEntry[], order: PledgeOrder): PledgeEntry[] {
  return entries
    .map((entry) => ({ entry, position: positionOf(entry, order) }))
    .toSorted((a, b) => comparePositions(a.position, b.position))
    .map(({ entry }) => entry);
}

/** The entries behind a position of that order. */
export function entriesAfter(
  entries: readonly PledgeEntry[],
  order: PledgeOrder,
  position: Position,
): readonly PledgeEntry[] {
  const start = entries.findIndex((entry) => comparePositions(positionOf(entry, order), position) > 0);
  return start < 0 ? [] : entries.slice(start);
}

function keyOf({ facts, standing, latestUpdateOn }: PledgeEntry, order: PledgeOrder): number {
  switch (order) {
    case 'REFERENCE':
      return 0;
    case 'DUE_SOONEST':
      return facts.dueOn === null ? LAST : lastDayOf(facts.dueOn, facts.duePrecision).getTime();
    case 'LATEST_UPDATE':
      return latestUpdateOn === null ? LAST : -latestUpdateOn.getTime();
    case 'STATUS':
      return DISPLAY_ORDER.indexOf(standing.display);
    default:
      return order satisfies never;
  }
}

/** By code unit, as cursors compare: the database's collation is not ours to know. */
function comparePositions(a: Position, b: Position): number {
  for (const [index, value] of a.entries()) {
    const other = b[index] ?? '';
    if (value !== other) return value < other ? -1 : 1;
  }
  return 0;
}
