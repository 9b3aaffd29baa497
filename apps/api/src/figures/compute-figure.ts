import type { FigureCode } from '@wheatsheaf/schema/vocabulary/figure-code.ts';
import { codesOf } from '@wheatsheaf/schema/vocabulary/vocabulary.ts';
import { nation } from '@wheatsheaf/schema/vocabulary/nation.ts';
import { councilType } from '@wheatsheaf/schema/vocabulary/council-type.ts';
import { officeRole } from '@wheatsheaf/schema/vocabulary/office-role.ts';
import { lastDayOf } from '../calendar/day.ts';
import type { PrismaClient } from '../generated/prisma/client.ts';
import type { CoverageLevel } from '../generated/prisma/enums.ts';
import { countAdoptions } from './count-adoptions.ts';
import { countOffices } from './count-offices.ts';
import { countPolls } from './count-polls.ts';
import type { Figure, FigureQuestion, Tally } from './figure.ts';
import { type FigureKind, figureKinds } from './figure-kinds.ts';

const NOTHING: Tally = {
  key: null,
  numerator: 0,
  denominator: null,
  parts: null,
  isFound: false,
  coverageOn: null,
  sources: [],
};

/**
 * Computes a figure from dated rows of the public record, in one statement whatever its scope, day or breakdown: one figure, or one for each
 * group there is, in the order of the vocabulary, of slugs or of years.
 */
export async function computeFigure(
  prisma: PrismaClient,
  code: FigureCode,
  question: FigureQuestion,
): Promise<Figure[]> {
  const kind: FigureKind = figureKinds[code];
  const found = inOrder(await count(prisma, kind, question), question);
  const tallies = question.by === null ? [found[0] ?? emptyTally(kind)] : found;
  return tallies.map((tally) => ({
    code,
    question,
    tally,
    asOf: dayOf(question, tally),
    level: levelOf(kind, question, tally),
  }));
}

function count(prisma: PrismaClient, kind: FigureKind, question: FigureQuestion): Promise<Tally[]> {
  switch (kind.rows) {
    case 'OFFICES':
      return countOffices(prisma, kind, question);
    case 'POLLS':
      return countPolls(prisma, kind, question);
    case 'ADOPTIONS':
      return countAdoptions(prisma, kind, question);
    default:
      return kind satisfies never;
  }
}

/** The figure of a body in whose scope there is not a single row. */
export function noFigure(code: FigureCode, question: FigureQuestion, key: string): Figure {
  const tally = { ...emptyTally(figureKinds[code]), key };
  return { code, question, tally, asOf: dayOf(question, tally), level: 'NOT_COLLECTED' };
}

function emptyTally(kind: FigureKind): Tally {
  const isShare = kind.rows === 'OFFICES' && kind.measure.startsWith('SHARE');
  return { ...NOTHING, denominator: isShare ? 0 : null };
}

/** Groups that rows belong to; what belongs to none of them is left out. */
function inOrder(tallies: readonly Tally[], { by }: FigureQuestion): Tally[] {
  if (by === null) return [...tallies];
  const known = tallies.filter(({ key }) => key !== null);
  if (by === 'COUNCIL') return known;
  const orders = { NATION: nation, COUNCIL_TYPE: councilType, OFFICE: officeRole };
  const order = by === 'YEAR' ? known.map(({ key }) => key ?? '').toSorted() : codesOf(orders[by]);
  return known.toSorted((a, b) => order.indexOf(a.key as never) - order.indexOf(b.key as never));
}

function dayOf({ by, year, asOf }: FigureQuestion, { key }: Tally): Date {
  const asked = by === 'YEAR' ? Number(key) : year;
  if (asked === null) return asOf;
  const end = lastDayOf(new Date(Date.UTC(asked, 0, 1)), 'YEAR');
  return end < asOf ? end : asOf;
}

/**
 * COMPLETE only where every body and role in scope is, and never for the whole country, for nobody claims to hold everyone; but for an office of
 * one body, whose own coverage says it.
 */
function levelOf(kind: FigureKind, question: FigureQuestion, { parts, isFound }: Tally): CoverageLevel {
  if (parts === null) return isFound ? 'PARTIAL' : 'NOT_COLLECTED';
  // Nothing in scope was there on the day.
  if (parts.all === 0 && !isFound) return 'COMPLETE';
  if (parts.uncollected === parts.all) return 'NOT_COLLECTED';
  if (parts.complete < parts.all) return 'PARTIAL';
  const isClosed = kind.rows === 'OFFICES' && kind.isClosed;
  const isLimited =
    question.bodies !== null ||
    question.nation !== null ||
    question.councilType !== null ||
    question.by === 'COUNCIL' ||
    question.by === 'NATION' ||
    question.by === 'COUNCIL_TYPE';
  return isClosed || isLimited ? 'COMPLETE' : 'PARTIAL';
}
