import { AdoptionType } from '../campaigns/adoption.graphql.ts';
import { visibleAdoption } from '../campaigns/campaign-visibility.ts';
import type { Viewer } from '../editors/viewer.ts';
import type { CouncilAdoption, Prisma } from '../generated/prisma/client.ts';
import { onDay } from '../graphql/as-of.ts';
import { builder } from '../graphql/builder.ts';
import { visiblePledge } from '../pledges/pledge-visibility.ts';
import { PledgeType } from '../pledges/pledge.graphql.ts';
import { isPromisedBy } from '../pledges/promised-on.ts';
import { PersonType } from './person.graphql.ts';

/** What tells by when a pledge had been promised, beside whatever else is asked of it. */
const promiseInclude = {
  manifesto: true,
  updates: { orderBy: [{ effectiveOn: 'asc' }, { sequence: 'asc' }], take: 1 },
} as const satisfies Prisma.PledgeInclude;

builder.prismaObjectFields(PersonType, (t) => ({
  pledgesLed: t.field({
    type: [PledgeType],
    subGraphs: ['Public', 'Admin'],
    args: {
      asOf: t.arg({
        type: 'Date',
        description: 'Only those promised by this day, and as they stood then. Left out: all, as of today.',
      }),
    },
    description: 'Pledges they answer for, in the order of manifesto and reference.',
    select: ({ asOf }, { viewer }, nestedSelection) => ({
      pledgesLed: nestedSelection({
        where: visiblePledge(viewer),
        orderBy: [{ manifesto: { slug: 'asc' } }, { reference: 'asc' }],
        // Read below only where a day is asked for, so loaded only then.
        include: (asOf ? promiseInclude : {}) as typeof promiseInclude,
      }),
    }),
    resolve: ({ pledgesLed }, { asOf }) =>
      asOf
        ? pledgesLed
            .filter(
              // Drafts, which editors alone see, are of every day.
              ({ manifesto, updates: [first], publishedAt }) =>
                publishedAt === null ||
                isPromisedBy(asOf, manifesto, { recordedAt: publishedAt, firstRowOn: first?.effectiveOn }),
            )
            .map((pledge) => onDay(pledge, asOf))
        : pledgesLed,
  }),
  adoptionsMoved: t.field({
    type: [AdoptionType],
    subGraphs: ['Public', 'Admin'],
    args: {
      asOf: t.arg({
        type: 'Date',
        description: 'Only those moved by this day, and as they stood then. Left out: all, as of today.',
      }),
    },
    description:
      'Motions of campaigns they moved at their council, such as one that was passed or taken back.',
    select: ({ asOf }, { viewer }, nestedSelection) => ({
      decisionsMoved: { ...decisionsOf(viewer, asOf), include: { adoption: nestedSelection(true) } },
    }),
    resolve: ({ decisionsMoved }, { asOf }) => dealingsOf(decisionsMoved, asOf),
  }),
  adoptionsSeconded: t.field({
    type: [AdoptionType],
    subGraphs: ['Public', 'Admin'],
    args: {
      asOf: t.arg({
        type: 'Date',
        description: 'Only those seconded by this day, and as they stood then. Left out: all, as of today.',
      }),
    },
    description: 'Motions of campaigns they seconded at their council.',
    select: ({ asOf }, { viewer }, nestedSelection) => ({
      decisionsSeconded: { ...decisionsOf(viewer, asOf), include: { adoption: nestedSelection(true) } },
    }),
    resolve: ({ decisionsSeconded }, { asOf }) => dealingsOf(decisionsSeconded, asOf),
  }),
}));

/** Rows that stand: one that was corrected names whom its correction names. */
function decisionsOf(viewer: Viewer, asOf: Date | null | undefined) {
  return {
    where: {
      adoption: visibleAdoption(viewer),
      correctedBy: { none: {} },
      ...(asOf && { effectiveOn: { lte: asOf } }),
    },
    orderBy: [{ adoption: { campaign: { slug: 'asc' } } }, { adoptionId: 'asc' }, { sequence: 'asc' }],
  } as const satisfies Prisma.StatusUpdateFindManyArgs;
}

/** Each dealing once, however many of its decisions are theirs. */
function dealingsOf(
  rows: readonly { adoption: CouncilAdoption | null }[],
  asOf: Date | null | undefined,
): CouncilAdoption[] {
  const dealings = new Map(
    rows.flatMap(({ adoption }) => (adoption ? [[adoption.id, adoption] as const] : [])),
  );
  return [...dealings.values()].map((dealing) => (asOf ? onDay(dealing, asOf) : dealing));
}
